import type { CreateRefund, RefundSuggestion } from '@/lib/api/types';
import { ok, refuse } from './envelope';
import type { Calls } from './handlers';
import { aRefund } from './payment-fixtures';
import type { World } from './world';

/** Handlers of one order, its refunds, and the differences with the payment provider. */
export function orderHandlers({ closed }: Calls, world: World) {
  closed('post', '/api/admin/orders/:id/refund', async ({ request, params }) => {
    const { amount, reason, revoke, booking_request_id } = (await request.json()) as CreateRefund;
    const refund = aRefund({
      order_id: String(params.id),
      amount: amount!,
      reason,
      revoked: revoke === true,
      booking_request_id: booking_request_id ?? null,
      created_by: world.user!.id,
      created_at: new Date(world.now()).toISOString(),
    });
    world.refunds.push(refund);
    return ok(world, refund, 201);
  });
  closed('get', '/api/admin/orders/:id', ({ params }) => {
    const details = world.orderDetails.find(({ order }) => order.id === params.id);
    return details ? ok(world, details) : refuse(world, 404, 'NOT_FOUND', 'This order does not exist.');
  });
  closed('get', '/api/admin/orders/:id/provider', () =>
    world.provider
      ? ok(world, world.provider)
      : refuse(world, 503, 'UNAVAILABLE', 'We can’t reach the payment provider right now.'),
  );
  closed('get', '/api/admin/booking-requests/:id/refund-offer', () => {
    if (world.refundRefusal) return refuse(world, 409, 'ORDER_NOT_REFUNDABLE', world.refundRefusal);
    const order = world.adminOrders[0]!;
    const offer: RefundSuggestion = {
      order,
      amount_left: order.amount,
      mocks_in_plan: 3,
      suggested_amount: Math.floor(order.amount / 3),
      unit: {
        returned: true,
        unlimited: false,
        removable: true,
        usable_until: '2099-02-20T18:30:00Z',
        ...world.offeredUnit,
      },
      refund: world.refunds.find((one) => one.booking_request_id) ?? null,
    };
    return ok(world, offer);
  });
  closed('get', '/api/admin/billing-differences', ({ request }) => {
    const open = new URL(request.url).searchParams.get('open');
    return ok(
      world,
      world.differences.filter(
        ({ resolved_at }) => open === null || (resolved_at === null) === (open === 'true'),
      ),
    );
  });
}
