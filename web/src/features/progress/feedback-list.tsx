import { useQuery } from '@tanstack/react-query';
import { ClipboardCheck } from 'lucide-react';
import { lazy, type ReactNode, Suspense } from 'react';
import { Link } from 'react-router';
import { feedbacksQuery, progressQuery } from '@/domain/queries';
import { Scorecard } from '@/domain/scorecard';
import type { Feedback, ProgressPoint } from '@/lib/api/types';
import { useInView, useScrollToHash } from '@/lib/hooks';
import { importWhenOnline } from '@/lib/import-when-online';
import { paths } from '@/lib/paths';
import { Button } from '@/ui/button';
import { Card, CardHeader } from '@/ui/card';
import { LoadingCards, Skeleton } from '@/ui/skeleton';
import { EmptyState, ErrorState } from '@/ui/empty-error-states';

const ScoreChart = lazy(() =>
  importWhenOnline(async () => ({ default: (await import('./score-chart')).ScoreChart })),
);

/** The score chart. Its large library loads only when the chart scrolls into view. */
export function ProgressCard({ title, feedbacks }: { title: string; feedbacks: Feedback[] }) {
  const [place, seen] = useInView<HTMLDivElement>();
  const { data: progress = [] } = useQuery(progressQuery);
  const chartPlaceholder = <Skeleton className="h-219 sm:h-135" />;
  return (
    <Card>
      <CardHeader title={title}>Your last {feedbacks.length} mocks, from 1 to 5</CardHeader>
      <div ref={place}>
        {seen ? (
          <Suspense fallback={chartPlaceholder}>
            <ScoreChart feedbacks={feedbacks} progress={progress} />
          </Suspense>
        ) : (
          chartPlaceholder
        )}
      </div>
      <AdjustmentNote progress={progress} />
    </Card>
  );
}

/** Says what the adjusted line of the chart is, or why there is none. */
function AdjustmentNote({ progress }: { progress: ProgressPoint[] }) {
  if (progress.length === 0) return null;
  const adjusted = progress.filter((one) => one.adjustment !== null).length;
  return (
    <p className="mt-5 border-t border-line pt-4 text-sm text-muted">
      {adjusted === 0 ? (
        'Some mentors score more strictly than others. We don’t have enough scores yet to compare yours, so your scores are shown as they were given.'
      ) : (
        <>
          Some mentors score more strictly than others. The dashed line is your overall score adjusted for
          that: a mentor who gives the same people 0.3 points less than other mentors adds 0.3. It’s known for{' '}
          {adjusted} of your {progress.length} {progress.length === 1 ? 'mock' : 'mocks'}.
        </>
      )}
    </p>
  );
}

/** The score chart and all scorecards, newest first. `foot` renders the actions of a scorecard. */
export function FeedbackList({ foot }: { foot?: (feedback: Feedback) => ReactNode }) {
  const feedbacks = useQuery(feedbacksQuery);
  useScrollToHash(feedbacks.isSuccess);
  if (feedbacks.isPending) return <LoadingCards height="h-72" count={2} />;
  if (feedbacks.isLoadingError)
    return <ErrorState error={feedbacks.error} onRetry={() => void feedbacks.refetch()} />;
  if (feedbacks.data.length === 0) {
    return (
      <EmptyState
        icon={ClipboardCheck}
        title="No feedback yet"
        action={
          <Button asChild>
            <Link to={paths.book}>Book a mock</Link>
          </Button>
        }
      >
        After each mock, your mentor gives you five scores and writes what went well, what to work on, and
        what to do next.
      </EmptyState>
    );
  }
  return (
    <div className="grid gap-6">
      {feedbacks.data.length > 1 && <ProgressCard title="Your progress" feedbacks={feedbacks.data} />}
      <ul className="grid gap-6">
        {feedbacks.data.map((feedback) => (
          <li
            key={feedback.id}
            id={`feedback-${feedback.id}`}
            tabIndex={-1}
            className="scroll-mt-24 rounded-2xl target:outline-2 target:outline-accent"
          >
            <Scorecard feedback={feedback}>{foot?.(feedback)}</Scorecard>
          </li>
        ))}
      </ul>
    </div>
  );
}
