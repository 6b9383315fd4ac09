import type { ReactNode } from 'react';
import { Navigate, Outlet, useLocation, useSearchParams } from 'react-router';
import { homeOf, paths } from '@/lib/paths';
import { safeNext } from '@/lib/safe-next';
import { LegalLinks } from '@/ui/links';
import { HomeLink } from '@/ui/home-link';
import { ThemeToggle } from '@/ui/public-page';
import { Providers } from './providers';
import { useSessionRestore } from './session-restore';

/** The frame of the login, registration and password pages. */
export function GuestFrame({ children }: { children: ReactNode }) {
  return (
    <div className="flex min-h-dvh flex-col px-4 py-5 sm:px-6">
      <header className="mx-auto flex w-full max-w-6xl items-center justify-between">
        <HomeLink to={paths.landing} />
        <ThemeToggle />
      </header>
      <main className="mx-auto w-full max-w-md flex-1 py-10 sm:py-16">{children}</main>
      <footer className="mx-auto w-full max-w-6xl">
        <LegalLinks className="justify-center" />
      </footer>
    </div>
  );
}

/** Layout of the login, registration and password pages. Redirects a signed-in user to where they were going. */
export function GuestLayout() {
  const { session, error } = useSessionRestore();
  const [params] = useSearchParams();
  const setsPassword = useLocation().pathname === '/reset-password';
  if (session.state === 'signed-in' && !setsPassword) {
    return <Navigate to={afterSignIn(params, session.user.role)} replace />;
  }
  const deciding = session.state === 'unknown' && !error;
  return (
    <Providers>
      <GuestFrame>{!deciding && <Outlet />}</GuestFrame>
    </Providers>
  );
}

function afterSignIn(params: URLSearchParams, role: 'mentee' | 'mentor' | 'admin') {
  const plan = params.get('plan');
  if (plan && role === 'mentee') return paths.upgrade(plan);
  return safeNext(params.get('next')) ?? homeOf(role);
}
