import { describe, expect, it } from 'vitest';
import type { OrderDetails } from '@/lib/api/types';
import { anOrder } from '@/test/fake/fixtures';
import { anOrderPayment, aRefund } from '@/test/fake/payment-fixtures';
import { moneySteps } from './money-timeline';

const details = (parts: Partial<OrderDetails>): OrderDetails => ({
  order: anOrder({ created_at: '2026-11-20T04:00:00Z' }),
  payments: [],
  refunds: [],
  membership: null,
  ledger: [],
  invoices: [],
  booking_request: null,
  ...parts,
});

describe('moneySteps', () => {
  it('shows the order before a payment of the same second', () => {
    const steps = moneySteps(
      details({
        order: anOrder({ created_at: '2026-11-20T04:00:00.204Z' }),
        payments: [anOrderPayment({ created_at: '2026-11-20T04:00:00Z' })],
      }),
    );
    expect(steps.map(({ name }) => name)).toEqual(['Ordered', 'Paid by UPI']);
  });

  it('counts captured payments and processed refunds only', () => {
    const steps = moneySteps(
      details({
        payments: [
          anOrderPayment({ status: 'failed', captured: false, created_at: '2026-11-20T04:10:00Z' }),
          anOrderPayment({ created_at: '2026-11-20T04:20:00Z' }),
        ],
        refunds: [
          aRefund({ amount: 100000, status: 'processed', processed_at: '2026-11-22T04:00:00Z' }),
          aRefund({ amount: 50000, status: 'failed', created_at: '2026-11-21T04:00:00Z' }),
          aRefund({ amount: 60000, status: 'pending', created_at: '2026-11-23T04:00:00Z' }),
        ],
      }),
    );

    expect(steps.map(({ name, change, balance }) => [name, change, balance])).toEqual([
      ['Ordered', 0, 0],
      ['Payment failed by UPI', 0, 0],
      ['Paid by UPI', 499900, 499900],
      ['Refund failed', 0, 499900],
      ['Refunded', -100000, 399900],
      ['Refund on its way', 0, 399900],
    ]);
  });

  it('counts both payments of an order that was paid twice', () => {
    const steps = moneySteps(details({ payments: [anOrderPayment(), anOrderPayment()] }));
    expect(steps.at(-1)!.balance).toBe(999800);
  });
});
