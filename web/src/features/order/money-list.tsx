import { ArrowDownLeft, ArrowUpRight, Circle, CircleAlert, Clock3 } from 'lucide-react';
import type { OrderDetails } from '@/lib/api/types';
import { cn } from '@/lib/cn';
import { Card, CardHeader } from '@/ui/card';
import { DateTime } from '@/ui/date-time';
import { formatMoney, Money } from '@/ui/money';
import { type MoneyStep, moneySteps } from './money-timeline';

const icons = {
  in: { icon: ArrowDownLeft, className: 'bg-good-soft text-good' },
  out: { icon: ArrowUpRight, className: 'bg-accent-soft text-accent' },
  waiting: { icon: Clock3, className: 'bg-warn-soft text-warn' },
  failed: { icon: CircleAlert, className: 'bg-bad-soft text-bad' },
  plain: { icon: Circle, className: 'bg-sunken text-muted' },
};

/** The payments and refunds of an order, with the balance after each. */
export function MoneyList({ details }: { details: OrderDetails }) {
  const steps = moneySteps(details);
  const fees = details.payments
    .filter(({ captured }) => captured)
    .reduce((sum, { fee }) => sum + (fee ?? 0), 0);
  return (
    <Card aria-labelledby="money">
      <CardHeader title={<span id="money">Money</span>}>
        Payments and refunds, with the balance after each.
      </CardHeader>
      <ol className="divide-y divide-line">
        {steps.map((step) => (
          <Step key={step.key} step={step} currency={details.order.currency} />
        ))}
      </ol>
      {fees > 0 && (
        <p className="mt-4 border-t border-line pt-4 text-sm text-muted">
          The payment provider keeps {formatMoney(fees, details.order.currency)} in fees and their tax.
        </p>
      )}
    </Card>
  );
}

function Step({ step, currency }: { step: MoneyStep; currency: string }) {
  const { icon: Icon, className } = icons[step.tone];
  return (
    <li className="flex gap-3 py-3.5 first:pt-0 last:pb-0">
      <span aria-hidden className={cn('grid size-8 shrink-0 place-items-center rounded-full', className)}>
        <Icon className="size-4" />
      </span>
      <div className="min-w-0 flex-1">
        <p className="font-medium">{step.name}</p>
        <p className="text-sm text-muted">
          <DateTime at={step.at} />
        </p>
        {step.detail && <p className="mt-1 text-sm wrap-anywhere whitespace-pre-line">{step.detail}</p>}
        {step.reference && <p className="mt-1 font-mono text-xs break-all text-muted">{step.reference}</p>}
      </div>
      <p className="shrink-0 text-right">
        {step.change !== 0 && (
          <span className={cn('block font-semibold tabular-nums', step.change > 0 && 'text-good')}>
            {step.change > 0 ? '+' : '−'}
            {formatMoney(Math.abs(step.change), currency)}
          </span>
        )}
        <span className="block text-sm text-muted">
          <span className="sr-only">Balance </span>
          <Money paise={step.balance} currency={currency} />
        </span>
      </p>
    </li>
  );
}
