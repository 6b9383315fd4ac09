import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { deleteBookingDraft, dropDraftSlots } from '@/domain/booking-draft';
import { completePurchase, endPurchase, readHandover } from '@/domain/billing/payment-handover';
import {
  changePaymentRecord,
  paymentRecordKey,
  readPaymentRecord,
} from '@/domain/billing/unconfirmed-payment';
import { paymentConfigQuery } from '@/domain/queries';
import { getAll, post } from '@/lib/api/client';
import { isDefinitive } from '@/lib/api/errors';
import { queryKeys } from '@/lib/api/query-keys';
import type { Order, PaymentAnswer, VerifyPaymentResponse } from '@/lib/api/types';
import { currentSession, signedIn, useSession } from '@/lib/session';
import { now } from '@/lib/time';
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

function phaseOfVerified({ order, booking_request, booking_problem }: VerifyPaymentResponse): Phase {
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

/** Deletes the provider's response, so that the user may pay again. */
const forgetAnswer = (orderId: string) =>
  changePaymentRecord(orderId, now(), { answer: null, waitingSince: null });

const isUnpaid = ({ name }: Phase) => name === 'open' || name === 'failed' || name === 'dismissed';

const checkOrder = (orderId: string) => post('/api/payment/orders/{id}/check', { path: { id: orderId } });

const verifyPayment = (answer: PaymentAnswer) => post('/api/payment/verify-payment', { body: answer });

const POLL_INTERVAL_MS = 4000;

/** The state and actions of one payment page. */
export function usePayment(orderId: string) {
  const session = useSession();
  const queries = useQueryClient();
  const [handover] = useState(() => readHandover(orderId));
  const [phase, setPhase] = useState<Phase>(() =>
    readPaymentRecord(orderId, now())?.answer ? { name: 'verifying' } : { name: 'ready' },
  );
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
      changePaymentRecord(orderId, now(), { answer });
      setPhase({ name: 'verifying' });
      try {
        const verified = await verifyPayment(answer);
        const next = phaseOfVerified(verified);
        const waitingSince = readPaymentRecord(orderId, now())?.waitingSince ?? now();
        if (next.name === 'waiting') changePaymentRecord(orderId, now(), { waitingSince });
        else forgetAnswer(orderId);
        if (verified.access_token && verified.user) {
          signedIn({ access_token: verified.access_token, user: verified.user });
        }
        setPhase(next);
      } catch (error) {
        // A rate limit or an expired session says nothing about the payment.
        if (!isDefinitive(error)) return setPhase({ name: 'unsure', error });
        forgetAnswer(orderId);
        setPhase({ name: 'refused', error });
      }
    },
    [orderId],
  );

  const { refetch } = orders;
  /** Makes the server compare the order with the provider, and returns the updated order. */
  const check = useCallback(async () => {
    if (currentSession().state !== 'signed-in') return null;
    const checked = await checkOrder(orderId);
    queries.setQueryData(ordersQuery.queryKey, (all) =>
      all?.map((one) => (one.id === checked.id ? checked : one)),
    );
    return checked;
  }, [orderId, queries]);

  const checkAgain = useCallback(() => {
    const answer = readPaymentRecord(orderId, now())?.answer;
    if (answer) void verify(answer);
    // If the check fails, what the page shows is still true.
    else void check().catch(() => null);
  }, [orderId, check, verify]);

  const pay = useCallback(async () => {
    if (!payable || !config.data) return;
    setPhase({ name: 'opening' });
    try {
      // The order may have been paid in another tab or on another device.
      const [current] = await Promise.all([check(), loadCheckoutScript(config.data.provider)]);
      const settled = current && phaseOfOrder(current, handover?.from === 'booking');
      if (settled) return setPhase(settled);
      openCheckout(payable, {
        onPaid: (answer) => void verify(answer),
        // Another tab may have paid in the meantime; this tab then shows that.
        onFailed: (why) => setPhase((before) => (isUnpaid(before) ? { name: 'failed', why } : before)),
        onDismissed: () => {
          setPhase((before) => (before.name === 'open' ? { name: 'dismissed' } : before));
          if (currentSession().state === 'signed-in') void refetch();
        },
      });
      changePaymentRecord(orderId, now(), { opened: true });
      setPhase({ name: 'open' });
    } catch {
      setPhase({ name: 'unavailable' });
    }
  }, [payable, config.data, check, refetch, orderId, handover, verify]);

  const started = useRef(false);
  const loaded = payable !== null && config.isSuccess && (session.state !== 'signed-in' || !orders.isPending);
  useEffect(() => {
    if (started.current) return;
    const record = readPaymentRecord(orderId, now());
    if (!record?.answer && !loaded) return;
    started.current = true;
    if (record?.answer) void Promise.resolve(record.answer).then(verify);
    else if (known) return;
    else if (order?.status === 'attempted' || record?.opened) void Promise.resolve().then(checkAgain);
    else void Promise.resolve().then(pay);
  }, [loaded, known, order, orderId, pay, verify, checkAgain]);

  useEffect(() => {
    const key = paymentRecordKey(orderId);
    const onChange = (event: StorageEvent) => {
      if (event.key !== key) return;
      const answer = readPaymentRecord(orderId, now())?.answer;
      // Another tab paid, or had its payment confirmed.
      if (answer) void verify(answer);
      else if (event.newValue === null && currentSession().state === 'signed-in') void refetch();
    };
    window.addEventListener('storage', onChange);
    return () => window.removeEventListener('storage', onChange);
  }, [orderId, verify, refetch]);

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
