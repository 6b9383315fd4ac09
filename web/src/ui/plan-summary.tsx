import { Check } from 'lucide-react';
import type { Plan } from '@/lib/api/types';
import { Badge } from './badge';
import { Money } from './money';

const months = (count: number) => (count === 1 ? '1 month' : `${count} months`);

/** A plan's name, price and contents, the same on the landing page and where it is bought. */
export function PlanSummary({ plan, compact }: { plan: Plan; compact?: boolean }) {
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h3 className="text-xl font-semibold">{plan.name}</h3>
        {plan.is_popular && <Badge tone="accent">Most chosen</Badge>}
      </div>
      <p className={compact ? 'mt-2' : 'mt-4'}>
        <Money
          paise={plan.price}
          currency={plan.currency}
          className={`font-semibold tracking-tight tabular-nums ${compact ? 'text-2xl' : 'text-4xl'}`}
        />{' '}
        <span className="text-muted">for {months(plan.duration_months)}</span>
      </p>
      {plan.duration_months > 1 && (
        <p className="mt-1 text-sm text-muted">
          <Money paise={plan.price_per_month} currency={plan.currency} /> a month
        </p>
      )}
      <ul className={`grid gap-2 ${compact ? 'mt-4 text-sm' : 'my-6'}`}>
        {plan.features.map((feature) => (
          <li key={feature} className="flex gap-2.5">
            <Check aria-hidden className="mt-1 size-4 shrink-0 text-accent" strokeWidth={2.5} />
            {feature}
          </li>
        ))}
      </ul>
    </>
  );
}
