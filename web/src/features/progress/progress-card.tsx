import { lazy, Suspense } from 'react';
import type { ScoreKey } from '@/lib/api/types';
import type { Feedback } from '@/lib/api/types-more';
import { Card, CardHeader } from '@/ui/card';
import { Skeleton } from '@/ui/skeleton';

const ScoreChart = lazy(async () => ({ default: (await import('./score-chart')).ScoreChart }));

type Props = { title: string; feedbacks: Feedback[]; only?: ScoreKey[] };

/** The chart in its card. Its library is large, and loaded only where a chart is shown. */
export function ProgressCard({ title, feedbacks, only }: Props) {
  return (
    <Card>
      <CardHeader title={title}>Scores of your last {feedbacks.length} mocks, from 1 to 5</CardHeader>
      <Suspense fallback={<Skeleton className="h-64" />}>
        <ScoreChart feedbacks={feedbacks} only={only} />
      </Suspense>
    </Card>
  );
}
