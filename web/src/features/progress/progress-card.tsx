import { lazy, Suspense } from 'react';
import type { Feedback } from '@/lib/api/types';
import { loadCode } from '@/lib/load-code';
import { useSeen } from '@/lib/use-seen';
import { Card, CardHeader } from '@/ui/card';
import { Skeleton } from '@/ui/skeleton';

const ScoreChart = lazy(() =>
  loadCode(async () => ({ default: (await import('./score-chart')).ScoreChart })),
);

/** The chart in its card. Its library is large, and loaded only where a chart is shown, once it comes into sight. */
export function ProgressCard({ title, feedbacks }: { title: string; feedbacks: Feedback[] }) {
  const [place, seen] = useSeen<HTMLDivElement>();
  const chartToCome = <Skeleton className="h-219 sm:h-135" />;
  return (
    <Card>
      <CardHeader title={title}>Your last {feedbacks.length} mocks, from 1 to 5</CardHeader>
      <div ref={place}>
        {seen ? (
          <Suspense fallback={chartToCome}>
            <ScoreChart feedbacks={feedbacks} />
          </Suspense>
        ) : (
          chartToCome
        )}
      </div>
    </Card>
  );
}
