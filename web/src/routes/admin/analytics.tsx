import { useQuery } from '@tanstack/react-query';
import { analyticsQuery, type Range, rangeBefore, useRange } from '@/features/analytics/analytics-data';
import { KeyFigures } from '@/features/analytics/key-figures';
import { RangePicker } from '@/features/analytics/range-picker';
import {
  Assignment,
  BookingsByCompany,
  BookingsByStatus,
  BookingsByType,
  Funnel,
  Mentors,
  People,
  Plans,
  Revenue,
  Sessions,
} from '@/features/analytics/sections';
import { cn } from '@/lib/cn';
import { formatCalendarDate } from '@/lib/time';
import { Page } from '@/ui/page';
import { LoadingCards } from '@/ui/skeleton';
import { ErrorState, PanelBoundary } from '@/ui/empty-error-states';

export function AnalyticsPage() {
  const { range, today, choose } = useRange();
  return (
    <Page
      title="Analytics"
      lead="How the business is doing, from live data."
      action={<RangePicker range={range} today={today} onChoose={choose} />}
    >
      <Figures range={range} />
    </Page>
  );
}

const day = (date: string) => formatCalendarDate(date, { day: 'numeric', month: 'short', year: 'numeric' });

function Figures({ range }: { range: Range }) {
  const before = rangeBefore(range);
  const now = useQuery(analyticsQuery(range));
  const earlier = useQuery(analyticsQuery(before));
  if (now.isPending) return <LoadingCards height="h-40" />;
  if (now.isLoadingError) return <ErrorState error={now.error} onRetry={() => void now.refetch()} />;
  const figures = now.data;
  const props = { figures, range };
  return (
    <div
      className={cn('grid gap-6', now.isPlaceholderData && 'opacity-60 transition-opacity')}
      aria-busy={now.isPlaceholderData}
    >
      <p className="text-sm text-muted" role="status">
        {day(figures.from)} to {day(figures.to)}, days in {figures.timezone.replaceAll('_', ' ')}, compared
        with {day(before.from)} to {day(before.to)}.
      </p>
      <PanelBoundary>
        <KeyFigures now={figures} before={earlier.isPlaceholderData ? undefined : earlier.data} />
      </PanelBoundary>
      <div className="grid items-start gap-6 lg:grid-cols-2">
        {[Revenue, Plans, Funnel, People, Assignment, Sessions, BookingsByStatus, BookingsByType].map(
          (Section) => (
            <PanelBoundary key={Section.name}>
              <Section {...props} />
            </PanelBoundary>
          ),
        )}
        <PanelBoundary>
          <BookingsByCompany {...props} />
        </PanelBoundary>
        <PanelBoundary>
          <Mentors {...props} />
        </PanelBoundary>
      </div>
    </div>
  );
}
