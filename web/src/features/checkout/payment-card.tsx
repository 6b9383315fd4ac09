import { CircleAlert, CircleCheck, Clock3, Lock, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { errorMessage } from '@/lib/api/errors';
import { paths } from '@/lib/paths';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Money } from '@/ui/money';
import { PageHeading } from '@/ui/page';
import type { Phase } from './payment';
import type { PayableOrder } from './razorpay';

export type PaymentState = {
  phase: Phase;
  back: string;
  onPay: () => void;
  onCheck: () => void;
};

/** A link that leaves by a full load: this page has a content policy of its own. */
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

export function paymentView({ phase, back, onPay, onCheck }: PaymentState): PaymentView {
  const again = (
    <>
      <Button wide onClick={onPay}>
        Try again
      </Button>
      <FullLoadLink to={back} variant="secondary">
        Back, without paying
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
            : 'The payment window opens over this page.',
        actions: (
          <>
            <Button wide busy={phase.name !== 'ready'} onClick={onPay}>
              {phase.name === 'open' ? 'Waiting for the payment' : 'Pay now'}
            </Button>
            <FullLoadLink to={back} variant="secondary">
              Back, without paying
            </FullLoadLink>
          </>
        ),
      };
    case 'unavailable':
      return {
        ...bad,
        title: 'The payment window did not open',
        text: 'Its code could not be loaded. Check your connection, or a blocker in your browser. You haven’t been charged.',
        actions: again,
      };
    case 'dismissed':
      return {
        ...warn,
        title: 'Not paid yet',
        text: 'You closed the payment window. Everything you chose is kept, and you can pay the same order now or later.',
        actions: again,
      };
    case 'failed':
      return {
        ...bad,
        title: 'The payment failed',
        text: `${phase.why ? `${phase.why.replace(/\.?$/, '.')} ` : ''}Everything you chose is kept, and you can try the same order again.`,
        actions: again,
      };
    case 'verifying':
      return {
        ...wait,
        title: 'Checking your payment',
        text: 'We ask the payment provider whether it has arrived. Please keep this page open.',
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
        text: `The provider has taken it, but we could not confirm it yet: ${errorMessage(phase.error)} Do not pay again. We also hear of it from the provider, and you lose nothing by closing this page.`,
        actions: check,
      };
    case 'waiting':
      return {
        ...wait,
        title: 'Not confirmed yet',
        text: 'The provider has not confirmed this payment. That can take a few minutes; we keep asking. If it failed, you can try the same order again.',
        actions: (
          <>
            {check}
            <Button wide variant="secondary" onClick={onPay}>
              Pay again
            </Button>
            <FullLoadLink to={paths.mentee} variant="secondary">
              Go to the dashboard
            </FullLoadLink>
          </>
        ),
      };
    case 'refused':
      return {
        ...bad,
        title: 'This payment could not be confirmed',
        text: errorMessage(phase.error),
        actions: again,
      };
    case 'over':
      return {
        ...warn,
        title: phase.status === 'expired' ? 'This order has expired' : 'This order was refunded',
        text: 'Start again to buy a plan. What you chose for your booking is kept in this tab.',
        actions: <FullLoadLink to={back}>Start again</FullLoadLink>,
      };
    case 'paid':
      if (phase.problem) {
        return {
          ...warn,
          title: 'Paid, but your booking needs another look',
          text: `${phase.problem.detail} Your plan is active, and no mock interview has been used.`,
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
            text: 'Your plan is active. We mail you an invitation as soon as a mentor is assigned.',
            actions: <FullLoadLink to={paths.bookings}>See my bookings</FullLoadLink>,
          }
        : {
            ...good,
            title: 'Paid. Your plan is active',
            text: 'A welcome mail is on its way to you.',
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

/** What is to be paid, where it stands, and the ways on. */
export function PaymentCard(props: Props) {
  const { icon: Icon, tone, title, text, actions } = paymentView(props);
  const { payable } = props;
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
