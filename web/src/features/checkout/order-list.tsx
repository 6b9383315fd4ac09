import type { Order } from '@/lib/api/types';
import { paths } from '@/lib/paths';
import { Button } from '@/ui/button';
import { Card, CardHeader } from '@/ui/card';
import { Money } from '@/ui/money';
import { StatusBadge } from '@/ui/status-badge';
import { When } from '@/ui/when';

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
          <When at={order.paid_at ?? order.created_at} as="day" />
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
