import { useQuery } from '@tanstack/react-query';
import { UsersRound } from 'lucide-react';
import { Link } from 'react-router';
import type { MentorMentee } from '@/lib/api/types';
import { useNow } from '@/lib/time';
import { paths } from '@/lib/paths';
import { Avatar } from '@/ui/avatar';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { DateTime } from '@/ui/date-time';
import { LoadingCards } from '@/ui/skeleton';
import { EmptyState, ErrorState } from '@/ui/empty-error-states';
import { menteesQuery } from './mentoring-data';

/** The mentor's mentees, ordered by their latest mock. */
export function MenteeList() {
  const mentees = useQuery(menteesQuery);
  if (mentees.isPending) return <LoadingCards height="h-24" />;
  if (mentees.data === undefined)
    return <ErrorState error={mentees.error} onRetry={() => void mentees.refetch()} />;
  if (mentees.data.length === 0) {
    return (
      <EmptyState
        icon={UsersRound}
        title="No mentees yet"
        action={
          <Button asChild variant="secondary">
            <Link to={paths.mentorProfile}>See your profile</Link>
          </Button>
        }
      >
        People you’ve interviewed or will interview appear here.
      </EmptyState>
    );
  }
  return (
    <ul className="grid gap-4 md:grid-cols-2">
      {mentees.data.map((mentee) => (
        <li key={mentee.id}>
          <MenteeCard mentee={mentee} />
        </li>
      ))}
    </ul>
  );
}

function MenteeCard({ mentee }: { mentee: MentorMentee }) {
  const ahead = Date.parse(mentee.last_mock_at) > useNow();
  return (
    <Card as="article" aria-label={mentee.name} className="flex h-full items-start gap-4">
      <Avatar name={mentee.name} />
      <div className="min-w-0">
        <h2 className="font-semibold">{mentee.name}</h2>
        <p className="text-sm">
          {mentee.target_role ? (
            <>Target role: {mentee.target_role}</>
          ) : (
            <span className="text-muted">No target role given</span>
          )}
        </p>
        <p className="mt-2 text-sm text-muted">
          {mentee.mocks === 1 ? '1 mock with you.' : `${mentee.mocks} mocks with you.`}{' '}
          {ahead ? 'Next:' : 'Last:'} <DateTime at={mentee.last_mock_at} format={ahead ? 'full' : 'day'} />
        </p>
      </div>
    </Card>
  );
}
