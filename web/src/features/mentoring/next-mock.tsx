import { CalendarClock } from 'lucide-react';
import { Link } from 'react-router';
import type { Mock } from '@/lib/api/types';
import { paths } from '@/lib/paths';
import { useNow } from '@/lib/time';
import { interviewTypeWords } from '@/lib/words';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Countdown } from '@/ui/countdown';
import { JoinButton } from '@/ui/join-button';
import { EmptyState } from '@/ui/states';
import { When } from '@/ui/when';
import { AskedFor } from './asked-for';

/** The interview that comes next or is running: when, where, and what it is to be about. */
export function NextMock({ mock }: { mock: Mock | undefined }) {
  if (!mock) {
    return (
      <EmptyState
        icon={CalendarClock}
        title="No mocks to come"
        action={
          <Button asChild look="secondary">
            <Link to={paths.mentorProfile}>See your profile</Link>
          </Button>
        }
      >
        When you are assigned one, you get a mail with an invitation, and it appears here. Your profile says
        what you are assigned.
      </EmptyState>
    );
  }
  return <Next mock={mock} />;
}

function Next({ mock }: { mock: Mock }) {
  const begun = Date.parse(mock.scheduled_at) <= useNow();
  const title = `${mock.mentee_name}, ${mock.company_name}: ${interviewTypeWords[mock.interview_type].name}`;
  return (
    <Card as="article" aria-label={title}>
      <div className="flex flex-wrap items-start justify-between gap-x-8 gap-y-4">
        <div className="min-w-0">
          <p className="text-sm font-medium text-accent">{begun ? 'Running now' : 'Your next mock'}</p>
          <h2 className="mt-2 text-2xl font-semibold">{mock.mentee_name}</h2>
          <p className="mt-1 text-muted">
            {mock.company_name}: {interviewTypeWords[mock.interview_type].name}
            <br />
            <When at={mock.scheduled_at} until={mock.ends_at} />
          </p>
        </div>
        <div>
          {!begun && <p className="text-sm text-muted">Starts in</p>}
          <Countdown to={mock.scheduled_at} until={mock.ends_at} />
        </div>
      </div>
      <div className="mt-6 flex flex-wrap gap-3">
        <JoinButton link={mock.meeting_link} startsAt={mock.scheduled_at} endsAt={mock.ends_at} />
        {begun ? (
          <Button asChild look="secondary">
            <Link to={paths.giveFeedback(mock.id)}>Write the feedback</Link>
          </Button>
        ) : (
          <Button asChild look="secondary">
            <Link to={paths.mentorMocks()}>All upcoming mocks</Link>
          </Button>
        )}
      </div>
      <div className="mt-6 border-t border-line pt-5">
        <h3 className="mb-3 font-semibold">What to prepare for</h3>
        <AskedFor of={mock} />
      </div>
    </Card>
  );
}
