import { postOnce } from '@/lib/api/client';
import { clearIdempotencyKey } from '@/lib/api/idempotency';
import type { CreatedOrder, RequestBooking } from '@/lib/api/types';
import { hardNavigate } from '@/lib/page';
import { paths } from '@/lib/paths';
import { readTabJson, writeTab } from '@/lib/storage';
import { z } from '@/lib/zod';

/**
 * Hands an order over to the payment page. That page has a content security policy of its own and is entered by a
 * full load, so the order goes through this tab's storage.
 */
const CREATE_ORDER = '/api/payment/create-order';

export type Handover = CreatedOrder & { from: 'booking' | 'plans' };

const handoverKey = (orderId: string) => `codementee.pay.${orderId}`;

type Purchase = { plan_id: string; booking?: RequestBooking };

/** Creates the order, or gets the one of the same purchase before, and opens the payment page. */
export async function startPayment(purchase: Purchase) {
  const order = await postOnce(CREATE_ORDER, { body: purchase }, { keepKey: true });
  const handover: Handover = { ...order, from: purchase.booking ? 'booking' : 'plans' };
  writeTab(handoverKey(order.order_id), JSON.stringify(handover));
  hardNavigate(paths.pay(order.order_id));
}

const handoverSchema = z.looseObject({
  order_id: z.string(),
  razorpay_order_id: z.string(),
  key_id: z.string(),
  amount: z.number(),
  currency: z.string(),
  plan_name: z.string(),
  prefill: z.looseObject({ name: z.string(), email: z.string() }),
  from: z.enum(['booking', 'plans']),
});

export const readHandover = (orderId: string) =>
  readTabJson(handoverKey(orderId), handoverSchema) as Handover | null;

/** Ends the purchase, so that buying the same plan again creates another order. */
export function completePurchase(orderId: string) {
  writeTab(handoverKey(orderId), null);
  clearIdempotencyKey(CREATE_ORDER);
}
