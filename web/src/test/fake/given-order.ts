import type { AdminOrder } from '@/lib/api/types';
import { newId } from './given';

/** An order as an admin sees it. */
export const anOrder = (parts: Partial<AdminOrder> = {}): AdminOrder => ({
  id: newId(),
  name: 'Meera Nair',
  email: 'mentee@codementee.example',
  plan_id: 'growth',
  plan_name: 'Growth',
  amount: 499900,
  amount_refunded: 0,
  currency: 'INR',
  status: 'paid',
  razorpay_order_id: 'order_Growth1',
  razorpay_payment_id: 'pay_Growth1',
  booking_request_id: null,
  created_at: '2026-11-20T04:30:00Z',
  paid_at: '2026-11-20T04:30:00Z',
  ...parts,
});
