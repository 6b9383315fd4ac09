import { TrendingDown, TrendingUp } from 'lucide-react';
import type { AnalyticsReport } from '@/lib/api/types';
import { cn } from '@/lib/cn';
import { formatMoney } from '@/ui/money';

type Figure = {
  name: string;
  about: string;
  of: (figures: AnalyticsReport) => number | null;
  show: (value: number) => string;
  /** Whether less is better, as with waiting times. */
  lessIsBetter?: boolean;
};

const count = (value: number) => value.toLocaleString('en-IN');
const hours = (value: number) => `${value.toLocaleString('en-IN', { maximumFractionDigits: 1 })} h`;

const figures: Figure[] = [
  {
    name: 'Net revenue',
    about: 'Payments less processed refunds',
    of: ({ revenue }) => revenue.net,
    show: formatMoney,
  },
  {
    name: 'Paid orders',
    about: 'By the day of the payment',
    of: ({ revenue }) => revenue.by_plan.reduce((sum, plan) => sum + plan.orders, 0),
    show: count,
  },
  { name: 'New mentees', about: 'Accounts created', of: ({ users }) => users.new, show: count },
  {
    name: 'Booking requests',
    about: 'Requests made',
    of: ({ bookings }) => Object.values(bookings.by_status).reduce((sum, one) => sum + one, 0),
    show: count,
  },
  { name: 'Mocks held', about: 'By the day they started', of: ({ sessions }) => sessions.held, show: count },
  {
    name: 'Time to a mentor',
    about: 'Median, from request to confirmation',
    of: ({ assignment_hours }) => assignment_hours.median,
    show: hours,
    lessIsBetter: true,
  },
  {
    name: 'No-shows',
    about: 'Mocks that one side missed',
    of: ({ sessions }) => sessions.no_show_mentor + sessions.no_show_mentee,
    show: count,
    lessIsBetter: true,
  },
  {
    name: 'Average rating',
    about: 'Stars that mentees gave',
    of: ({ ratings }) => ratings.average,
    show: (value) => value.toFixed(2),
  },
];

/** The main figures, each with the change from the previous period. */
export function KeyFigures({ now, before }: { now: AnalyticsReport; before: AnalyticsReport | undefined }) {
  return (
    <dl className="grid grid-cols-2 gap-3 sm:gap-4 md:grid-cols-4">
      {figures.map((figure) => (
        <Tile key={figure.name} figure={figure} value={figure.of(now)} before={before && figure.of(before)} />
      ))}
    </dl>
  );
}

type TileProps = { figure: Figure; value: number | null; before: number | null | undefined };

function Tile({ figure, value, before }: TileProps) {
  return (
    <div className="row-span-3 grid grid-rows-subgrid gap-y-1.5 rounded-2xl border border-line bg-card p-4 shadow-soft sm:p-5">
      <dt className="text-sm text-muted">
        {figure.name}
        <span className="block text-xs">{figure.about}</span>
      </dt>
      <dd className="text-lg font-semibold whitespace-nowrap tabular-nums sm:text-2xl">
        {value === null ? '–' : figure.show(value)}
      </dd>
      <dd className="text-sm text-muted">
        <Change figure={figure} value={value} before={before} />
      </dd>
    </div>
  );
}

function Change({ figure, value, before }: TileProps) {
  if (before === undefined) return <span className="text-muted">…</span>;
  if (value === null || before === null) return 'No comparison';
  if (value === before) return `As before (${figure.show(before)})`;
  const up = value > before;
  const good = up !== (figure.lessIsBetter ?? false);
  const Icon = up ? TrendingUp : TrendingDown;
  const share = before === 0 ? null : Math.round((Math.abs(value - before) / Math.abs(before)) * 100);
  return (
    <span className="flex flex-wrap items-center gap-x-1.5">
      <span className={cn('flex items-center gap-1 font-medium', good ? 'text-good' : 'text-bad')}>
        <Icon aria-hidden className="size-4" />
        {share === null ? (up ? 'up' : 'down') : `${up ? '+' : '−'}${share}%`}
      </span>{' '}
      from {figure.show(before)}
    </span>
  );
}
