import { CircleAlert, CircleCheck, Clock3, Lock, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { errorMessage } from '@/lib/api/errors';
import { paths } from '@/lib/paths';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Money } from '@/ui/money';
import { PageHeading } from '@/ui/page';
import type { Phase } from './use-payment';
import type { PayableOrder } from './razorpay';

export type PaymentState = {
  phase: Phase;
  back: string;
  /** The order, once it has loaded. */
  amount?: ReactNode;
  onPay: () => void;
  onCheck: () => void;
};

/** A link with a full page load, because the payment page has its own content security policy. */
const FullLoadLink = ({
  to,
  variant,
  children,
}: {
  to: string;
  variant?: 'secondary';
  children: ReactNode;
}) => (
  <Button asChild variant={variant} wide>
    <a href={to}>{children}</a>
  </Button>
);

type PaymentView = { icon: LucideIcon; tone: string; title: string; text: ReactNode; actions: ReactNode };

export function paymentView({ phase, back, amount, onPay, onCheck }: PaymentState): PaymentView {
  // One child, because the button puts a gap between its children.
  const payLabel = <span>Pay {amount ?? 'now'}</span>;
  const again = (
    <>
      <Button wide onClick={onPay}>
        {payLabel}
      </Button>
      <FullLoadLink to={back} variant="secondary">
        Back without paying
      </FullLoadLink>
    </>
  );
  const check = (
    <Button wide onClick={onCheck}>
      Check again
    </Button>
  );
  const wait = { icon: Clock3, tone: 'bg-accent-soft text-accent' };
  const bad = { icon: CircleAlert, tone: 'bg-bad-soft text-bad' };
  const warn = { icon: CircleAlert, tone: 'bg-warn-soft text-warn' };
  const good = { icon: CircleCheck, tone: 'bg-good-soft text-good' };
  switch (phase.name) {
    case 'ready':
    case 'opening':
    case 'open':
      return {
        icon: Lock,
        tone: 'bg-accent-soft text-accent',
        title: 'Payment',
        text:
          phase.name === 'open'
            ? 'Finish in the payment window.'
            : 'The payment window opens on top of this page.',
        actions: (
          <>
            <Button wide busy={phase.name !== 'ready'} onClick={onPay}>
              {phase.name === 'open' ? 'Waiting for the payment' : payLabel}
            </Button>
            <FullLoadLink to={back} variant="secondary">
              Back without paying
            </FullLoadLink>
          </>
        ),
      };
    case 'unavailable':
      return {
        ...bad,
        title: 'The payment window didn’t open',
        text: 'Check your connection or your ad blocker, then try again. This attempt hasn’t charged you.',
        actions: again,
      };
    case 'dismissed':
      return {
        ...warn,
        title: 'Not paid yet',
        text: 'You closed the payment window. Your choices are saved, and you can pay now or later.',
        actions: again,
      };
    case 'failed':
      return {
        ...bad,
        title: 'The payment failed',
        text: `${phase.why ? `${phase.why.replace(/\.?$/, '.')} ` : ''}Your choices are saved, and you can try again.`,
        actions: again,
      };
    case 'verifying':
      return {
        ...wait,
        title: 'Checking your payment',
        text: 'We’re checking with Razorpay. Please keep this page open.',
        actions: (
          <Button wide busy>
            Checking
          </Button>
        ),
      };
    case 'unsure':
      return {
        ...warn,
        title: 'Your payment is on its way',
        text: `Razorpay has your payment; we’re confirming it. Please don’t pay again. ${errorMessage(phase.error)}`,
        actions: check,
      };
    case 'waiting':
      return {
        ...wait,
        title: 'We’re confirming your payment',
        text: 'Razorpay hasn’t confirmed it yet. That can take a few minutes, and we keep checking. Please don’t pay again.',
        actions: (
          <>
            {check}
            <FullLoadLink to={paths.mentee} variant="secondary">
              Go to the dashboard
            </FullLoadLink>
          </>
        ),
      };
    case 'refused':
      return {
        ...bad,
        title: 'We couldn’t confirm this payment',
        text: errorMessage(phase.error),
        actions: again,
      };
    case 'over':
      return {
        ...warn,
        title: phase.status === 'expired' ? 'This order has expired' : 'This order was refunded',
        text: 'Start again to buy a plan. Your booking choices are saved in this tab.',
        actions: <FullLoadLink to={back}>Start again</FullLoadLink>,
      };
    case 'paid':
      if (phase.problem) {
        return {
          ...warn,
          title: 'Paid, but your booking needs another look',
          text: `${phase.problem.detail} Your plan is active, and no mock has been used.`,
          actions: (
            <>
              <FullLoadLink to={paths.bookStep(3)}>Choose other times</FullLoadLink>
              <FullLoadLink to={paths.mentee} variant="secondary">
                Go to the dashboard
              </FullLoadLink>
            </>
          ),
        };
      }
      return phase.booked
        ? {
            ...good,
            title: 'Paid, and your request was sent',
            text: 'Your plan is active. We’ll email you an invitation as soon as a mentor is assigned.',
            actions: <FullLoadLink to={paths.bookings}>See my bookings</FullLoadLink>,
          }
        : {
            ...good,
            title: 'Paid. Your plan is active',
            text: 'We’ve sent you a welcome email.',
            actions: (
              <>
                <FullLoadLink to={paths.book}>Book a mock</FullLoadLink>
                <FullLoadLink to={paths.mentee} variant="secondary">
                  Go to the dashboard
                </FullLoadLink>
              </>
            ),
          };
  }
}

type Props = PaymentState & { payable: PayableOrder | null };

/** The order, the state of its payment, and the next steps. */
export function PaymentCard(props: Props) {
  const { payable } = props;
  const amount = payable && <Money paise={payable.amount} currency={payable.currency} />;
  const { icon: Icon, tone, title, text, actions } = paymentView({ ...props, amount });
  return (
    <Card className="sm:p-8">
      <div role="status" className="grid justify-items-center gap-4 text-center">
        <span className={`grid size-14 place-items-center rounded-full ${tone}`}>
          <Icon aria-hidden className="size-7" />
        </span>
        <PageHeading title={title} />
        <p className="max-w-md text-muted">{text}</p>
      </div>
      {payable && (
        <dl className="mt-7 flex items-baseline justify-between gap-4 border-y border-line py-4">
          <dt className="font-medium">{payable.plan_name} plan</dt>
          <dd className="text-xl font-semibold">
            <Money paise={payable.amount} currency={payable.currency} />
          </dd>
        </dl>
      )}
      <div className="mt-7 grid gap-3">{actions}</div>
    </Card>
  );
}
