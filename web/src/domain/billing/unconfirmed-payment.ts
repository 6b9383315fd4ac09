import type { PaymentAnswer } from '@/lib/api/types';
import { readLocalJson, writeLocal } from '@/lib/storage';
import { PAYMENT_PREFIX } from '@/lib/session';
import { z } from '@/lib/zod';

/**
 * The state of an order's payment in this browser, until the server has confirmed the payment. All tabs share it, so
 * that none offers to pay again. It is deleted after a day and at sign-out.
 */
export type PaymentRecord = {
  /** When the record was created, by the server's clock. */
  at: number;
  /** Whether the checkout was opened. Afterwards the user opens it with a button. */
  opened: boolean;
  /** The provider's signed response, which the server has yet to verify. */
  answer: PaymentAnswer | null;
  /** Since when the server waits for the provider's confirmation. */
  waitingSince: number | null;
};

const MAX_AGE_MS = 24 * 60 * 60 * 1000;
const KEEP_WAITING_MS = 15 * 60 * 1000;

export const paymentRecordKey = (orderId: string) => PAYMENT_PREFIX + orderId;

const schema = z.object({
  at: z.number(),
  opened: z.boolean(),
  answer: z.nullable(
    z.object({
      razorpay_order_id: z.string(),
      razorpay_payment_id: z.string(),
      razorpay_signature: z.string(),
    }),
  ),
  waitingSince: z.nullable(z.number()),
});

/** Reads the record. A response that is still unconfirmed after 15 minutes is dropped, and the user may pay again. */
export function readPaymentRecord(orderId: string, now: number): PaymentRecord | null {
  const record = readLocalJson(paymentRecordKey(orderId), schema);
  if (!record) return null;
  if (now - record.at > MAX_AGE_MS) {
    deletePaymentRecord(orderId);
    return null;
  }
  const since = record.waitingSince;
  return since !== null && now - since > KEEP_WAITING_MS
    ? { ...record, answer: null, waitingSince: null }
    : record;
}

export function changePaymentRecord(
  orderId: string,
  now: number,
  change: Partial<Omit<PaymentRecord, 'at'>>,
) {
  const before = readPaymentRecord(orderId, now) ?? {
    at: now,
    opened: false,
    answer: null,
    waitingSince: null,
  };
  writeLocal(paymentRecordKey(orderId), JSON.stringify({ ...before, ...change }));
}

export const deletePaymentRecord = (orderId: string) => writeLocal(paymentRecordKey(orderId), null);
