import { queryOptions, useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { deleteBookingDraft, dropDraftSlots } from '@/domain/booking-draft';
import { completePurchase, endPurchase, readHandover } from '@/domain/checkout';
import { paymentConfigQuery } from '@/domain/queries';
import { getAll, post } from '@/lib/api/client';
import { isDefinitive } from '@/lib/api/errors';
import { queryKeys } from '@/lib/api/query-keys';
import type { Order, PaymentAnswer, VerifiedPayment } from '@/lib/api/types';
import { currentSession, signedIn, useSession } from '@/lib/session';
import { readTab, readTabJson, writeTab } from '@/lib/storage';
import { now } from '@/lib/time';
import { z } from '@/lib/zod';
import { type PayableOrder, loadCheckoutScript, openCheckout } from './razorpay';

/**
 * The state of a payment, as far as this page knows. `unsure` means that the provider reported success but our server
 * could not confirm it yet: the money may have moved, and the page must say so.
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

type BookingProblem = { code: string | null; detail: string };

const answerKey = (orderId: string) => `codementee.paid.${orderId}`;

/** Stores the provider's response until the server has verified it, so a reload verifies it again. */
const saveProviderAnswer = (orderId: string, answer: PaymentAnswer | null) =>
  writeTab(answerKey(orderId), answer && JSON.stringify(answer));

const answerSchema = z.object({
  razorpay_order_id: z.string(),
  razorpay_payment_id: z.string(),
  razorpay_signature: z.string(),
});

const readProviderAnswer = (orderId: string): PaymentAnswer | null =>
  readTabJson(answerKey(orderId), answerSchema);

const KEEP_WAITING_MS = 15 * 60 * 1000;
const waitingKey = (orderId: string) => `codementee.paid-since.${orderId}`;
const openedKey = (orderId: string) => `codementee.pay-opened.${orderId}`;

/** Stores that the page is waiting for the provider's confirmation, so it keeps waiting after a reload. */
const startWaiting = (orderId: string, now: number) =>
  writeTab(waitingKey(orderId), readTab(waitingKey(orderId)) ?? String(now));

/** Deletes the provider's response if it is still unconfirmed after 15 minutes, so the user may pay again. */
function dropStaleAnswer(orderId: string, now: number) {
  const since = Number(readTab(waitingKey(orderId)));
  if (since > 0 && now - since > KEEP_WAITING_MS) clearAnswer(orderId);
}

function clearAnswer(orderId: string) {
  saveProviderAnswer(orderId, null);
  writeTab(waitingKey(orderId), null);
}

/**
 * The checkout opens automatically once per order. After that, even after a reload, the user opens it with a button.
 */
const wasCheckoutOpened = (orderId: string) => readTab(openedKey(orderId)) !== null;
const markCheckoutOpened = (orderId: string) => writeTab(openedKey(orderId), 'yes');

const bookingMissing: BookingProblem = {
  code: null,
  detail: 'We couldn’t make the booking that came with it.',
};

/** Returns an order's phase when the user returns to its payment page. */
function phaseOfOrder(order: Order, cameWithBooking: boolean): Phase | null {
  if (order.status === 'paid') {
    const booked = order.booking_request_id !== null;
    return { name: 'paid', booked, problem: cameWithBooking && !booked ? bookingMissing : null };
  }
  if (order.status === 'expired' || order.status === 'refunded')
    return { name: 'over', status: order.status };
  return null;
}

function phaseOfVerified({ order, booking_request, booking_problem }: VerifiedPayment): Phase {
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

const verifyPayment = (answer: PaymentAnswer) => post('/api/payment/verify-payment', { body: answer });

const POLL_INTERVAL_MS = 4000;

/** The state and actions of one payment page. */
export function usePayment(orderId: string) {
  const session = useSession();
  const [handover] = useState(() => readHandover(orderId));
  const [phase, setPhase] = useState<Phase>(() => {
    dropStaleAnswer(orderId, now());
    return readProviderAnswer(orderId) ? { name: 'verifying' } : { name: 'ready' };
  });
  const config = useQuery(paymentConfigQuery);
  const orders = useQuery({
    ...ordersQuery,
    enabled: session.state === 'signed-in',
    refetchInterval: phase.name === 'waiting' ? POLL_INTERVAL_MS : false,
  });
  const order = orders.data?.find((one) => one.id === orderId) ?? null;
  const known = order && phaseOfOrder(order, handover?.from === 'booking');
  const shown: Phase = known && phase.name !== 'paid' && phase.name !== 'verifying' ? known : phase;

  const user = session.user;
  const payable = useMemo<PayableOrder | null>(() => {
    if (handover) return handover;
    if (!order?.razorpay_order_id || !config.data || !user) return null;
    return {
      ...order,
      razorpay_order_id: order.razorpay_order_id,
      key_id: config.data.key_id,
      prefill: { name: user.name, email: user.email },
    };
  }, [handover, order, config.data, user]);

  const verify = useCallback(
    async (answer: PaymentAnswer) => {
      saveProviderAnswer(orderId, answer);
      setPhase({ name: 'verifying' });
      try {
        const verified = await verifyPayment(answer);
        const next = phaseOfVerified(verified);
        if (next.name === 'waiting') startWaiting(orderId, now());
        else clearAnswer(orderId);
        if (verified.access_token && verified.user) {
          signedIn({ access_token: verified.access_token, user: verified.user });
        }
        setPhase(next);
      } catch (error) {
        // A rate limit or an expired session says nothing about the payment.
        if (!isDefinitive(error)) return setPhase({ name: 'unsure', error });
        clearAnswer(orderId);
        setPhase({ name: 'refused', error });
      }
    },
    [orderId],
  );

  const checkAgain = useCallback(() => {
    const answer = readProviderAnswer(orderId);
    if (answer) void verify(answer);
    else void orders.refetch();
  }, [orderId, orders, verify]);

  const pay = useCallback(async () => {
    if (!payable || !config.data) return;
    setPhase({ name: 'opening' });
    try {
      const [fresh] = await Promise.all([
        // Another tab may have paid in the meantime.
        currentSession().state === 'signed-in' ? orders.refetch() : null,
        loadCheckoutScript(config.data.provider),
      ]);
      const current = fresh?.data?.find((one) => one.id === orderId);
      const settled = current && phaseOfOrder(current, handover?.from === 'booking');
      if (settled) return setPhase(settled);
      openCheckout(payable, {
        onPaid: (answer) => void verify(answer),
        onFailed: (why) => setPhase({ name: 'failed', why }),
        onDismissed: () => {
          setPhase((before) => (before.name === 'failed' ? before : { name: 'dismissed' }));
          if (currentSession().state === 'signed-in') void orders.refetch();
        },
      });
      markCheckoutOpened(orderId);
      setPhase({ name: 'open' });
    } catch {
      setPhase({ name: 'unavailable' });
    }
  }, [payable, config.data, orders, orderId, handover, verify]);

  const started = useRef(false);
  const loaded = payable !== null && config.isSuccess && (session.state !== 'signed-in' || !orders.isPending);
  useEffect(() => {
    if (started.current) return;
    const answer = readProviderAnswer(orderId);
    if (!answer && !loaded) return;
    started.current = true;
    if (answer) void Promise.resolve(answer).then(verify);
    else if (!known && order?.status !== 'attempted' && !wasCheckoutOpened(orderId)) {
      void Promise.resolve().then(pay);
    }
  }, [loaded, known, order, orderId, pay, verify]);

  useEffect(() => {
    if (phase.name !== 'unsure') return;
    window.addEventListener('online', checkAgain);
    return () => window.removeEventListener('online', checkAgain);
  }, [phase.name, checkAgain]);

  useEffect(() => {
    if (shown.name === 'over') endPurchase();
    if (shown.name !== 'paid') return;
    completePurchase(orderId);
    const id = currentSession().user?.id;
    if (id && shown.booked) deleteBookingDraft(id);
    if (id && shown.problem) dropDraftSlots(id);
  }, [shown, orderId]);

  const loading =
    phase.name === 'ready' &&
    !payable &&
    (config.isPending || (session.state === 'signed-in' && orders.isPending));
  return {
    phase: shown,
    payable,
    loading,
    error: config.error ?? orders.error,
    pay,
    checkAgain,
    from: handover?.from,
  };
}
