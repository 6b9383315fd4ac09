import { useMutation, useQuery } from '@tanstack/react-query';
import { CircleCheck, Layers } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { errorMessage } from '@/lib/api/errors';
import { useInvalidate } from '@/lib/api/query-keys';
import { paths } from '@/lib/paths';
import { Button } from '@/ui/button';
import { Notice } from '@/ui/notice';
import { LoadingCards } from '@/ui/skeleton';
import { EmptyState, ErrorState } from '@/ui/empty-error-states';
import { dueQuery, type Grade, practiceProgressQuery, reviewCard } from './practice-data';
import { ReviewCard } from './review-card';

/** Shows the cards that are due today, one at a time. */
export function PracticeSession() {
  const due = useQuery(dueQuery);
  const invalidate = useInvalidate();
  const [done, setDone] = useState(0);
  const review = useMutation({
    mutationFn: ({ id, grade, answer }: { id: string; grade: Grade; answer: string }) =>
      reviewCard(id, grade, answer),
    onSuccess: async () => {
      await invalidate('card.reviewed');
      setDone((count) => count + 1);
    },
  });
  if (due.isPending) return <LoadingCards height="h-72" count={1} />;
  if (due.isLoadingError) return <ErrorState error={due.error} onRetry={() => void due.refetch()} />;
  const [card] = due.data;
  if (!card) return <NothingDue done={done} />;
  return (
    <div className="grid gap-4">
      <p className="text-sm text-muted" role="status">
        {due.data.length} due today{done > 0 && `, ${done} done`}
      </p>
      {review.isError && (
        <Notice tone="bad" title="We couldn’t save your review">
          {errorMessage(review.error)}
        </Notice>
      )}
      <ReviewCard
        key={`${card.id}-${card.reps}`}
        card={card}
        busy={review.isPending}
        onGrade={(grade, answer) => review.mutate({ id: card.id, grade, answer })}
      />
    </div>
  );
}

/** Says whether there is nothing to do today, or nothing to practise yet. */
function NothingDue({ done }: { done: number }) {
  const { data: progress } = useQuery(practiceProgressQuery);
  if (progress?.cards === 0) {
    return (
      <EmptyState
        icon={Layers}
        title="No cards yet"
        action={
          <div className="flex flex-wrap justify-center gap-3">
            <Button asChild>
              <Link to={paths.practiceQuestions}>Find questions to keep</Link>
            </Button>
            <Button asChild variant="secondary">
              <Link to={paths.book}>Book a mock</Link>
            </Button>
          </div>
        }
      >
        Keep a question, and it becomes a card. When a mentor scores you 1 or 2 in an area, or gives you an
        action item, we add cards for it.
      </EmptyState>
    );
  }
  return (
    <EmptyState icon={CircleCheck} title="Done for today">
      {done > 0 ? `You reviewed ${done} ${done === 1 ? 'card' : 'cards'}. ` : ''}Come back tomorrow; each card
      returns when you’re about to forget it.
    </EmptyState>
  );
}
