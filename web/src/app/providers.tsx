import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { WifiOff } from 'lucide-react';
import { type ReactNode, useSyncExternalStore } from 'react';
import { Toaster as Sonner } from 'sonner';
import { whenTierChanges } from '@/lib/api/client';
import { ApiError } from '@/lib/api/errors';
import { invalidate, queryKeys } from '@/lib/api/query-keys';
import type { User } from '@/lib/api/types';
import { setReaderZone } from '@/lib/time';
import { beforeSignOut, onSessionChange } from '@/lib/session';
import { useShownTheme } from '@/lib/theme';
import 'sonner/dist/styles.css';

/** Whether a retry may succeed: the server was unreachable or failed. */
const isTransient = (error: unknown) =>
  error instanceof ApiError && (error.status === 0 || error.status >= 500);

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 15_000, retry: (count, error) => isTransient(error) && count < 2 },
    mutations: { retry: false },
  },
});

/** Clears the cache when the user changes, so nobody sees another user's data. */
onSessionChange((next, previous) => {
  if (previous.user && previous.user.id !== next.user?.id) queryClient.clear();
});

beforeSignOut(() => void queryClient.cancelQueries());

whenTierChanges(() => void invalidate(queryClient, 'tier.changed'));

/** Sets the user's time zone for formatters outside components. */
queryClient.getQueryCache().subscribe(({ query }) => {
  const user = query.queryKey[0] === queryKeys.me[0] ? (query.state.data as User | undefined) : undefined;
  if (user) setReaderZone(user.timezone);
});

/** Toasts announce successes. Errors are shown on the page where they happened. */
export function Toaster() {
  return (
    <Sonner
      theme={useShownTheme()}
      position="bottom-right"
      closeButton
      toastOptions={{
        classNames: {
          toast: '!rounded-xl !border-line !bg-raised !text-ink !shadow-lift',
          description: '!text-muted',
          closeButton: '!border-line !bg-raised !text-ink',
        },
      }}
    />
  );
}

/** Says that the browser is offline. Paused requests are sent once it is online again. */
export function OfflineNotice() {
  const online = useOnline();
  return (
    <div role="status">
      {!online && (
        <>
          {/* Lets the user scroll the page's last button out from under the notice. */}
          <div aria-hidden data-offline className="h-(--offline-inset)" />
          <p className="fixed inset-x-4 bottom-4 z-50 flex items-start gap-3 rounded-xl bg-ink px-4 py-3 text-sm text-paper shadow-lift sm:left-auto sm:max-w-md">
            <WifiOff aria-hidden className="mt-0.5 size-4 shrink-0" />
            <span>
              <strong className="font-semibold">You’re offline.</strong> Keep this page open. We’ll send your
              changes when you’re back online.
            </span>
          </p>
        </>
      )}
    </div>
  );
}

function subscribe(listener: () => void) {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}

/** Whether the browser reports a connection. */
export const useOnline = () => useSyncExternalStore(subscribe, () => navigator.onLine);

/** Context providers for all pages except the public ones. */
export function Providers({ children }: { children: ReactNode }) {
  return (
    <QueryClientProvider client={queryClient}>
      {children}
      <Toaster />
      <OfflineNotice />
    </QueryClientProvider>
  );
}
