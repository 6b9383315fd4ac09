import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { pagedQuery } from '@/lib/api/paged';
import type { LedgerEntry } from '@/lib/api/types';
import { cn } from '@/lib/cn';
import { paths } from '@/lib/paths';
import { useHashTarget } from '@/lib/use-hash-target';
import { Card, CardHeader } from '@/ui/card';
import { LoadMore } from '@/ui/load-more';
import { LoadingCards } from '@/ui/skeleton';
import { ErrorState } from '@/ui/states';
import { unitNames } from '@/ui/unit-meters';
import { When } from '@/ui/when';

const ledgerQuery = pagedQuery<LedgerEntry>(['mentee', 'ledger'], '/api/mentee/ledger');

/** Each unit that was used or given back, when, and why. */
export function Ledger() {
  const ledger = useInfiniteQuery(ledgerQuery);
  useHashTarget(ledger.isSuccess);
  return (
    <Card id="ledger" aria-label="Ledger" tabIndex={-1} className="scroll-mt-24">
      <CardHeader title="Ledger">Each unit used or given back, and why.</CardHeader>
      {ledger.isPending && <LoadingCards count={3} height="h-12" />}
      {ledger.isError && <ErrorState error={ledger.error} onRetry={() => void ledger.refetch()} />}
      {ledger.data?.length === 0 && (
        <p className="text-muted">Nothing yet. A booking takes one mock interview, and it is noted here.</p>
      )}
      {ledger.data && ledger.data.length > 0 && (
        <ul className="divide-y divide-line">
          {ledger.data.map((entry, index) => (
            <Entry key={`${entry.created_at} ${index}`} entry={entry} />
          ))}
        </ul>
      )}
      <LoadMore query={ledger} what="of the ledger" />
    </Card>
  );
}

function Entry({ entry }: { entry: LedgerEntry }) {
  const back = entry.units > 0;
  return (
    <li className="flex items-start justify-between gap-4 py-3.5 first:pt-0 last:pb-0">
      <div className="min-w-0">
        <p>{entry.reason}</p>
        <p className="mt-0.5 flex flex-wrap gap-x-3 text-sm text-muted">
          <When at={entry.created_at} as="day" />
          {entry.booking_request_id && (
            <Link
              to={paths.booking(entry.booking_request_id)}
              className="text-accent underline underline-offset-4 hover:text-accent-strong"
            >
              See the booking
            </Link>
          )}
        </p>
      </div>
      <p className="shrink-0 text-right text-sm">
        <span className={cn('block text-base font-semibold tabular-nums', back && 'text-good')}>
          {back ? '+' : '−'}
          {Math.abs(entry.units)}
        </span>
        <span className="text-muted">{unitNames[entry.kind]}</span>
      </p>
    </li>
  );
}
