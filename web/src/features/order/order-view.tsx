import { useQuery } from '@tanstack/react-query';
import { Download, FileQuestion, History, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { InvoiceButtons } from '@/domain/billing/invoice-list';
import { RefundDialog } from '@/domain/billing/refund-dialog';
import { StatusBadge } from '@/domain/status-badge';
import { saveFile } from '@/lib/api/csv';
import { errorCode } from '@/lib/api/errors';
import type { OrderDetails } from '@/lib/api/types';
import { paths } from '@/lib/paths';
import { Button } from '@/ui/button';
import { Card, CardHeader, DescriptionItem, DescriptionList } from '@/ui/card';
import { DateTime } from '@/ui/date-time';
import { Money } from '@/ui/money';
import { LoadingCards } from '@/ui/skeleton';
import { EmptyState, ErrorState, PanelBoundary } from '@/ui/empty-error-states';
import { MoneyList } from './money-list';
import { orderDetailsQuery } from './order-data';
import { BookingPanel, PlanPanel } from './plan-panel';
import { ProviderPanel } from './provider-panel';

/** One order: its money, its plan, and what the payment provider says about it. */
export function OrderView({ id }: { id: string }) {
  const details = useQuery(orderDetailsQuery(id));
  if (details.isPending) return <LoadingCards height="h-40" />;
  if (details.isLoadingError) {
    // The server rejects a URL whose order id is not a UUID.
    if (['NOT_FOUND', 'VALIDATION_FAILED'].includes(errorCode(details.error) ?? '')) return <NoSuchOrder />;
    return <ErrorState error={details.error} onRetry={() => void details.refetch()} />;
  }
  return (
    <div className="grid gap-6">
      <Summary details={details.data} />
      <div className="grid items-start gap-6 xl:grid-cols-[3fr_2fr]">
        <div className="grid gap-6">
          <PanelBoundary>
            <MoneyList details={details.data} />
          </PanelBoundary>
          <PanelBoundary>
            <PlanPanel details={details.data} />
          </PanelBoundary>
        </div>
        <div className="grid gap-6">
          <PanelBoundary>
            <ProviderPanel orderId={id} />
          </PanelBoundary>
          <DocumentsPanel invoices={details.data.invoices} />
          <BookingPanel booking={details.data.booking_request} />
        </div>
      </div>
    </div>
  );
}

/** The receipt or tax invoice and the credit notes. */
function DocumentsPanel({ invoices }: Pick<OrderDetails, 'invoices'>) {
  return (
    <Card aria-labelledby="documents">
      <CardHeader title={<span id="documents">Invoice and credit notes</span>} />
      {invoices.length === 0 ? (
        <p className="text-sm text-muted">
          None yet. The invoice is issued when the plan is granted, a credit note when a refund is processed.
        </p>
      ) : (
        <InvoiceButtons invoices={invoices} />
      )}
    </Card>
  );
}

function NoSuchOrder() {
  return (
    <EmptyState
      icon={FileQuestion}
      title="We couldn’t find this order"
      action={
        <Button asChild variant="secondary">
          <Link to={paths.adminOrders()}>All orders</Link>
        </Button>
      }
    />
  );
}

function Summary({ details }: { details: OrderDetails }) {
  const { order } = details;
  const [refunding, setRefunding] = useState(false);
  return (
    <Card aria-label="Order">
      <div className="flex flex-wrap items-start justify-between gap-4">
        <div className="min-w-0">
          <h2 className="text-lg font-semibold wrap-anywhere">
            {order.name || 'Deleted buyer'}, {order.plan_name}
          </h2>
          {order.email && (
            <Link
              to={paths.adminMentees({ q: order.email })}
              className="text-sm wrap-anywhere text-accent underline underline-offset-4"
            >
              {order.email}
            </Link>
          )}
        </div>
        <StatusBadge order={order.status} />
      </div>
      <DescriptionList className="mt-5 text-sm lg:grid-cols-4">
        <DescriptionItem name="Amount">
          <Money paise={order.amount} currency={order.currency} />
        </DescriptionItem>
        <DescriptionItem name="Refunded">
          <Money paise={order.amount_refunded} currency={order.currency} />
        </DescriptionItem>
        <DescriptionItem name="Ordered">
          <DateTime at={order.created_at} />
        </DescriptionItem>
        <DescriptionItem name="Paid">
          {order.paid_at ? <DateTime at={order.paid_at} /> : <span className="text-muted">Not yet</span>}
        </DescriptionItem>
      </DescriptionList>
      <div className="mt-6 flex flex-wrap gap-3 border-t border-line pt-5">
        {order.paid_at && (
          <Button size="sm" variant="secondary" onClick={() => setRefunding(true)}>
            <Undo2 aria-hidden /> {order.status === 'paid' ? 'Refund' : 'Show refunds'}
          </Button>
        )}
        <Button asChild size="sm" variant="secondary">
          <Link to={paths.adminAudit({ subject_id: order.id })}>
            <History aria-hidden /> Show history
          </Link>
        </Button>
        <Button size="sm" variant="secondary" onClick={() => download(details)}>
          <Download aria-hidden /> Download as JSON
        </Button>
      </div>
      {refunding && <RefundDialog order={order} onClose={() => setRefunding(false)} />}
    </Card>
  );
}

function download(details: OrderDetails) {
  const file = new Blob([JSON.stringify(details, null, 2)], { type: 'application/json' });
  saveFile(file, `order-${details.order.id}.json`);
}
