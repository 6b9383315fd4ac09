import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { dropDraftSlots, deleteBookingDraft } from '@/domain/booking-draft';
import { paymentConfigQuery } from '@/domain/catalog';
import { readHandover, completePurchase } from '@/domain/checkout';
import { isDefinitive } from '@/lib/api/errors';
import type { PaymentAnswer } from '@/lib/api/types';
import { now } from '@/lib/dates';
import { currentSession, signedIn, useSession } from '@/lib/session';
import {
  clearAnswer,
  dropStaleAnswer,
  markCheckoutOpened,
  saveProviderAnswer,
  startWaiting,
  wasCheckoutOpened,
  readProviderAnswer,
  ordersQuery,
  type Phase,
  phaseOfOrder,
  phaseOfVerified,
  verifyPayment,
} from './payment';
import { loadCheckoutScript, openCheckout, type PayableOrder } from './razorpay';

const POLL_INTERVAL_MS = 4000;

/** The life of one payment page: what is to be paid, where it stands, and what can be done. */
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
        // Too many requests or an ended session say nothing about the money.
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
        // Another tab may have paid meanwhile.
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
