import { Navigate, Outlet, useLocation, useSearchParams } from 'react-router';
import { homeOf, paths, safeNext } from '@/lib/paths';
import { LegalLinks } from '@/ui/legal-links';
import { Logo } from '@/ui/logo';
import { ThemeToggle } from '@/ui/theme-toggle';
import { Providers } from './providers';
import { useSessionStart } from './use-session-start';

/** Sign-in and its neighbours. Somebody who is signed in already goes where they wanted to. */
export function GuestLayout() {
  const { session, error } = useSessionStart();
  const [params] = useSearchParams();
  const setsPassword = useLocation().pathname === '/reset-password';
  if (session.state === 'signed-in' && !setsPassword) {
    return <Navigate to={afterSignIn(params, session.user.role)} replace />;
  }
  const deciding = session.state === 'unknown' && !error;
  return (
    <Providers>
      <div className="flex min-h-dvh flex-col px-4 py-5 sm:px-6">
        <header className="mx-auto flex w-full max-w-6xl items-center justify-between">
          <Logo to={paths.landing} />
          <ThemeToggle />
        </header>
        <main className="mx-auto w-full max-w-md flex-1 py-10 sm:py-16">{!deciding && <Outlet />}</main>
        <footer className="mx-auto w-full max-w-6xl">
          <LegalLinks className="justify-center" />
        </footer>
      </div>
    </Providers>
  );
}

function afterSignIn(params: URLSearchParams, role: 'mentee' | 'mentor' | 'admin') {
  const plan = params.get('plan');
  if (plan && role === 'mentee') return paths.upgrade(plan);
  return safeNext(params.get('next')) ?? homeOf(role);
}
