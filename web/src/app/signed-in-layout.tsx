import { lazy, Suspense, useEffect, useState } from 'react';
import { Navigate, Outlet, useLocation, useMatches, useNavigate } from 'react-router';
import { onTotpNeeded, onUpgradeNeeded, type UpgradeNeed } from '@/lib/api/errors';
import type { Role } from '@/lib/api/types';
import { importWhenOnline } from '@/lib/import-when-online';
import { homeOf, paths, settingsOf } from '@/lib/paths';
import { useSession } from '@/lib/session';
import { ErrorState } from '@/ui/empty-error-states';
import { Providers } from './providers';
import { useSessionRestore } from './session-restore';
import { Shell, ShellSkeleton } from './shell';

const UpgradeDialog = lazy(() =>
  importWhenOnline(async () => ({ default: (await import('./upgrade-dialog')).UpgradeDialog })),
);

/** Opens the upgrade dialog when the server refuses a request because the user needs a plan or more units. */
export function Upgrade() {
  const [need, setNeed] = useState<UpgradeNeed | null>(null);
  useEffect(() => onUpgradeNeeded(setNeed), []);
  return (
    need && (
      <Suspense fallback={null}>
        <UpgradeDialog need={need} onClose={() => setNeed(null)} />
      </Suspense>
    )
  );
}

/** Redirects an admin who still has to set up two-step sign-in to the account settings. */
function useTotpGate(pathname: string) {
  const navigate = useNavigate();
  const { user } = useSession();
  const settings = user && settingsOf(user.role);
  useEffect(
    () =>
      onTotpNeeded(() => {
        if (settings && pathname !== settings) void navigate(settings, { replace: true });
      }),
    [navigate, settings, pathname],
  );
}

/** The handle of a route whose pages are for one role. */
export type ForRole = { role: Role };

/** Layout of pages that need a session. Redirects to the login page, or to the home page of the user's role. */
export function SignedInLayout() {
  const { session, error, again } = useSessionRestore();
  const { pathname, search } = useLocation();
  useTotpGate(pathname);
  const role = useMatches()
    .map((match) => (match.handle as ForRole | undefined)?.role)
    .find(Boolean);
  if (error) {
    return (
      <main className="mx-auto grid min-h-dvh max-w-xl content-center px-4">
        <ErrorState error={error} onRetry={again} title="We couldn’t sign you in" />
      </main>
    );
  }
  if (session.state === 'signed-out') return <Navigate to={paths.login(pathname + search)} replace />;
  if (session.state !== 'signed-in') return <ShellSkeleton />;
  if (role && role !== session.user.role) return <Navigate to={homeOf(session.user.role)} replace />;
  return (
    <Providers key={session.user.id}>
      <Shell>
        <Outlet />
      </Shell>
      <Upgrade />
    </Providers>
  );
}
