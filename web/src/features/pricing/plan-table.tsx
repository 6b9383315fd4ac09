import { Check, Minus } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import type { Plan } from '@/lib/api/types';
import { cn } from '@/lib/cn';
import { Money } from '@/ui/money';

/** A table that scrolls horizontally on a narrow screen. */
export function Table({ label, className, ...props }: ComponentProps<'table'> & { label: string }) {
  return (
    <div
      role="region"
      aria-label={label}
      tabIndex={0}
      className="relative overflow-x-auto rounded-2xl border border-line bg-card"
    >
      <table
        className={cn(
          'w-full border-collapse text-left text-sm [&_tbody>tr:last-child>*]:border-b-0',
          className,
        )}
        {...props}
      />
    </div>
  );
}

export const Th = ({ className, ...props }: ComponentProps<'th'>) => (
  <th
    scope="col"
    className={cn('border-b border-line px-4 py-3 font-medium whitespace-nowrap text-muted', className)}
    {...props}
  />
);

export const Td = ({ className, ...props }: ComponentProps<'td'>) => (
  <td
    className={cn('max-w-80 border-b border-line px-4 py-3 align-top wrap-break-word', className)}
    {...props}
  />
);

type Row = { name: string; free: ReactNode; of: (plan: Plan) => ReactNode };

const wholeRupees = (paise: number) => Math.round(paise / 100) * 100;

const Included = () => <IncludedIcon icon={Check} label="Included" className="text-accent" />;
const NotIncluded = () => <IncludedIcon icon={Minus} label="Not included" className="text-muted" />;

function IncludedIcon({
  icon: Icon,
  label,
  className,
}: {
  icon: typeof Check;
  label: string;
  className: string;
}) {
  return (
    <>
      <Icon aria-hidden className={`size-5 ${className}`} strokeWidth={2.5} />
      <span className="sr-only">{label}</span>
    </>
  );
}

const rows: Row[] = [
  {
    name: 'Price, paid once',
    free: <Money paise={0} />,
    of: (plan) => <Money paise={plan.price} currency={plan.currency} />,
  },
  {
    name: 'Price per month',
    free: <NotIncluded />,
    of: (plan) => <Money paise={wholeRupees(plan.price_per_month)} currency={plan.currency} />,
  },
  {
    name: 'Runs for',
    free: 'As long as you like',
    of: (plan) => (plan.duration_months === 1 ? '1 month' : `${plan.duration_months} months`),
  },
  {
    name: 'Mocks',
    free: <NotIncluded />,
    of: (plan) => plan.limits.mock_interviews ?? 'No limit',
  },
  {
    name: 'Price per mock',
    free: <NotIncluded />,
    of: (plan) =>
      plan.limits.mock_interviews ? (
        <Money paise={wholeRupees(plan.price / plan.limits.mock_interviews)} currency={plan.currency} />
      ) : (
        <NotIncluded />
      ),
  },
  { name: 'Companies, topics and open times', free: <Included />, of: () => <Included /> },
  { name: 'Written feedback with five scores', free: <NotIncluded />, of: () => <Included /> },
  { name: 'Cancel up to 24 hours ahead', free: <NotIncluded />, of: () => <Included /> },
];

/** Compares the free account and the plans line by line. */
export function PlanTable({ plans }: { plans: Plan[] }) {
  return (
    <Table label="Plans compared" className="min-w-140 table-fixed">
      <thead>
        <tr>
          <Th className="sticky left-0 w-32 bg-card sm:w-48">
            <span className="sr-only">Feature</span>
          </Th>
          <Th>Free</Th>
          {plans.map((plan) => (
            <Th key={plan.plan_id} className={plan.is_popular ? 'bg-accent-soft' : ''}>
              {plan.name}
            </Th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.name}>
            <th
              scope="row"
              className="sticky left-0 border-b border-line bg-card px-4 py-3 font-medium hyphens-auto"
            >
              {row.name}
            </th>
            <Td className="text-muted tabular-nums">{row.free}</Td>
            {plans.map((plan) => (
              <Td key={plan.plan_id} className={`tabular-nums ${plan.is_popular ? 'bg-accent-soft/50' : ''}`}>
                {row.of(plan)}
              </Td>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
