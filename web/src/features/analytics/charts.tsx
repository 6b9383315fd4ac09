import { Bar, BarChart, CartesianGrid, Legend, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import type { AnalyticsReport } from '@/lib/api/types';
import { formatCalendarDate } from '@/lib/time';
import { chartAxis, chartTooltip } from '@/ui/chart-style';
import { formatMoney } from '@/ui/money';

const monthName = (month: string) => formatCalendarDate(`${month}-01`, { month: 'short', year: '2-digit' });

const shortMoney = new Intl.NumberFormat('en-IN', {
  style: 'currency',
  currency: 'INR',
  notation: 'compact',
  maximumFractionDigits: 1,
});

/** Payments and refunds of each month as bars. The table beside the chart has the same data for screen readers. */
export function RevenueChart({ months }: { months: AnalyticsReport['revenue']['by_month'] }) {
  return (
    <div aria-hidden className="h-56">
      <ResponsiveContainer width="100%" height="100%">
        <BarChart data={months} margin={{ top: 6, right: 0, bottom: 0, left: 0 }} accessibilityLayer={false}>
          <CartesianGrid stroke="var(--line)" vertical={false} />
          <XAxis dataKey="month" tickFormatter={monthName} minTickGap={16} {...chartAxis} />
          <YAxis
            tickFormatter={(paise: number) => shortMoney.format(paise / 100)}
            width={56}
            {...chartAxis}
          />
          <Tooltip
            isAnimationActive={false}
            cursor={{ fill: 'var(--sunken)' }}
            labelFormatter={(month) => monthName(String(month))}
            formatter={(paise) => formatMoney(Number(paise))}
            contentStyle={chartTooltip}
          />
          <Legend wrapperStyle={{ fontSize: 13 }} />
          <Bar
            dataKey="gross"
            name="Payments"
            fill="var(--accent)"
            maxBarSize={40}
            isAnimationActive={false}
          />
          <Bar
            dataKey="refunded"
            name="Refunds"
            fill="var(--bad)"
            maxBarSize={40}
            isAnimationActive={false}
          />
        </BarChart>
      </ResponsiveContainer>
    </div>
  );
}

type BarsProps = { rows: { name: string; value: number; note?: string }[]; whole?: number };

/** Named counts as horizontal bars, against the largest or a whole. */
export function CountBars({ rows, whole }: BarsProps) {
  const largest = whole ?? Math.max(1, ...rows.map(({ value }) => value));
  return (
    <ul className="grid gap-3">
      {rows.map(({ name, value, note }) => (
        <li key={name}>
          <p className="flex items-baseline justify-between gap-3 text-sm">
            <span className="min-w-0 wrap-anywhere">{name}</span>
            <span className="shrink-0 tabular-nums">
              <span className="font-medium">{value.toLocaleString('en-IN')}</span>
              {note && <span className="ml-2 text-muted">{note}</span>}
            </span>
          </p>
          <div aria-hidden className="mt-1.5 h-2 overflow-hidden rounded-full bg-line">
            <div
              className="h-full rounded-full bg-accent"
              style={{ width: `${largest === 0 ? 0 : Math.min(1, value / largest) * 100}%` }}
            />
          </div>
        </li>
      ))}
    </ul>
  );
}
