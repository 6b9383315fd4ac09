import type { PaymentAnswer } from '@/lib/api/types';

/** The part of Razorpay's checkout API that the app uses. The sandbox implements the same interface. */
type Options = {
  key: string;
  amount: number;
  currency: string;
  name: string;
  description: string;
  order_id: string;
  prefill: { name: string; email: string };
  theme: { color: string };
  retry: { enabled: boolean };
  handler: (answer: PaymentAnswer) => void;
  modal: { ondismiss: () => void; confirm_close: boolean };
};

type Failure = { error: { description?: string; reason?: string } };
type Checkout = {
  open: () => void;
  on: (event: 'payment.failed', listener: (failure: Failure) => void) => void;
};

declare global {
  interface Window {
    Razorpay?: new (options: Options) => Checkout;
  }
}

const scriptOf = (provider: string) =>
  provider === 'razorpay'
    ? 'https://checkout.razorpay.com/v1/checkout.js'
    : '/__sandbox/razorpay/checkout.js';

let loading: Promise<void> | null = null;

/** Loads the provider's script once. If it fails, the next call tries again. */
export function loadCheckoutScript(provider: string): Promise<void> {
  loading ??= new Promise<void>((resolve, reject) => {
    const script = document.createElement('script');
    script.src = scriptOf(provider);
    script.onload = () => resolve();
    script.onerror = () => {
      script.remove();
      loading = null;
      reject(new Error('the checkout could not be loaded'));
    };
    document.head.append(script);
  });
  return loading;
}

export type PayableOrder = {
  razorpay_order_id: string;
  key_id: string;
  amount: number;
  currency: string;
  plan_name: string;
  prefill: { name: string; email: string };
};

type Outcome = {
  onPaid: (answer: PaymentAnswer) => void;
  onFailed: (why: string | null) => void;
  onDismissed: () => void;
};

/** Opens the provider's checkout dialog. */
export function openCheckout(order: PayableOrder, { onPaid, onFailed, onDismissed }: Outcome) {
  if (!window.Razorpay) throw new Error('the checkout is not loaded');
  const checkout = new window.Razorpay({
    key: order.key_id,
    amount: order.amount,
    currency: order.currency,
    name: 'Codementee',
    description: `${order.plan_name} plan`,
    order_id: order.razorpay_order_id,
    prefill: order.prefill,
    theme: { color: '#0e7490' },
    retry: { enabled: true },
    handler: onPaid,
    modal: { ondismiss: onDismissed, confirm_close: true },
  });
  checkout.on('payment.failed', ({ error }) => onFailed(error.description ?? error.reason ?? null));
  checkout.open();
}
