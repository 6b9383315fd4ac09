import { useInfiniteQuery } from '@tanstack/react-query';
import { ClipboardCheck, Pencil } from 'lucide-react';
import { Link } from 'react-router';
import { Scorecard } from '@/domain/scorecard';
import type { Feedback } from '@/lib/api/types';
import { useNow } from '@/lib/time';
import { paths } from '@/lib/paths';
import { Button } from '@/ui/button';
import { DateTime } from '@/ui/date-time';
import { LoadingCards } from '@/ui/skeleton';
import { EmptyState, ErrorState, LoadMore } from '@/ui/empty-error-states';
import { editableUntil, givenFeedbackQuery, isEditable } from './mentoring-data';

/** Feedback that the mentor gave, with a link to change it until the deadline. */
export function GivenFeedback({ feedback, level }: { feedback: Feedback; level?: 2 | 3 }) {
  const open = isEditable(feedback, useNow());
  return (
    <Scorecard feedback={feedback} level={level} other={feedback.mentee_name}>
      <div className="mt-6 flex flex-wrap items-center gap-x-4 gap-y-3 border-t border-line pt-5">
        {open && (
          <Button asChild size="sm" variant="secondary">
            <Link to={paths.changeFeedback(feedback.mock_id)}>
              <Pencil aria-hidden />
              Change it
            </Link>
          </Button>
        )}
        <p className="text-sm text-muted">
          {open ? 'You can change it until' : 'You could change it until'}{' '}
          <DateTime at={editableUntil(feedback)} format={open ? 'full' : 'day'} />
          {feedback.updated_at !== feedback.created_at && (
            <>
              . Last changed <DateTime at={feedback.updated_at} format="relative" />
            </>
          )}
        </p>
      </div>
    </Scorecard>
  );
}

/** All of the mentor's feedback, latest first. */
export function GivenList() {
  const given = useInfiniteQuery(givenFeedbackQuery);
  if (given.isPending) return <LoadingCards height="h-72" count={2} />;
  if (given.isLoadingError) return <ErrorState error={given.error} onRetry={() => void given.refetch()} />;
  if (given.data.length === 0) {
    return (
      <EmptyState
        icon={ClipboardCheck}
        title="You haven’t given feedback yet"
        action={
          <Button asChild variant="secondary">
            <Link to={paths.mentorMocks('awaiting')}>See what’s due</Link>
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
