import { Check } from 'lucide-react';
import type { Plan } from '@/lib/api/types';
import { cn } from '@/lib/cn';
import { Badge } from '@/ui/badge';
import { Money } from '@/ui/money';

const months = (count: number) => (count === 1 ? '1 month' : `${count} months`);

/**
 * The elements to use, by context. HTML allows only phrasing content inside a button, so headings and lists become
 * spans there.
 */
const elements = {
  page: { Heading: 'h2', Line: 'p', List: 'ul', Item: 'li' },
  section: { Heading: 'h3', Line: 'p', List: 'ul', Item: 'li' },
  choice: { Heading: 'span', Line: 'span', List: 'span', Item: 'span' },
} as const;

/** A plan's name, price and features, on the landing page and the purchase pages. */
export function PlanSummary({ plan, as = 'section' }: { plan: Plan; as?: keyof typeof elements }) {
  const { Heading, Line, List, Item } = elements[as];
  const compact = as === 'choice';
  return (
    <>
      <span className="flex min-h-6 flex-wrap items-center gap-x-3 gap-y-1">
        <Heading className="text-xl font-semibold">{plan.name}</Heading>
        {plan.is_popular && <Badge tone="accent">Popular</Badge>}
      </span>
      <Line className={cn('block', compact ? 'mt-2' : 'mt-4')}>
        <Money
          paise={plan.price}
          currency={plan.currency}
          className={`font-semibold tracking-tight tabular-nums ${compact ? 'text-2xl' : 'text-4xl'}`}
        />{' '}
        <span className="text-muted">for {months(plan.duration_months)}</span>
      </Line>
      <Line className="mt-1 block text-sm text-muted">
        {plan.duration_months > 1 ? (
          <>
            <Money paise={Math.round(plan.price_per_month / 100) * 100} currency={plan.currency} /> a month
          </>
        ) : (
          'To try it out'
        )}
      </Line>
      <List className={cn('grid gap-2', compact ? 'mt-4 text-sm' : 'my-6')}>
        {plan.features.map((feature) => (
          <Item key={feature} className="flex gap-2.5">
            <Check aria-hidden className="mt-1 size-4 shrink-0 text-accent" strokeWidth={2.5} />
            {feature}
          </Item>
        ))}
      </List>
    </>
  );
}
