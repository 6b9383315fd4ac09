import { Card } from '@/ui/card';
import { Money } from '@/ui/money';
import { PageHeading } from '@/ui/page';
import { wordsFor, type Standing } from './payment-words';
import type { Payable } from './razorpay';

type Props = Standing & { payable: Payable | null };

/** What is to be paid, where it stands, and the ways on. */
export function PaymentCard(props: Props) {
  const { icon: Icon, tone, title, text, ways } = wordsFor(props);
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
      <div className="mt-7 grid gap-3">{ways}</div>
    </Card>
  );
}
