import { useInfiniteQuery } from '@tanstack/react-query';
import { ClipboardCheck } from 'lucide-react';
import { Link } from 'react-router';
import { paths } from '@/lib/paths';
import { Button } from '@/ui/button';
import { LoadMore } from '@/ui/load-more';
import { Scorecard } from '@/ui/scorecard';
import { LoadingCards } from '@/ui/skeleton';
import { EmptyState, ErrorState } from '@/ui/states';
import { feedbacksQuery } from './api';
import { ProgressCard } from './progress-card';

export function FeedbackList() {
  const feedbacks = useInfiniteQuery(feedbacksQuery);
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
          <li key={feedback.id} id={`feedback-${feedback.id}`}>
            <Scorecard feedback={feedback} />
          </li>
        ))}
      </ul>
      <LoadMore query={feedbacks} what="feedback" />
    </div>
  );
}
