import { useInfiniteQuery } from '@tanstack/react-query';
import { ClipboardCheck } from 'lucide-react';
import { Link } from 'react-router';
import { paths } from '@/lib/paths';
import { Button } from '@/ui/button';
import { LoadMore } from '@/ui/load-more';
import { LoadingCards } from '@/ui/skeleton';
import { EmptyState, ErrorState } from '@/ui/states';
import { givenFeedbackQuery } from './api';
import { GivenFeedback } from './given-feedback';

/** Everything the mentor has written, the latest first. */
export function GivenList() {
  const given = useInfiniteQuery(givenFeedbackQuery);
  if (given.isPending) return <LoadingCards height="h-72" count={2} />;
  if (given.isError) return <ErrorState error={given.error} onRetry={() => void given.refetch()} />;
  if (given.data.length === 0) {
    return (
      <EmptyState
        icon={ClipboardCheck}
        title="You have not given feedback yet"
        action={
          <Button asChild look="secondary">
            <Link to={paths.mentorMocks('awaiting')}>See who waits for it</Link>
          </Button>
        }
      >
        After each mock you write down five scores, what went well, what to work on, and what to do next.
      </EmptyState>
    );
  }
  return (
    <>
      <ul className="grid gap-6">
        {given.data.map((feedback) => (
          <li key={feedback.id}>
            <GivenFeedback feedback={feedback} />
          </li>
        ))}
      </ul>
      <LoadMore query={given} what="feedback" />
    </>
  );
}
