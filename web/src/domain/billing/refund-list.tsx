import type { Refund } from '@/lib/api/types';
import { Badge } from '@/ui/badge';
import { DateTime } from '@/ui/date-time';
import { Money } from '@/ui/money';

const badges = {
  pending: { tone: 'warn', text: 'On its way' },
  processed: { tone: 'good', text: 'Refunded' },
  failed: { tone: 'bad', text: 'Failed' },
} as const;

/** An order's refunds with their reasons. Renders nothing if there are none. */
export function RefundList({ refunds, currency }: { refunds: Refund[]; currency: string }) {
  if (refunds.length === 0) return null;
  return (
    <ul aria-label="Refunds" className="divide-y divide-line rounded-lg border border-line px-4">
      {refunds.map((refund) => (
        <li key={refund.id} className="grid gap-1 py-3 text-sm">
          <p className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
            <span className="font-medium">
              <Money paise={refund.amount} currency={currency} />
            </span>
            <Badge tone={badges[refund.status].tone}>{badges[refund.status].text}</Badge>
          </p>
          <p className="text-muted">
            <DateTime at={refund.processed_at ?? refund.created_at} format="day" />
            {refund.revoked && '. Ended the plan'}
          </p>
          <p className="wrap-anywhere whitespace-pre-line">{refund.reason}</p>
        </li>
      ))}
    </ul>
  );
}
