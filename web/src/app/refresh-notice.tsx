import { notifyManager, useQueryClient, type Query } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { Button } from '@/ui/button';

const couldNotRefresh = ({ state }: Query) => state.status === 'error' && state.data !== undefined;
const failedQueries = { type: 'active', predicate: couldNotRefresh } as const;

/**
 * A quiet line when something on the page could not be refreshed. The page keeps showing what was loaded before,
 * with whatever somebody is typing there.
 */
export function RefreshNotice() {
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
          We could not refresh this page. It shows what was loaded before.
          <Button variant="link" size="sm" onClick={() => void client.refetchQueries(failedQueries)}>
            Refresh now
          </Button>
        </p>
      )}
    </div>
  );
}
