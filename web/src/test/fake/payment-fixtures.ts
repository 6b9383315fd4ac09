import type { OrderDetails, Refund } from '@/lib/api/types';
import { newId } from './fixtures';

const T0 = '2026-11-20T04:30:00Z';

export const anOrderPayment = (
  parts: Partial<OrderDetails['payments'][number]> = {},
): OrderDetails['payments'][number] => ({
  id: `pay_${newId()}`,
  status: 'captured',
  captured: true,
  amount: 499900,
  currency: 'INR',
  method: 'upi',
  fee: null,
  tax: null,
  error: null,
  created_at: T0,
  ...parts,
});

export const aRefund = (parts: Partial<Refund> = {}): Refund => ({
  id: newId(),
  order_id: newId(),
  razorpay_refund_id: null,
  amount: 100000,
  status: 'pending',
  reason: 'The mentor was ill',
  revoked: false,
  booking_request_id: null,
  created_by: newId(),
  created_at: T0,
  processed_at: null,
  ...parts,
});
