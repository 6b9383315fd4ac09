import type { OrderDetails } from '@/lib/api/types';

type Payment = OrderDetails['payments'][number];
type Refund = OrderDetails['refunds'][number];

/**
 * A step in the history of an order's money. `change` and `balance`, which is the amount that we keep, are in paise.
 */
export type MoneyStep = {
  key: string;
  at: string;
  name: string;
  detail: string | null;
  /** The step's id at the payment provider. */
  reference: string | null;
  change: number;
  balance: number;
  tone: 'in' | 'out' | 'waiting' | 'failed' | 'plain';
};

const methods: Record<string, string> = {
  card: 'card',
  upi: 'UPI',
  netbanking: 'net banking',
  wallet: 'wallet',
  emi: 'EMI',
};

const methodOf = ({ method }: Payment) => (method ? ` by ${methods[method] ?? method}` : '');

function paymentStep(payment: Payment): Omit<MoneyStep, 'balance'> {
  const step = { key: payment.id, at: payment.created_at, reference: payment.id, change: 0 };
  if (payment.captured)
    return { ...step, name: `Paid${methodOf(payment)}`, detail: null, change: payment.amount, tone: 'in' };
  if (payment.status === 'failed')
    return { ...step, name: `Payment failed${methodOf(payment)}`, detail: payment.error, tone: 'failed' };
  if (payment.status === 'refunded')
    return { ...step, name: 'Payment returned before its capture', detail: null, tone: 'plain' };
  return { ...step, name: 'Payment not captured yet', detail: null, tone: 'waiting' };
}

function refundStep(refund: Refund): Omit<MoneyStep, 'balance'> {
  const by = refund.created_by === null ? ' in the provider’s dashboard' : '';
  const step = { key: refund.id, detail: refund.reason, reference: refund.razorpay_refund_id };
  if (refund.status === 'processed')
    return {
      ...step,
      at: refund.processed_at ?? refund.created_at,
      name: `Refunded${by}`,
      change: -refund.amount,
      tone: 'out',
    };
  const pending = refund.status === 'pending';
  return {
    ...step,
    at: refund.created_at,
    name: pending ? `Refund on its way${by}` : `Refund failed${by}`,
    change: 0,
    tone: pending ? 'waiting' : 'failed',
  };
}

/** The provider's times have whole seconds. Steps of one second keep the order in which they must have happened. */
const second = ({ at }: { at: string }) => Math.floor(Date.parse(at) / 1000);

/** Returns the payments, refunds and other steps of an order, oldest first, with the balance after each. */
export function moneySteps({ order, payments, refunds, membership }: OrderDetails): MoneyStep[] {
  const plain = (key: string, at: string, name: string): Omit<MoneyStep, 'balance'> => ({
    key,
    at,
    name,
    detail: null,
    reference: null,
    change: 0,
    tone: 'plain',
  });
  const steps = [
    plain('ordered', order.created_at, 'Ordered'),
    ...payments.map(paymentStep),
    ...(membership ? [plain('granted', membership.granted_at, `${order.plan_name} plan granted`)] : []),
    ...refunds.map(refundStep),
    ...(membership?.revoked_at
      ? [plain('revoked', membership.revoked_at, `${order.plan_name} plan ended`)]
      : []),
  ].toSorted((a, b) => second(a) - second(b));
  let balance = 0;
  return steps.map((step) => ({ ...step, balance: (balance += step.change) }));
}
