import { Menu as MenuIcon } from 'lucide-react';
import { lazy, type ReactNode, Suspense } from 'react';
import { Link } from 'react-router';
import { useMe } from '@/domain/me';
import { importWhenOnline } from '@/lib/lazy-import';
import { homeOf, paths } from '@/lib/paths';
import { Button } from '@/ui/button';
import { SkipLink } from '@/ui/links';
import { Logo } from '@/ui/logo';
import { Notice } from '@/ui/notice';
import { AccountButton } from './account-button';
import { Navigation } from './navigation';
import { RefreshNotice } from './refresh-notice';

// What opens over the page comes after the page.
const Drawer = lazy(() => importWhenOnline(async () => ({ default: (await import('./drawer')).Drawer })));
const AccountMenu = lazy(() =>
  importWhenOnline(async () => ({ default: (await import('./account-menu')).AccountMenu })),
);

/** The frame of every signed-in page: navigation and account menu, as a drawer on a phone and a column otherwise. */
export function Shell({ children }: { children: ReactNode }) {
  const user = useMe();
  return (
    <div className="min-h-dvh lg:grid lg:grid-cols-[16rem_1fr]">
      <SkipLink />
      <header className="sticky top-0 z-30 flex h-16 items-center gap-2 border-b border-line bg-card px-4 lg:h-dvh lg:flex-col lg:items-stretch lg:gap-6 lg:border-r lg:border-b-0 lg:px-4 lg:py-6">
        <Suspense fallback={<DrawerButton />}>
          <Drawer />
        </Suspense>
        <Logo to={homeOf(user.role)} className="lg:px-2" />
        <div className="hidden min-h-0 flex-1 overflow-y-auto lg:-mx-2 lg:block lg:px-2 lg:py-1">
          <Navigation />
        </div>
        <div className="ml-auto lg:ml-0">
          <Suspense fallback={<AccountButton disabled />}>
            <AccountMenu />
          </Suspense>
        </div>
      </header>
      <main id="content" tabIndex={-1} className="min-w-0 px-4 py-8 outline-none sm:px-8 lg:py-12 2xl:px-12">
        {user.status === 'Paused' && (
          <div className="mx-auto mb-8 max-w-6xl">
            <Notice tone="warn" title="Your account is paused">
              You can read everything here.{' '}
              {user.role === 'mentor' ? 'To be assigned again,' : 'To book again,'}{' '}
              <Link to={paths.contact} className="underline underline-offset-4">
                contact us
              </Link>
              .
            </Notice>
          </div>
        )}
        <RefreshNotice />
        {children}
      </main>
    </div>
  );
}

const DrawerButton = () => (
  <Button variant="quiet" size="icon" aria-label="Menu" disabled className="-ml-2 lg:hidden">
    <MenuIcon aria-hidden />
  </Button>
);
