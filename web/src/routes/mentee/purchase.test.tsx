import { cleanup, screen, waitFor } from '@testing-library/react';
import { http } from 'msw';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CreatedOrder, Order } from '@/lib/api/types';
import { ok } from '@/test/fake/envelope';
import { aFreeUser, newId } from '@/test/fake/fixtures';
import { createWorld, type World } from '@/test/fake/world';
import { renderApp } from '@/test/render';
import { server } from '@/test/server';

/**
 * Creates orders as the server does: a key repeats its stored response; otherwise the open order with the plan's
 * current price is returned. The responses in `lost` do not reach the browser.
 */
function ordersLikeTheServer(world: World, lost: number[] = []) {
  const responses = new Map<string, CreatedOrder>();
  let requests = 0;
  const create = (plan_id: string): CreatedOrder => {
    const { name: plan_name, price: amount } = world.plans.find((one) => one.plan_id === plan_id)!;
    let order = world.orders.find((one) => one.status === 'created' && one.amount === amount);
    if (!order) {
      const id = newId();
      order = {
        ...{
          id,
          plan_id,
          plan_name,
          amount,
          razorpay_order_id: `rzp_${id}`,
          currency: 'INR',
          status: 'created',
        },
        ...{ amount_refunded: 0, booking_request_id: null, paid_at: null },
        created_at: new Date(world.now()).toISOString(),
      } satisfies Order;
      world.orders.unshift(order);
    }
    const prefill = { name: 'Asha', email: 'asha@example.com' };
    const provider = { razorpay_order_id: order.razorpay_order_id!, key_id: 'rzp_test_sandbox' };
    return { order_id: order.id, ...provider, amount, currency: 'INR', plan_id, plan_name, prefill };
  };
  return http.post('*/api/payment/create-order', async ({ request }) => {
    const key = request.headers.get('Idempotency-Key')!;
    const { plan_id } = (await request.json()) as { plan_id: string };
    const response = responses.get(key) ?? create(plan_id);
    responses.set(key, response);
    return lost.includes(requests++) ? Response.error() : ok(world, response, 201);
  });
}

const assign = vi.fn();

beforeEach(() => vi.stubGlobal('location', { ...window.location, assign }));
afterEach(() => vi.unstubAllGlobals());

/** Opens the plans as a full load does, and chooses the Growth plan. */
async function chooseGrowth(world: World, orders: ReturnType<typeof ordersLikeTheServer>) {
  cleanup();
  assign.mockClear();
  const { user } = renderApp('/mentee/plans', world);
  server.use(orders);
  await user.click(await screen.findByRole('button', { name: 'Choose Growth' }));
}

const opensPaymentOf = (order: Order) =>
  waitFor(() => expect(assign).toHaveBeenCalledExactlyOnceWith(`/pay/${order.id}`));

describe('buying a plan again in the same tab', () => {
  it('opens the same order while it can be paid', async () => {
    const world = createWorld(aFreeUser());
    const orders = ordersLikeTheServer(world);
    await chooseGrowth(world, orders);
    await opensPaymentOf(world.orders[0]!);

    await chooseGrowth(world, orders);

    await opensPaymentOf(world.orders[0]!);
    expect(world.orders).toHaveLength(1);
  });

  it('opens an order with the new price after an admin edited the plan', async () => {
    const world = createWorld(aFreeUser());
    const orders = ordersLikeTheServer(world);
    await chooseGrowth(world, orders);
    await opensPaymentOf(world.orders[0]!);

    world.plans.find((one) => one.plan_id === 'growth')!.price = 599900;
    await chooseGrowth(world, orders);

    await waitFor(() => expect(world.orders.map(({ amount }) => amount)).toEqual([599900, 499900]));
    await opensPaymentOf(world.orders[0]!);
  });

  it.each(['expired', 'refunded'] as const)('opens a new order after the first was %s', async (status) => {
    const world = createWorld(aFreeUser());
    const orders = ordersLikeTheServer(world);
    await chooseGrowth(world, orders);
    await opensPaymentOf(world.orders[0]!);

    world.orders[0]!.status = status;
    await chooseGrowth(world, orders);

    await waitFor(() => expect(world.orders).toHaveLength(2));
    await opensPaymentOf(world.orders[0]!);
  });

  it('reuses the key of a lost response after a reload', async () => {
    const world = createWorld(aFreeUser());
    const orders = ordersLikeTheServer(world, [0]);
    await chooseGrowth(world, orders);
    expect(await screen.findByText('We couldn’t start the payment')).toBeVisible();
    // Without an open order, only the key finds the first one.
    world.orders[0]!.status = 'paid';

    await chooseGrowth(world, orders);

    await opensPaymentOf(world.orders[0]!);
    expect(world.orders).toHaveLength(1);
  });
});
