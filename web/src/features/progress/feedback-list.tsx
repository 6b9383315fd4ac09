import { useQuery } from '@tanstack/react-query';
import { ClipboardCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { feedbacksQuery } from '@/lib/api/mentee';
import type { Feedback } from '@/lib/api/types';
import { paths } from '@/lib/paths';
import { useHashTarget } from '@/lib/use-hash-target';
import { Button } from '@/ui/button';
import { Scorecard } from '@/ui/scorecard';
import { LoadingCards } from '@/ui/skeleton';
import { EmptyState, ErrorState } from '@/ui/states';
import { ProgressCard } from './progress-card';

/** All scorecards, newest first, below how the scores move. `foot` is what can be done with one. */
export function FeedbackList({ foot }: { foot?: (feedback: Feedback) => ReactNode }) {
  const feedbacks = useQuery(feedbacksQuery);
  useHashTarget(feedbacks.isSuccess);
  if (feedbacks.isPending) return <LoadingCards height="h-72" count={2} />;
  if (feedbacks.isError)
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
        After each mock your mentor writes down five scores, what went well, what to work on, and what to do
        next.
      </EmptyState>
    );
  }
  return (
    <div className="grid gap-6">
      {feedbacks.data.length > 1 && (
        <ProgressCard title="How you are getting on" feedbacks={feedbacks.data} />
      )}
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
