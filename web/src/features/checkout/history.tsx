import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { unitKindLabels } from '@/domain/quota-meters';
import { StatusBadge } from '@/domain/status-badge';
import { pagedQuery } from '@/lib/api/paged';
import type { LedgerEntry, Order } from '@/lib/api/types';
import { cn } from '@/lib/cn';
import { paths } from '@/lib/paths';
import { useScrollToHash } from '@/lib/url-state';
import { Button } from '@/ui/button';
import { Card, CardHeader } from '@/ui/card';
import { DateTime } from '@/ui/date-time';
import { Money } from '@/ui/money';
import { LoadingCards } from '@/ui/skeleton';
import { ErrorState, LoadMore } from '@/ui/states';
import { queryKeys } from '@/lib/api/query-keys';

const ledgerQuery = pagedQuery(queryKeys.mentee.ledger, '/api/mentee/ledger');

/** Each unit that was used or given back, when, and why. */
export function Ledger() {
  const ledger = useInfiniteQuery(ledgerQuery);
  useScrollToHash(ledger.isSuccess);
  return (
    <Card id="ledger" aria-label="Ledger" tabIndex={-1} className="scroll-mt-24">
      <CardHeader title="Ledger">Each unit used or given back, and why.</CardHeader>
      {ledger.isPending && <LoadingCards count={3} height="h-12" />}
      {ledger.isLoadingError && <ErrorState error={ledger.error} onRetry={() => void ledger.refetch()} />}
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
          <DateTime at={entry.created_at} format="day" />
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
        <span className="text-muted">{unitKindLabels[entry.kind]}</span>
      </p>
    </li>
  );
}

const isOpen = (order: Order) => order.status === 'created' || order.status === 'attempted';

/** What was bought, and what was begun and can still be paid. */
export function OrderList({ orders }: { orders: Order[] }) {
  return (
    <Card aria-label="Orders">
      <CardHeader title="Orders">What you bought, and what you began to.</CardHeader>
      {orders.length === 0 ? (
        <p className="text-muted">Nothing yet. A plan that you buy is listed here with its payment.</p>
      ) : (
        <ul className="divide-y divide-line">
          {orders.map((order) => (
            <OrderRow key={order.id} order={order} />
          ))}
        </ul>
      )}
    </Card>
  );
}

function OrderRow({ order }: { order: Order }) {
  const money = <Money paise={order.amount} currency={order.currency} />;
  return (
    <li className="py-4 first:pt-0 last:pb-0">
      <p className="flex justify-between gap-4">
        <span className="min-w-0 font-medium wrap-anywhere">{order.plan_name} plan</span>
        <span className="font-semibold">{money}</span>
      </p>
      <div className="mt-1 flex flex-wrap items-center justify-between gap-x-4 gap-y-1.5">
        <p className="text-sm text-muted">
          {order.paid_at ? 'Paid on ' : 'Begun on '}
          <DateTime at={order.paid_at ?? order.created_at} format="day" />
        </p>
        <StatusBadge order={order.status} />
      </div>
      {order.amount_refunded > 0 && (
        <p className="mt-2 text-sm">
          <Money paise={order.amount_refunded} currency={order.currency} /> of it was given back.
        </p>
      )}
      {isOpen(order) && (
        <div className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-2">
          {/* The payment page has a content policy of its own and is entered by a full load. */}
          <Button asChild size="sm">
            <a href={paths.pay(order.id)}>Go on and pay {money}</a>
          </Button>
          <p className="text-sm text-muted">Nothing has been charged for this one.</p>
        </div>
      )}
      {order.status === 'expired' && (
        <p className="mt-2 text-sm text-muted">
          It was not paid in time, and nothing was charged. Choose a plan above to start again.
        </p>
      )}
    </li>
  );
}
