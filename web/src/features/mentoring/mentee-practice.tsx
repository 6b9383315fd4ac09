import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Data, Mock } from '@/lib/api/types';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { Skeleton } from '@/ui/skeleton';
import { ErrorState } from '@/ui/empty-error-states';
import { menteePracticeQuery } from './mentoring-data';

/** A button that shows what the mentee of a mock has practised and still finds hard. */
export function MenteePractice({ mock }: { mock: Mock }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="sm" variant="secondary" onClick={() => setOpen(true)}>
        Practice
      </Button>
      {open && (
        <Dialog
          open
          onOpenChange={() => setOpen(false)}
          title={`What ${mock.mentee_name} practises`}
          description="Between mocks, in the last 30 days. Their answers stay private."
        >
          <PracticeSummary mockId={mock.id} name={mock.mentee_name} />
        </Dialog>
      )}
    </>
  );
}

function PracticeSummary({ mockId, name }: { mockId: string; name: string }) {
  const practice = useQuery(menteePracticeQuery(mockId));
  if (practice.isPending) return <Skeleton className="h-40" />;
  if (practice.isLoadingError)
    return <ErrorState error={practice.error} onRetry={() => void practice.refetch()} />;
  const { reviews, days_practised, retention, topics, hardest } = practice.data;
  if (topics.length === 0) return <p>{name} has no practice cards yet.</p>;
  return (
    <div className="grid gap-5">
      <p>
        {reviews} {reviews === 1 ? 'review' : 'reviews'}, on {days_practised} of the last 7 days
        {retention !== null && `; remembered ${Math.round(retention * 100)}%`}.
      </p>
      <Hardest cards={hardest} />
      <div>
        <h3 className="font-semibold">Topics</h3>
        <ul className="mt-1 grid gap-1 text-sm">
          {topics.map((one) => (
            <li key={`${one.interview_type}/${one.topic}`} className="wrap-anywhere">
              {one.topic}: {one.cards} {one.cards === 1 ? 'card' : 'cards'}
              {one.lapses > 0 && `, forgotten ${one.lapses} ${one.lapses === 1 ? 'time' : 'times'}`}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

type HardCards = Data<'get', '/api/mentor/mocks/{id}/practice'>['hardest'];

const Hardest = ({ cards }: { cards: HardCards }) => (
  <div>
    <h3 className="font-semibold">Still hard</h3>
    {cards.length === 0 ? (
      <p className="mt-1 text-sm text-muted">Nothing stands out so far.</p>
    ) : (
      <ul className="mt-1 grid list-disc gap-2 pl-5 text-sm">
        {cards.map((card) => (
          <li key={card.id} className="wrap-anywhere">
            {card.prompt}{' '}
            <span className="text-muted">
              {card.topic}, forgotten {card.lapses} of {card.reps} times
            </span>
          </li>
        ))}
      </ul>
    )}
  </div>
);
