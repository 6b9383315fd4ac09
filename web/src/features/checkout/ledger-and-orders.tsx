import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { InvoiceButtons, ownInvoicesQuery } from '@/domain/billing/invoice-list';
import { unitLabels } from '@/domain/labels';
import { RefundList } from '@/domain/billing/refund-list';
import { ownRefundsQuery } from '@/domain/billing/refunds';
import { StatusBadge } from '@/domain/status-badge';
import { pagedQuery } from '@/lib/api/client';
import type { Invoice, LedgerEntry, Order, Refund } from '@/lib/api/types';
import { cn } from '@/lib/cn';
import { paths } from '@/lib/paths';
import { useScrollToHash } from '@/lib/hooks';
import { Button } from '@/ui/button';
import { Card, CardHeader } from '@/ui/card';
import { DateTime } from '@/ui/date-time';
import { Money } from '@/ui/money';
import { LoadingCards } from '@/ui/skeleton';
import { ErrorState, LoadMore } from '@/ui/empty-error-states';
import { queryKeys } from '@/lib/api/query-keys';

const ledgerQuery = pagedQuery(queryKeys.mentee.ledger, '/api/mentee/ledger');

/** The used and returned mocks, with dates and reasons. */
export function Ledger() {
  const ledger = useInfiniteQuery(ledgerQuery);
  useScrollToHash(ledger.isSuccess);
  return (
    <Card id="ledger" aria-label="Mock history" tabIndex={-1} className="scroll-mt-24">
      <CardHeader title="Mock history">Used and returned</CardHeader>
      {ledger.isPending && <LoadingCards count={3} height="h-12" />}
      {ledger.isLoadingError && <ErrorState error={ledger.error} onRetry={() => void ledger.refetch()} />}
      {ledger.data?.length === 0 && (
        <p className="text-muted">Nothing yet. Each booking uses one mock and appears here.</p>
      )}
      {ledger.data && ledger.data.length > 0 && (
        <ul className="divide-y divide-line">
          {ledger.data.map((entry, index) => (
            <Entry key={`${entry.created_at} ${index}`} entry={entry} />
          ))}
        </ul>
      )}
      <LoadMore query={ledger} what="history" />
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
              View booking
            </Link>
          )}
        </p>
      </div>
      <p className={cn('shrink-0 text-right font-semibold tabular-nums', back && 'text-good')}>
        {entryText(entry)}
      </p>
    </li>
  );
}

/** Returns "1 mock used" or "2 mocks returned"; for an admin's changes, "added" or "removed". */
function entryText({ kind, units, booking_request_id }: LedgerEntry) {
  const count = Math.abs(units);
  const what = count === 1 ? unitLabels[kind].one : unitLabels[kind].many;
  if (booking_request_id) return `${count} ${what} ${units > 0 ? 'returned' : 'used'}`;
  return `${count} ${what} ${units > 0 ? 'added' : 'removed'}`;
}

const isOpen = (order: Order) => order.status === 'created' || order.status === 'attempted';

/** Paid orders with refunds and documents, for which nothing waits, and open orders that can still be paid. */
export function OrderList({ orders }: { orders: Order[] }) {
  const anyPaid = orders.some(({ paid_at }) => paid_at !== null);
  const refunds = useQuery({ ...ownRefundsQuery, enabled: anyPaid });
  const invoices = useQuery({ ...ownInvoicesQuery, enabled: anyPaid });
  return (
    <Card aria-label="Orders">
      <CardHeader title="Orders">Your payments, including unfinished ones.</CardHeader>
      {orders.length === 0 ? (
        <p className="text-muted">Nothing yet. Plans you buy appear here.</p>
      ) : (
        <ul className="divide-y divide-line">
          {orders.map((order) => (
            <OrderRow
              key={order.id}
              order={order}
              refunds={ofOrder(order, refunds.data)}
              invoices={ofOrder(order, invoices.data)}
            />
          ))}
        </ul>
      )}
    </Card>
  );
}

/** What of this list belongs to the order, oldest first. */
const ofOrder = <T extends { order_id: string }>({ id }: Order, newestFirst: T[] = []) =>
  newestFirst.filter(({ order_id }) => order_id === id).reverse();

type OrderRowProps = { order: Order; refunds: Refund[]; invoices: Invoice[] };

function OrderRow({ order, refunds, invoices }: OrderRowProps) {
  const money = <Money paise={order.amount} currency={order.currency} />;
  return (
    <li className="py-4 first:pt-0 last:pb-0">
      <p className="flex justify-between gap-4">
        <span className="min-w-0 font-medium wrap-anywhere">{order.plan_name} plan</span>
        <span className="font-semibold">{money}</span>
      </p>
      <div className="mt-1 flex flex-wrap items-center justify-between gap-x-4 gap-y-1.5">
        <p className="text-sm text-muted">
          {order.paid_at ? 'Paid on ' : 'Started on '}
          <DateTime at={order.paid_at ?? order.created_at} format="day" />
        </p>
        <StatusBadge order={order.status} />
      </div>
      {order.amount_refunded > 0 && (
        <p className="mt-2 text-sm">
          Refunded: <Money paise={order.amount_refunded} currency={order.currency} />
        </p>
      )}
      {refunds.length > 0 && (
        <div className="mt-3">
          <RefundList refunds={refunds} currency={order.currency} />
        </div>
      )}
      {invoices.length > 0 && (
        <div className="mt-3">
          <InvoiceButtons invoices={invoices} />
        </div>
      )}
      {isOpen(order) && (
        <div className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-2">
          {/* The payment page has its own content security policy and needs a full page load. */}
          <Button asChild size="sm">
            <a href={paths.pay(order.id)}>
              <span>Pay {money}</span>
            </a>
          </Button>
          <p className="text-sm text-muted">We haven’t received a payment for this order.</p>
        </div>
      )}
      {order.status === 'expired' && (
        <p className="mt-2 text-sm text-muted">
          This order expired before it was paid, and you weren’t charged. Choose a plan above to start again.
        </p>
      )}
    </li>
  );
}
