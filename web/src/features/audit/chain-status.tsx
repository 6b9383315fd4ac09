import { useQuery } from '@tanstack/react-query';
import { get } from '@/lib/api/client';
import { queryKeys } from '@/lib/api/query-keys';
import type { AuditChainStatus } from '@/lib/api/types';
import { DateTime } from '@/ui/date-time';
import { Notice } from '@/ui/notice';
import { Skeleton } from '@/ui/skeleton';
import { ErrorState } from '@/ui/empty-error-states';

/** Shows whether the log's hash chain was intact at the last verification. */
export function ChainStatus() {
  const chain = useQuery({
    queryKey: queryKeys.admin.auditChain,
    queryFn: ({ signal }) => get('/api/admin/audit-log/chain', { signal }),
  });
  if (chain.isPending) return <Skeleton className="h-20 rounded-xl" />;
  if (!chain.data) return <ErrorState error={chain.error} onRetry={() => void chain.refetch()} />;
  return <Status chain={chain.data} />;
}

function Status({ chain }: { chain: AuditChainStatus }) {
  if (!chain.verified_at) return <Notice title="Not verified yet">The log is verified every hour.</Notice>;
  if (chain.problem) {
    return (
      <Notice tone="bad" title={`The log was changed after entry ${count(chain.verified_until)}`}>
        {chain.problem} Detected <DateTime at={chain.verified_at} />. Compare the log with a backup, and find
        out who had access to the database.
      </Notice>
    );
  }
  if (chain.verified_until === 0) {
    return (
      <Notice title="Nothing to verify yet">
        {count(chain.sequence)} entries are sealed, {count(chain.waiting)} wait for the next minute. The log
        is verified each hour.
      </Notice>
    );
  }
  return (
    <Notice tone="good" title={`Verified up to entry ${count(chain.verified_until)}`}>
      <p>
        Checked <DateTime at={chain.verified_at} />. {count(chain.sequence)} entries are sealed
        {chain.waiting > 0 && `, ${count(chain.waiting)} will be sealed within a minute`}.
      </p>
      {chain.head && (
        <p className="mt-1">
          Newest seal:{' '}
          <code className="font-mono text-xs wrap-anywhere">
            {chain.sequence} {chain.head}
          </code>
        </p>
      )}
    </Notice>
  );
}

const count = (number: number | null) => (number ?? 0).toLocaleString('en-IN');
