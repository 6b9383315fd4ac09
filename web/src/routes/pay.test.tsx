import { act, cleanup, screen, waitFor } from '@testing-library/react';
import { http } from 'msw';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { changePaymentRecord, paymentRecordKey } from '@/domain/billing/unconfirmed-payment';
import { idempotencyKey } from '@/lib/api/idempotency';
import type { ErrorCode, PaymentAnswer } from '@/lib/api/types';
import { ok, refuse } from '@/test/fake/envelope';
import { fakeServer } from '@/test/fake/handlers';
import { aFreeUser, newId } from '@/test/fake/fixtures';
import { createWorld } from '@/test/fake/world';
import { renderApp } from '@/test/render';
import { server } from '@/test/server';

type Given = {
  handler: (answer: PaymentAnswer) => void;
  modal: { ondismiss: () => void };
  order_id: string;
};

/** Replaces the provider's checkout. Each test decides what the customer does in it. */
const checkout = {
  opened: [] as Given[],
  fail: (_why: string) => {},
};

class FakeRazorpay {
  private readonly options: Given;
  constructor(options: Given) {
    this.options = options;
  }
  open() {
    checkout.opened.push(this.options);
  }
  on(_event: string, listener: (failure: { error: { description: string } }) => void) {
    checkout.fail = (description) => listener({ error: { description } });
  }
}

const answer: PaymentAnswer = {
  razorpay_order_id: 'order_1',
  razorpay_payment_id: 'pay_1',
  razorpay_signature: 'signed',
};

function aWorldWithAnOrder() {
  const world = createWorld(aFreeUser());
  world.orders = [
    {
      id: newId(),
      razorpay_order_id: 'order_1',
      plan_id: 'growth',
      plan_name: 'Growth',
      amount: 499900,
      currency: 'INR',
      status: 'created',
      amount_refunded: 0,
      booking_request_id: null,
      created_at: new Date().toISOString(),
      paid_at: null,
    },
  ];
  return world;
}

beforeEach(() => {
  checkout.opened = [];
  Object.assign(window, { Razorpay: FakeRazorpay });
  vi.spyOn(document.head, 'append').mockImplementation((script) => {
    queueMicrotask(() => (script as HTMLScriptElement).onload?.(new Event('load')));
  });
});

afterEach(() => {
  Reflect.deleteProperty(window, 'Razorpay');
});

async function openedCheckout(count = 1) {
  await waitFor(() => expect(checkout.opened).toHaveLength(count));
  return checkout.opened.at(-1)!;
}

describe('the payment page', () => {
  it('offers to retry a failed payment, and confirms the second one', async () => {
    const world = aWorldWithAnOrder();
    const { user } = renderApp(`/pay/${world.orders[0]!.id}`, world);
    const first = await openedCheckout();
    act(() => {
      checkout.fail('Your bank declined the card.');
      first.modal.ondismiss();
    });

    expect(await screen.findByRole('heading', { name: 'The payment failed' })).toBeVisible();
    expect(screen.getByText(/Your bank declined the card/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: /^Pay/ }));
    const second = await openedCheckout(2);
    expect(second.order_id).toBe('order_1');
    act(() => second.handler(answer));

    expect(await screen.findByRole('heading', { name: 'Paid. Your plan is active' })).toBeVisible();
  });

  it('says that nothing was paid when the checkout was closed', async () => {
    const world = aWorldWithAnOrder();
    renderApp(`/pay/${world.orders[0]!.id}`, world);
    const { modal } = await openedCheckout();
    act(() => modal.ondismiss());

    expect(await screen.findByRole('heading', { name: 'Not paid yet' })).toBeVisible();
  });

  it('does not reopen the checkout after a reload', async () => {
    const world = aWorldWithAnOrder();
    const path = `/pay/${world.orders[0]!.id}`;
    renderApp(path, world);
    const { modal } = await openedCheckout();
    act(() => modal.ondismiss());
    cleanup();

    const { user } = renderApp(path, world);
    const again = await screen.findByRole('button', { name: /^Pay/ });
    expect(checkout.opened).toHaveLength(1);
    await user.click(again);
    await openedCheckout(2);
  });

  it('offers no second payment while the first is being confirmed, even after a reload', async () => {
    const world = aWorldWithAnOrder();
    const path = `/pay/${world.orders[0]!.id}`;
    server.use(
      ...fakeServer(world),
      http.post('*/api/payment/verify-payment', () =>
        ok(world, {
          order: world.orders[0],
          user: null,
          access_token: null,
          booking_request: null,
          booking_problem: null,
        }),
      ),
    );
    renderApp(path, world);
    server.use(
      http.post('*/api/payment/verify-payment', () =>
        ok(world, {
          order: world.orders[0],
          user: null,
          access_token: null,
          booking_request: null,
          booking_problem: null,
        }),
      ),
    );
    const { handler } = await openedCheckout();
    act(() => handler(answer));
    expect(await screen.findByRole('heading', { name: 'We’re confirming your payment' })).toBeVisible();
    expect(screen.queryByRole('button', { name: /^Pay/ })).not.toBeInTheDocument();
    cleanup();

    renderApp(path, world);
    await waitFor(() => expect(screen.queryByRole('button', { name: /^Pay/ })).not.toBeInTheDocument());
    expect(checkout.opened).toHaveLength(1);
  });

  it('shows a payment that is being confirmed in every tab, also after the browser was closed', async () => {
    const world = aWorldWithAnOrder();
    const path = `/pay/${world.orders[0]!.id}`;
    const confirmNothing = () => {
      const unpaid = { order: world.orders[0], user: null, access_token: null };
      server.use(
        http.post('*/api/payment/verify-payment', () =>
          ok(world, { ...unpaid, booking_request: null, booking_problem: null }),
        ),
      );
    };
    renderApp(path, world);
    confirmNothing();
    const { handler } = await openedCheckout();
    act(() => handler(answer));
    expect(await screen.findByRole('heading', { name: 'We’re confirming your payment' })).toBeVisible();
    cleanup();
    sessionStorage.clear();

    renderApp(path, world);
    confirmNothing();
    expect(await screen.findByRole('heading', { name: 'We’re confirming your payment' })).toBeVisible();
    expect(screen.queryByRole('button', { name: /^Pay/ })).not.toBeInTheDocument();
    expect(checkout.opened).toHaveLength(1);
  });

  it('asks the server before it opens the checkout of an order that was paid elsewhere', async () => {
    const world = aWorldWithAnOrder();
    renderApp(`/pay/${world.orders[0]!.id}`, world);
    server.use(
      http.post('*/api/payment/orders/:id/check', () => ok(world, { ...world.orders[0], status: 'paid' })),
    );

    expect(await screen.findByRole('heading', { name: 'Paid. Your plan is active' })).toBeVisible();
    expect(checkout.opened).toHaveLength(0);
  });

  it('follows a payment that another tab reports while its own checkout is open', async () => {
    const world = aWorldWithAnOrder();
    const order = world.orders[0]!;
    renderApp(`/pay/${order.id}`, world);
    const { modal } = await openedCheckout();
    changePaymentRecord(order.id, Date.now(), { answer });
    act(
      () =>
        void window.dispatchEvent(
          new StorageEvent('storage', { key: paymentRecordKey(order.id), newValue: '{}' }),
        ),
    );

    expect(await screen.findByRole('heading', { name: 'Paid. Your plan is active' })).toBeVisible();
    act(() => modal.ondismiss());
    expect(screen.getByRole('heading', { name: 'Paid. Your plan is active' })).toBeVisible();
  });

  it('says that the plan is active when the booking failed', async () => {
    const world = aWorldWithAnOrder();
    renderApp(`/pay/${world.orders[0]!.id}`, world);
    server.use(
      http.post('*/api/payment/verify-payment', () =>
        ok(world, {
          order: { ...world.orders[0], status: 'paid' },
          user: world.user,
          access_token: 'token-1',
          booking_request: null,
          booking_problem: { code: 'SLOT_TAKEN', detail: 'All of your times were taken meanwhile.' },
        }),
      ),
    );
    const { handler } = await openedCheckout();
    act(() => handler(answer));

    expect(await screen.findByText(/All of your times were taken meanwhile/)).toBeVisible();
    expect(screen.getByRole('link', { name: 'Choose other times' })).toHaveAttribute(
      'href',
      '/mentee/book?step=3',
    );
  });

  it('does not offer to pay again after the connection broke, and verifies when it is back', async () => {
    const world = aWorldWithAnOrder();
    renderApp(`/pay/${world.orders[0]!.id}`, world);
    server.use(http.post('*/api/payment/verify-payment', () => Response.error(), { once: true }));
    const { handler } = await openedCheckout();
    const listen = vi.spyOn(window, 'addEventListener');
    act(() => handler(answer));

    expect(await screen.findByRole('heading', { name: 'Your payment is on its way' })).toBeVisible();
    expect(screen.getByText(/don’t pay again/)).toBeVisible();
    await waitFor(() => expect(listen).toHaveBeenCalledWith('online', expect.anything()));
    act(() => void window.dispatchEvent(new Event('online')));
    expect(await screen.findByRole('heading', { name: 'Paid. Your plan is active' })).toBeVisible();
  });

  it.each<[ErrorCode, number]>([
    ['RATE_LIMITED', 429],
    ['TOKEN_EXPIRED', 401],
  ])('does not offer to pay again when the verification is refused with %s', async (code, status) => {
    const world = aWorldWithAnOrder();
    const { user } = renderApp(`/pay/${world.orders[0]!.id}`, world);
    const { handler } = await openedCheckout();
    server.use(
      http.post('*/api/auth/refresh', () => refuse(world, 401, 'UNAUTHENTICATED', 'Sign in again.')),
      http.post('*/verify-payment', () =>
        refuse(world, status, code, 'Not now.', {}, { 'Retry-After': '60' }),
      ),
    );
    act(() => handler(answer));

    expect(await screen.findByText(/don’t pay again/)).toBeVisible();
    server.use(...fakeServer(world));
    await user.click(screen.getByRole('button', { name: 'Check again' }));
    expect(await screen.findByRole('heading', { name: 'Paid. Your plan is active' })).toBeVisible();
  });

  it('opens no checkout for a paid order', async () => {
    const world = aWorldWithAnOrder();
    world.orders[0]!.status = 'paid';
    renderApp(`/pay/${world.orders[0]!.id}`, world);

    expect(await screen.findByRole('heading', { name: 'Paid. Your plan is active' })).toBeVisible();
    expect(checkout.opened).toHaveLength(0);
  });

  it.each(['expired', 'refunded'] as const)('ends the purchase of an order that was %s', async (status) => {
    const world = aWorldWithAnOrder();
    world.orders[0]!.status = status;
    const key = idempotencyKey('/api/payment/create-order', { plan_id: 'growth' });
    renderApp(`/pay/${world.orders[0]!.id}`, world);

    expect(await screen.findByRole('link', { name: 'Start again' })).toBeVisible();
    expect(idempotencyKey('/api/payment/create-order', { plan_id: 'growth' })).not.toBe(key);
  });
});
