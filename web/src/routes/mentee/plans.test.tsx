import { screen, waitFor, within } from '@testing-library/react';
import { http } from 'msw';
import { describe, expect, it, vi } from 'vitest';
import type { Order } from '@/lib/api/types';
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
