import { Outlet } from 'react-router';
import { LegalLinks } from '@/ui/links';
import { HomeLink } from '@/ui/home-link';
import { LoadingCards } from '@/ui/skeleton';
import { Providers } from './providers';
import { useSessionRestore } from './session-restore';

/**
 * Layout of the payment page. It has no navigation, because the page has its own content security policy and needs a
 * full page load in and out. Visitors without an account can pay here too.
 */
export function PaymentLayout() {
  const { session, error } = useSessionRestore();
  const deciding = session.state === 'unknown' && !error;
  return (
    <Providers>
      <div className="flex min-h-dvh flex-col px-4 py-5 sm:px-6">
        <header className="mx-auto w-full max-w-xl">
          <HomeLink to="/" reload />
        </header>
        <main className="mx-auto w-full max-w-xl flex-1 py-10 sm:py-16">
          {deciding ? <LoadingCards count={1} height="h-72" /> : <Outlet />}
        </main>
        <footer className="mx-auto w-full max-w-xl">
          <LegalLinks className="justify-center" />
        </footer>
      </div>
    </Providers>
  );
}
