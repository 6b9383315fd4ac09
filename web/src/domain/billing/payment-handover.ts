import { postOnce } from '@/lib/api/client';
import { clearIdempotencyKey } from '@/lib/api/idempotency';
import type { BillingDetails, CreatedOrder, RequestBooking } from '@/lib/api/types';
import { hardNavigate } from '@/lib/page-meta';
import { paths } from '@/lib/paths';
import { readTabJson, writeTab } from '@/lib/storage';
import { now } from '@/lib/time';
import { z } from '@/lib/zod';
import { changePaymentRecord, deletePaymentRecord } from './unconfirmed-payment';

/**
 * Starts purchases. The payment page has its own content security policy and needs a full page load, so the order is
 * passed through this tab's storage.
 */
const CREATE_ORDER = '/api/payment/create-order';

export type Handover = CreatedOrder & { from: 'booking' | 'plans' };

const handoverKey = (orderId: string) => `codementee.pay.${orderId}`;

export type Purchase = { plan_id: string; booking?: RequestBooking; billing?: BillingDetails };

/**
 * Creates the order and opens the payment page. The server returns the user's open order for the same purchase if it
 * has the plan's current terms. The idempotency key is deleted with the response; reusing it would return an order that
 * has expired, was refunded or has outdated terms.
 */
export async function startPayment(purchase: Purchase) {
  const order = await postOnce(CREATE_ORDER, { body: purchase });
  const handover: Handover = { ...order, from: purchase.booking ? 'booking' : 'plans' };
  writeTab(handoverKey(order.order_id), JSON.stringify(handover));
  // The user has just asked for the checkout, so the payment page opens it without another click.
  changePaymentRecord(order.order_id, now(), { opened: false });
  hardNavigate(paths.pay(order.order_id));
}

const handoverSchema = z.looseObject({
  order_id: z.string(),
  razorpay_order_id: z.string(),
  key_id: z.string(),
  amount: z.number(),
  currency: z.string().check(z.regex(/^[A-Z]{3}$/)),
  plan_name: z.string(),
  prefill: z.looseObject({ name: z.string(), email: z.string() }),
  from: z.enum(['booking', 'plans']),
});

export const readHandover = (orderId: string) =>
  readTabJson(handoverKey(orderId), handoverSchema) as Handover | null;

/** Deletes the idempotency key of a lost response, so buying the same plan again creates another order. */
export const endPurchase = () => clearIdempotencyKey(CREATE_ORDER);

/** Ends a purchase after its payment. */
export function completePurchase(orderId: string) {
  writeTab(handoverKey(orderId), null);
  deletePaymentRecord(orderId);
  endPurchase();
}
