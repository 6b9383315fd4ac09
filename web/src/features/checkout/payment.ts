import { queryOptions } from '@tanstack/react-query';
import { getAll, post } from '@/lib/api/client';
import type { Order, PaymentAnswer, VerifiedPayment } from '@/lib/api/types';
import { readTab, readTabJson, writeTab } from '@/lib/storage';
import { z } from '@/lib/zod';
import { queryKeys } from '@/lib/api/query-keys';

/**
 * Where a payment stands, as far as this page knows. `unsure` is after the provider has said "paid" and before
 * our server could be asked: the money may have moved, and the page must say so.
 */
export type Phase =
  | { name: 'ready' }
  | { name: 'opening' }
  | { name: 'open' }
  | { name: 'unavailable' }
  | { name: 'dismissed' }
  | { name: 'failed'; why: string | null }
  | { name: 'verifying' }
  | { name: 'unsure'; error: unknown }
  | { name: 'waiting' }
  | { name: 'refused'; error: unknown }
  | { name: 'over'; status: 'expired' | 'refunded' }
  | { name: 'paid'; problem: BookingProblem | null; booked: boolean };

export type BookingProblem = { code: string | null; detail: string };

const answerKey = (orderId: string) => `codementee.paid.${orderId}`;

/** What the provider answered is kept until our server has taken it, so that a reload asks again. */
export const saveProviderAnswer = (orderId: string, answer: PaymentAnswer | null) =>
  writeTab(answerKey(orderId), answer && JSON.stringify(answer));

const answerSchema = z.object({
  razorpay_order_id: z.string(),
  razorpay_payment_id: z.string(),
  razorpay_signature: z.string(),
});

export const readProviderAnswer = (orderId: string): PaymentAnswer | null =>
  readTabJson(answerKey(orderId), answerSchema);

const KEEP_WAITING_MS = 15 * 60 * 1000;
const waitingKey = (orderId: string) => `codementee.paid-since.${orderId}`;
const openedKey = (orderId: string) => `codementee.pay-opened.${orderId}`;

/** The provider's answer is there, and the provider has not confirmed it: the page waits, over a reload too. */
export const startWaiting = (orderId: string, now: number) =>
  writeTab(waitingKey(orderId), readTab(waitingKey(orderId)) ?? String(now));

/** A payment that is unconfirmed after a quarter of an hour has failed: it may be made again. */
export function dropStaleAnswer(orderId: string, now: number) {
  const since = Number(readTab(waitingKey(orderId)));
  if (since > 0 && now - since > KEEP_WAITING_MS) clearAnswer(orderId);
}

export function clearAnswer(orderId: string) {
  saveProviderAnswer(orderId, null);
  writeTab(waitingKey(orderId), null);
}

/** The checkout opens by itself once. After that, and after a reload, somebody has to press. */
export const wasCheckoutOpened = (orderId: string) => readTab(openedKey(orderId)) !== null;
export const markCheckoutOpened = (orderId: string) => writeTab(openedKey(orderId), 'yes');

const bookingMissing: BookingProblem = {
  code: null,
  detail: 'We couldn’t make the booking that came with it.',
};

/** What an order of the list means for somebody who has come back to its page. */
export function phaseOfOrder(order: Order, cameWithBooking: boolean): Phase | null {
  if (order.status === 'paid') {
    const booked = order.booking_request_id !== null;
    return { name: 'paid', booked, problem: cameWithBooking && !booked ? bookingMissing : null };
  }
  if (order.status === 'expired' || order.status === 'refunded')
    return { name: 'over', status: order.status };
  return null;
}

export function phaseOfVerified({ order, booking_request, booking_problem }: VerifiedPayment): Phase {
  if (order.status === 'paid')
    return { name: 'paid', booked: booking_request !== null, problem: booking_problem };
  if (order.status === 'expired' || order.status === 'refunded')
    return { name: 'over', status: order.status };
  return { name: 'waiting' };
}

export const ordersQuery = queryOptions({
  queryKey: queryKeys.orders,
  queryFn: ({ signal }) => getAll('/api/payment/orders', { signal }),
  staleTime: 0,
});

export const verifyPayment = (answer: PaymentAnswer) => post('/api/payment/verify-payment', { body: answer });
