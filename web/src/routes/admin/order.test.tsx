import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { BillingDifference, OrderDetails, ProviderView } from '@/lib/api/types';
import { aBooking, anOrder, aUser, newId } from '@/test/fake/fixtures';
import { anOrderPayment, aRefund } from '@/test/fake/payment-fixtures';
import { createWorld } from '@/test/fake/world';
import { renderApp } from '@/test/render';

const anAdmin = () => aUser({ role: 'admin', name: 'Asha Menon', plan_id: null });

const order = anOrder({ amount_refunded: 100000 });

const details: OrderDetails = {
  order,
  payments: [anOrderPayment({ id: 'pay_Growth1', fee: 11797, tax: 1799 })],
  refunds: [
    aRefund({ amount: 100000, status: 'processed', processed_at: '2026-11-22T04:00:00Z', reason: 'Late' }),
  ],
  membership: {
    id: newId(),
    person_id: newId(),
    plan_id: 'growth',
    granted_at: '2026-11-20T04:30:05Z',
    revoked_at: null,
    ends_at: '2099-02-20T18:30:00Z',
    limits: { mock_interviews: 3, resume_reviews: 2, ai_tools: null },
    used: { mock_interviews: 1, resume_reviews: 0, ai_tools: 4 },
  },
  ledger: [
    {
      kind: 'mock_interviews',
      units: -1,
      reason: 'Mock requested',
      booking_request_id: newId(),
      created_at: '2026-11-21T04:30:00Z',
    },
  ],
  invoices: [
    {
      id: newId(),
      kind: 'receipt',
      number: 'CM/26-27/000001',
      order_id: order.id,
      issued_at: '2026-11-20T04:30:05Z',
      issued_on: '2026-11-20',
      seller: { name: 'Codementee', address: null, state: null, gstin: null },
      buyer: { name: order.name, address: null, state: null, gstin: null },
      purchase: {
        plan_name: 'Growth',
        duration_months: 3,
        currency: 'INR',
        payment_id: 'pay_Growth1',
        paid_at: '2026-11-20T04:30:05Z',
      },
      tax: null,
      total: 499900,
      credit: null,
    },
  ],
  booking_request: null,
};

const provider: ProviderView = {
  read_at: '2026-11-30T04:00:00Z',
  order: { id: 'order_Growth1', status: 'paid', amount: 499900, currency: 'INR' },
  payments: [],
  refunds: [],
  differences: [],
};

const open = (parts: Parameters<typeof createWorld>[1] = {}) =>
  renderApp(`/admin/orders/${order.id}`, createWorld(anAdmin(), { orderDetails: [details], ...parts }));

describe('the page of one order', () => {
  it('lists payments and refunds with the balance after each', async () => {
    open({ provider });
    const money = within(await screen.findByRole('region', { name: 'Money' }));
    const steps = money.getAllByRole('listitem');
    expect(steps.map((step) => step.textContent)).toEqual([
      expect.stringMatching(/^Ordered.*₹0$/),
      expect.stringMatching(/^Paid by UPI.*pay_Growth1\+₹4,999.*₹4,999$/),
      expect.stringMatching(/^Growth plan granted.*₹4,999$/),
      expect.stringMatching(/^Refunded.*Late−₹1,000.*₹3,999$/),
    ]);
    expect(money.getByText(/keeps ₹117.97 in fees/)).toBeVisible();
    const plan = within(screen.getByRole('region', { name: 'Growth plan' }));
    expect(plan.getByText('1 of 3 used')).toBeVisible();
    expect(plan.getByText('4 of unlimited used')).toBeVisible();
    expect(plan.getByText('Mock requested')).toBeVisible();
    const documents = within(screen.getByRole('region', { name: 'Invoice and credit notes' }));
    expect(documents.getByRole('button', { name: 'Receipt CM/26-27/000001' })).toBeVisible();
    expect(await screen.findByText(/Our records agree/)).toBeVisible();
    expect(screen.getByRole('link', { name: 'Show history' })).toHaveAttribute(
      'href',
      `/admin/audit-log?subject_id=${order.id}`,
    );
  });

  it('shows where the provider disagrees', async () => {
    const differences: ProviderView['differences'] = [
      { kind: 'paid_twice', subject: 'pay_B', ours: 'paid', theirs: '₹4,999' },
    ];
    open({ provider: { ...provider, differences } });
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent(/Paid twice.*Refund the second payment.*paid.*₹4,999/);
  });

  it('shows the rest of the page when the provider does not respond, and retries', async () => {
    const { user, world } = open();
    expect(await screen.findByText('The payment provider didn’t answer')).toBeVisible();
    expect(screen.getByRole('region', { name: 'Money' })).toBeVisible();
    world.provider = provider;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText(/Our records agree/)).toBeVisible();
  });

  it('says that an order does not exist', async () => {
    renderApp('/admin/orders/nothing', createWorld(anAdmin()));
    expect(await screen.findByText('We couldn’t find this order')).toBeVisible();
  });
});

describe('the list of differences', () => {
  const difference: BillingDifference = {
    id: newId(),
    order_id: order.id,
    buyer_name: 'Meera Nair',
    plan_name: 'Growth',
    kind: 'refund_status',
    subject: 'rfnd_1',
    ours: 'processed',
    theirs: 'failed',
    found_at: '2026-11-29T21:00:00Z',
    resolved_at: null,
  };

  it('links to the order', async () => {
    const world = createWorld(anAdmin(), { differences: [difference], orderDetails: [details], provider });
    const { user, path } = renderApp('/admin/differences', world);
    expect(await screen.findByText('Refund status differs')).toBeVisible();
    await user.click(screen.getByRole('link', { name: 'Meera Nair, Growth' }));
    await waitFor(() => expect(path()).toBe(`/admin/orders/${order.id}`));
  });

  it('says that everything agrees', async () => {
    const world = createWorld(anAdmin(), {
      differences: [{ ...difference, resolved_at: '2026-11-30T21:00:00Z' }],
    });
    const { user } = renderApp('/admin/differences', world);
    expect(await screen.findByText('Everything agrees')).toBeVisible();
    await user.click(screen.getByRole('tab', { name: 'Resolved' }));
    expect(await screen.findByText('Refund status differs')).toBeVisible();
  });
});

describe('refunding a booking that we cancelled', () => {
  const cancelled = () =>
    aBooking({ status: 'cancelled', cancel_reason: 'The mentor is ill', company_name: 'Google' });

  const openRefund = async (parts: Parameters<typeof createWorld>[1] = {}) => {
    const world = createWorld(anAdmin(), { bookings: [cancelled()], adminOrders: [order], ...parts });
    const app = renderApp('/admin/requests?status=cancelled', world);
    await app.user.click(await screen.findByRole('button', { name: 'Refund' }));
    return { ...app, dialog: within(await screen.findByRole('dialog')) };
  };

  it('suggests a fair share, explains it, and removes the mock from the plan', async () => {
    const { user, world, dialog } = await openRefund();
    expect(await dialog.findByText('₹4,999 ÷ 3 mocks = ₹1,666.33.')).toBeVisible();
    expect(dialog.getByText(/The refund removes it from the plan/)).toBeVisible();
    expect(dialog.getByText('The plan continues without the returned mock.')).toBeVisible();
    await user.click(dialog.getByRole('button', { name: 'Refund ₹1,666.33' }));

    await waitFor(() =>
      expect(world.refunds[0]).toMatchObject({
        amount: 166633,
        revoked: false,
        reason: 'We cancelled your Google mock: The mentor is ill',
        booking_request_id: world.bookings[0]!.id,
      }),
    );
  });

  it('offers no refund for a mock that was booked again', async () => {
    const { dialog } = await openRefund({ offeredUnit: { removable: false } });
    expect(await dialog.findByText('The returned mock has been booked again')).toBeVisible();
    expect(dialog.queryByRole('button', { name: /^Refund/ })).not.toBeInTheDocument();
  });

  it('shows an earlier refund', async () => {
    const { dialog } = await openRefund({
      refunds: [aRefund({ booking_request_id: newId(), reason: 'Sorry' })],
    });
    expect(await dialog.findByText('This booking has been refunded.')).toBeVisible();
    expect(dialog.getByText('Sorry')).toBeVisible();
  });

  it('shows why there is none when the booking has changed meanwhile', async () => {
    const { dialog } = await openRefund({ refundRefusal: 'The mentee cancelled this booking.' });
    expect(await dialog.findByText('The mentee cancelled this booking.')).toBeVisible();
    expect(dialog.queryByRole('button', { name: /^Refund/ })).not.toBeInTheDocument();
  });

  it('is not offered when the mentee cancelled', async () => {
    renderApp(
      '/admin/requests?status=cancelled',
      createWorld(anAdmin(), { bookings: [cancelled()], cancelledByMentee: true }),
    );
    expect(await screen.findByText('The mentor is ill')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Refund' })).not.toBeInTheDocument();
  });
});
