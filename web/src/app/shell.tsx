import { type Query, notifyManager, useQueryClient } from '@tanstack/react-query';
import { Menu as MenuIcon } from 'lucide-react';
import { type ReactNode, Suspense, lazy, useSyncExternalStore } from 'react';
import { Link } from 'react-router';
import { useMe } from '@/domain/me';
import { importWhenOnline } from '@/lib/import-when-online';
import { homeOf, paths } from '@/lib/paths';
import { Button } from '@/ui/button';
import { SkipLink } from '@/ui/links';
import { HomeLink } from '@/ui/home-link';
import { Notice } from '@/ui/notice';
import { LoadingCards, Skeleton } from '@/ui/skeleton';
import { Wordmark } from '@/ui/wordmark';
import { AccountButton } from './account-menu-trigger';
import { Navigation } from './navigation';

// The menus load after the page.
const Drawer = lazy(() =>
  importWhenOnline(async () => ({ default: (await import('./shell-menus')).Drawer })),
);
const NotificationBell = lazy(() =>
  importWhenOnline(async () => ({
    default: (await import('@/features/notifications/notification-bell')).NotificationBell,
  })),
);
const AccountMenu = lazy(() =>
  importWhenOnline(async () => ({ default: (await import('./shell-menus')).AccountMenu })),
);

/** The frame of every signed-in page: navigation and account menu, in a drawer on phones and in a column otherwise. */
export function Shell({ children }: { children: ReactNode }) {
  const user = useMe();
  return (
    <div className="min-h-dvh lg:grid lg:grid-cols-[16rem_1fr]">
      <SkipLink />
      <header className="sticky top-0 z-30 flex h-16 items-center gap-2 border-b border-line bg-card px-4 lg:h-dvh lg:flex-col lg:items-stretch lg:gap-6 lg:border-r lg:border-b-0 lg:px-4 lg:py-6">
        <Suspense fallback={<DrawerButton />}>
          <Drawer />
        </Suspense>
        <HomeLink to={homeOf(user.role)} className="lg:px-2" />
        <div className="hidden min-h-0 flex-1 overflow-y-auto lg:-mx-2 lg:block lg:px-2 lg:py-1">
          <Navigation />
        </div>
        <div className="ml-auto flex items-center lg:ml-0 lg:block lg:space-y-2">
          <Suspense fallback={null}>
            <NotificationBell />
          </Suspense>
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

const couldNotRefresh = ({ state }: Query) => state.status === 'error' && state.data !== undefined;
const failedQueries = { type: 'active', predicate: couldNotRefresh } as const;

/**
 * Says in one line that a background refresh failed. The page keeps the loaded data and everything the user has typed.
 */
function RefreshNotice() {
  const client = useQueryClient();
  const cache = client.getQueryCache();
  const failed = useSyncExternalStore(
    (notify) => cache.subscribe(notifyManager.batchCalls(notify)),
    () => cache.findAll(failedQueries).length > 0,
  );
  return (
    <div role="status" className="mx-auto mb-4 max-w-6xl empty:hidden">
      {failed && (
        <p className="flex flex-wrap items-center gap-x-3 text-sm text-muted">
          We couldn’t refresh this page. You may be seeing older data.
          <Button variant="link" size="sm" onClick={() => void client.refetchQueries(failedQueries)}>
            Refresh now
          </Button>
        </p>
      )}
    </div>
  );
}

/** Placeholder for the shell until the session is known. */
export function ShellSkeleton() {
  return (
    <div className="min-h-dvh lg:grid lg:grid-cols-[16rem_1fr]">
      <div className="flex h-16 items-center border-b border-line bg-card pl-14 lg:h-dvh lg:items-start lg:border-r lg:border-b-0 lg:py-6 lg:pl-6">
        <Wordmark />
      </div>
      <main className="px-4 py-8 sm:px-8 lg:py-12 2xl:px-12">
        <Skeleton className="mb-8 h-9 w-56" />
        <LoadingCards />
      </main>
    </div>
  );
}
