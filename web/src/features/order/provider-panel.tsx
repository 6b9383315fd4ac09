import { useQuery } from '@tanstack/react-query';
import { CircleCheck, RotateCw } from 'lucide-react';
import { BothSides, differenceLabels } from '@/domain/billing/differences';
import type { ProviderView } from '@/lib/api/types';
import { Button } from '@/ui/button';
import { Card, CardHeader } from '@/ui/card';
import { DateTime } from '@/ui/date-time';
import { Money } from '@/ui/money';
import { Notice } from '@/ui/notice';
import { LoadingCards } from '@/ui/skeleton';
import { ErrorState } from '@/ui/empty-error-states';
import { orderAtProviderQuery } from './order-data';

/** An order's state at the payment provider, and where it differs from our records. The page does not wait for it. */
export function ProviderPanel({ orderId }: { orderId: string }) {
  const provider = useQuery(orderAtProviderQuery(orderId));
  return (
    <Card aria-labelledby="provider">
      <CardHeader
        title={<span id="provider">At the payment provider</span>}
        aside={
          <Button
            size="sm"
            variant="secondary"
            busy={provider.isFetching}
            onClick={() => void provider.refetch()}
          >
            <RotateCw aria-hidden /> Compare again
          </Button>
        }
      >
        {provider.data && (
          <>
            Checked <DateTime at={provider.data.read_at} format="relative" />
          </>
        )}
      </CardHeader>
      {provider.isPending && <LoadingCards count={1} height="h-32" />}
      {provider.isLoadingError && (
        <ErrorState
          error={provider.error}
          title="The payment provider didn’t answer"
          onRetry={() => void provider.refetch()}
        />
      )}
      {provider.data && <View view={provider.data} />}
    </Card>
  );
}

function View({ view }: { view: ProviderView }) {
  return (
    <div className="grid gap-5">
      {view.differences.length === 0 ? (
        <p className="flex items-center gap-2.5 text-sm">
          <CircleCheck aria-hidden className="size-5 shrink-0 text-good" />
          Our records agree with the provider’s and with each other.
        </p>
      ) : (
        view.differences.map((one) => (
          <Notice key={`${one.kind} ${one.subject}`} tone="bad" title={differenceLabels[one.kind].name}>
            <p>{differenceLabels[one.kind].help}</p>
            <div className="mt-2">
              <BothSides ours={one.ours} theirs={one.theirs} />
            </div>
          </Notice>
        ))
      )}
      {view.order === null ? (
        <p className="text-sm text-muted">The provider doesn’t have this order.</p>
      ) : (
        <p className="text-sm">
          Order {view.order.status}, <Money paise={view.order.amount} currency={view.order.currency} />
          <span className="mt-0.5 block font-mono text-xs break-all text-muted">{view.order.id}</span>
        </p>
      )}
      <Rows title="Payments" none="No payments." rows={view.payments} />
      {view.refunds.length > 0 && <Rows title="Refunds" none="No refunds." rows={view.refunds} />}
    </div>
  );
}

type Row = { id: string; status: string; amount: number; currency?: string; error?: string | null };

function Rows({ title, none, rows }: { title: string; none: string; rows: Row[] }) {
  return (
    <div>
      <h3 className="text-sm font-medium">{title}</h3>
      {rows.length === 0 && <p className="mt-1 text-sm text-muted">{none}</p>}
      <ul className="divide-y divide-line">
        {rows.map((row) => (
          <li key={row.id} className="flex items-start justify-between gap-4 py-2.5 text-sm">
            <span className="min-w-0">
              <span className="block first-letter:uppercase">{row.status}</span>
              <span className="block font-mono text-xs break-all text-muted">{row.id}</span>
              {row.error && <span className="block wrap-anywhere text-muted">{row.error}</span>}
            </span>
            <Money paise={row.amount} currency={row.currency} />
          </li>
        ))}
      </ul>
    </div>
  );
}
