import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { CalendarClock, CheckCheck, History } from 'lucide-react';
import { Link } from 'react-router';
import { useNow } from '@/lib/time';
import { paths } from '@/lib/paths';
import { useSearchParam } from '@/lib/hooks';
import { Button } from '@/ui/button';
import { Chip } from '@/ui/form/chip';
import { LoadingCards } from '@/ui/skeleton';
import { EmptyState, ErrorState, LoadMore } from '@/ui/empty-error-states';
import { awaitingMocksQuery, endedMocksQuery, upcomingMocksQuery } from './mentoring-data';
import { MentorMockList } from './mentor-mocks';

/** Upcoming mocks and any in progress, soonest first. */
export function UpcomingMocks() {
  const mocks = useQuery(upcomingMocksQuery);
  const now = useNow();
  if (mocks.isPending) return <LoadingCards height="h-52" />;
  if (mocks.isLoadingError) return <ErrorState error={mocks.error} onRetry={() => void mocks.refetch()} />;
  const ahead = mocks.data.filter((mock) => Date.parse(mock.ends_at) > now);
  const empty = (
    <EmptyState
      icon={CalendarClock}
      title="No upcoming mocks"
      action={
        <Button asChild variant="secondary">
          <Link to={paths.mentorProfile}>See your profile</Link>
        </Button>
      }
    >
      When you’re assigned a mock, we’ll email you an invitation and it appears here. We match you using your
      profile.
    </EmptyState>
  );
  return <MentorMockList title="Upcoming" mocks={ahead} empty={empty} />;
}

/** Mocks without feedback, longest wait first. */
export function AwaitingFeedback() {
  const mocks = useQuery(awaitingMocksQuery);
  if (mocks.isPending) return <LoadingCards height="h-52" />;
  if (mocks.isLoadingError) return <ErrorState error={mocks.error} onRetry={() => void mocks.refetch()} />;
  const empty = (
    <EmptyState
      icon={CheckCheck}
      title="No feedback due"
      action={
        <Button asChild variant="secondary">
          <Link to={paths.givenFeedback}>See feedback given</Link>
        </Button>
      }
    >
      Mocks appear here until you’ve written feedback on them.
    </EmptyState>
  );
  return <MentorMockList title="Feedback due" mocks={mocks.data} empty={empty} />;
}

const endings = ['completed', 'no_show', 'cancelled'] as const;
const endingNames = { completed: 'Completed', no_show: 'No-shows', cancelled: 'Cancelled' };

/** Past mocks by outcome, latest first. */
export function PastMocks() {
  const [ending, setEnding] = useSearchParam('ended', endings, 'completed');
  const mocks = useInfiniteQuery(endedMocksQuery(ending));
  return (
    <div className="grid gap-6">
      <div role="group" aria-label="Outcome" className="flex flex-wrap gap-2">
        {endings.map((value) => (
          <Chip key={value} pressed={value === ending} onClick={() => setEnding(value)}>
            {endingNames[value]}
          </Chip>
        ))}
      </div>
      {mocks.isPending && <LoadingCards height="h-52" />}
      {mocks.isLoadingError && <ErrorState error={mocks.error} onRetry={() => void mocks.refetch()} />}
      {mocks.data && (
        <div>
          <MentorMockList
            title={endingNames[ending]}
            mocks={mocks.data}
            empty={<NothingPast ending={ending} />}
          />
          <LoadMore query={mocks} what="mocks" />
        </div>
      )}
    </div>
  );
}

function NothingPast({ ending }: { ending: (typeof endings)[number] }) {
  const nothing = {
    completed: ['No completed mocks yet', 'Mocks appear here once they’re over.'],
    no_show: ['No no-shows', 'Nobody has missed a mock so far.'],
    cancelled: ['No cancelled mocks', 'Mocks that were cancelled or moved appear here.'],
  }[ending] as [string, string];
  return (
    <EmptyState icon={History} title={nothing[0]}>
      {nothing[1]}
    </EmptyState>
  );
}
