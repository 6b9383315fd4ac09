import { screen, waitFor, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { describe, expect, it, vi } from 'vitest';
import type { Invoice, Order } from '@/lib/api/types';
import { refuse } from '@/test/fake/envelope';
import { aFreeUser, aUser, newId } from '@/test/fake/fixtures';
import { createWorld } from '@/test/fake/world';
import { renderApp } from '@/test/render';
import { server } from '@/test/server';

const anOrder = (parts: Partial<Order> = {}): Order => ({
  id: newId(),
  razorpay_order_id: 'order_1',
  plan_id: 'growth',
  plan_name: 'Growth',
  amount: 499900,
  currency: 'INR',
  status: 'paid',
  amount_refunded: 0,
  booking_request_id: null,
  created_at: '2026-11-20T04:30:00Z',
  paid_at: '2026-11-20T04:31:00Z',
  ...parts,
});

const anInvoice = (parts: Partial<Invoice> = {}): Invoice => ({
  id: newId(),
  kind: 'receipt',
  number: 'CM/26-27/000001',
  order_id: newId(),
  issued_at: '2026-11-20T04:31:00Z',
  issued_on: '2026-11-20',
  seller: { name: 'Codementee', address: null, state: null, gstin: null },
  buyer: { name: 'Asha', address: null, state: null, gstin: null },
  purchase: {
    plan_name: 'Growth',
    duration_months: 3,
    currency: 'INR',
    payment_id: 'pay_1',
    paid_at: '2026-11-20T04:31:00Z',
  },
  tax: null,
  total: 499900,
  credit: null,
  ...parts,
});

const open = (world = createWorld(aUser())) => renderApp('/mentee/plans', world);

describe('the active plan', () => {
  it('shows its end date and remaining units', async () => {
    open();

    expect(await screen.findByRole('heading', { name: 'Growth plan' })).toBeVisible();
    expect(screen.getByText('2 of 3 left')).toBeVisible();
    expect(screen.getByText(/Runs until/)).toHaveTextContent('Sat, 21 Feb 2099, 12:00 am IST');
  });

  it('shows “No limit”, and only units that can be used', async () => {
    open(createWorld(aUser({ limits: { mock_interviews: null, resume_reviews: 4, ai_tools: null } })));

    expect(await screen.findAllByText('No limit')).toHaveLength(1);
  });

  it('explains the extension before the purchase', async () => {
    const assign = vi.fn();
    vi.stubGlobal('location', { ...window.location, assign });
    const { user, world } = open();
    expect(await screen.findByRole('heading', { name: 'Extend your plan' })).toBeVisible();
    expect(await screen.findByText('Extends your plan by 6 months.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Choose Accelerator' }));

    await waitFor(() => expect(assign).toHaveBeenCalledWith(`/pay/${world.orders[0]!.id}`));
    vi.unstubAllGlobals();
  });

  it('shows the free account after the end', async () => {
    open(createWorld(aFreeUser(), { orders: [anOrder()] }));

    expect(await screen.findByText(/Your Growth plan has ended/)).toBeVisible();
    expect(await screen.findByRole('heading', { name: 'Choose a plan' })).toBeVisible();
  });

  it('shows that there is no plan yet', async () => {
    open(createWorld(aFreeUser()));

    expect(await screen.findByText('You don’t have a plan yet.')).toBeVisible();
    expect(screen.queryByText(/has ended/)).not.toBeInTheDocument();
  });
});

describe('orders', () => {
  it('show payments and refunds, and link to open orders', async () => {
    const open_one = anOrder({ status: 'attempted', paid_at: null, plan_name: 'Foundation', amount: 199900 });
    const refunded = anOrder({ status: 'refunded', amount_refunded: 499900 });
    open(createWorld(aUser(), { orders: [open_one, refunded] }));
    const orders = await screen.findByRole('region', { name: 'Orders' });

    expect(within(orders).getByRole('link', { name: /^Pay/ })).toHaveAttribute('href', `/pay/${open_one.id}`);
    expect(within(orders).getByText(/^Refunded:/)).toHaveTextContent('₹4,999');
  });
});

describe('documents of an order', () => {
  it('can be downloaded as PDF', async () => {
    const order = anOrder();
    const receipt = anInvoice({ order_id: order.id, number: 'CM/26-27/000004' });
    const credit = { refund_id: newId(), invoice_number: 'CM/26-27/000004', invoice_date: '2026-11-20' };
    const note = anInvoice({ order_id: order.id, kind: 'credit_note', number: 'CN/26-27/000001', credit });
    const { user } = open(createWorld(aUser(), { orders: [order], invoices: [receipt, note] }));
    const asked = vi.fn();
    server.use(
      http.get('*/api/payment/orders/:id/credit-notes/:refund', ({ params, request }) => {
        asked(params.refund, request.headers.get('Accept'));
        return new HttpResponse('%PDF', { headers: { 'Content-Type': 'application/pdf' } });
      }),
    );
    vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: () => '#', revokeObjectURL: () => {} }));

    expect(await screen.findByRole('button', { name: 'Receipt CM/26-27/000004' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Credit note CN/26-27/000001' }));

    await waitFor(() => expect(asked).toHaveBeenCalledWith(credit.refund_id, 'application/pdf'));
    vi.unstubAllGlobals();
  });
});

describe('the details of the invoice', () => {
  const assign = vi.fn();
  const choose = async (parts: Parameters<typeof createWorld>[1] = {}) => {
    assign.mockClear();
    vi.stubGlobal('location', { ...window.location, assign });
    const view = open(createWorld(aFreeUser(), { asksForState: true, ...parts }));
    await view.user.click(await screen.findByRole('button', { name: 'Choose Growth' }));
    return { ...view, dialog: within(await screen.findByRole('dialog')) };
  };

  it('are requested before the payment if the invoice needs them', async () => {
    const { user, world, dialog } = await choose();
    await user.click(await dialog.findByRole('button', { name: 'Continue to payment' }));
    expect(await dialog.findByText('Choose your state')).toBeVisible();
    expect(world.orders).toEqual([]);

    await user.selectOptions(dialog.getByLabelText('State'), 'Karnataka');
    await user.click(dialog.getByRole('button', { name: 'Continue to payment' }));

    await waitFor(() => expect(assign).toHaveBeenCalledWith(`/pay/${world.orders[0]!.id}`));
    expect(world.billing).toEqual({ state: '29', name: null, gstin: null, address: null });
    vi.unstubAllGlobals();
  });

  it('start with those of the last order, and show an error at its field', async () => {
    const billing = { state: '33', name: 'Acme', gstin: '33AAAAA0000A1Z1', address: null };
    const { user, world, dialog } = await choose({ billing });
    expect(await dialog.findByLabelText('State')).toHaveValue('33');
    expect(dialog.getByLabelText('Business name')).toHaveValue('Acme');
    server.use(
      http.post('*/api/payment/create-order', () =>
        refuse(world, 422, 'VALIDATION_FAILED', 'No.', {
          errors: [{ field: 'billing.gstin', message: 'is not a valid GSTIN' }],
        }),
      ),
    );
    await user.click(dialog.getByRole('button', { name: 'Continue to payment' }));

    expect(await dialog.findByText('This is not a valid GSTIN')).toBeVisible();
    expect(assign).not.toHaveBeenCalled();
    vi.unstubAllGlobals();
  });
});

describe('the ledger', () => {
  it('lists each unit used or returned, with its booking', async () => {
    const at = '2026-11-21T04:30:00Z';
    const booking_request_id = newId();
    const entry = { kind: 'mock_interviews' as const, booking_request_id, created_at: at };
    open(
      createWorld(aUser(), {
        ledger: [
          { ...entry, units: 1, reason: 'Booking cancelled in time' },
          { ...entry, units: -1, reason: 'Mock requested' },
        ],
      }),
    );
    const [back, taken] = await within(
      await screen.findByRole('region', { name: 'Mock history' }),
    ).findAllByRole('listitem');

    expect(back).toHaveTextContent(/Booking cancelled in time.*1 mock returned/);
    expect(taken).toHaveTextContent(/Mock requested.*1 mock used/);
    expect(within(taken!).getByRole('link', { name: 'View booking' })).toHaveAttribute(
      'href',
      `/mentee/bookings?booking=${booking_request_id}`,
    );
  });

  it('can be reloaded after an error, without affecting the rest of the page', async () => {
    const world = createWorld(aUser());
    const { user } = open(world);
    let refused = false;
    server.use(
      http.get('*/api/mentee/ledger', () => {
        if (refused) return undefined;
        refused = true;
        return refuse(world, 422, 'VALIDATION_FAILED', 'No.');
      }),
    );
    const ledger = await screen.findByRole('region', { name: 'Mock history' });
    await user.click(await within(ledger).findByRole('button', { name: 'Try again' }));

    expect(await within(ledger).findByText(/Nothing yet/)).toBeVisible();
  });
});
