import { useQuery } from '@tanstack/react-query';
import { CalendarClock } from 'lucide-react';
import { Link } from 'react-router';
import { interviewTypeLabels } from '@/domain/labels';
import { JoinButton } from '@/domain/mock-card';
import type { MentorDashboard, Mock } from '@/lib/api/types';
import { cn } from '@/lib/cn';
import { useNow } from '@/lib/time';
import { paths } from '@/lib/paths';
import { Button } from '@/ui/button';
import { Card, CardHeader } from '@/ui/card';
import { Countdown } from '@/ui/countdown';
import { DateTime } from '@/ui/date-time';
import { EmptyState } from '@/ui/empty-error-states';
import { awaitingMocksQuery } from './mentoring-data';
import { MockRequestDetails, WaitingBadge } from './mentor-mocks';

const MAX_LATER = 4;

/** The mocks after the next one. */
export function LaterMocks({ mocks }: { mocks: Mock[] }) {
  return (
    <Card>
      <CardHeader
        title="After that"
        aside={
          <Link className="text-sm text-accent underline underline-offset-4" to={paths.mentorMocks()}>
            All mocks
          </Link>
        }
      />
      {mocks.length === 0 && <p className="text-sm text-muted">Nothing else is scheduled.</p>}
      <ul className="grid gap-4">
        {mocks.slice(0, MAX_LATER).map((mock) => (
          <li key={mock.id}>
            <p className="font-medium">{mock.mentee_name}</p>
            <p className="text-sm text-muted">
              {mock.company_name}: {interviewTypeLabels[mock.interview_type].name}
              <br />
              <DateTime at={mock.scheduled_at} until={mock.ends_at} />
            </p>
          </li>
        ))}
      </ul>
      {mocks.length > MAX_LATER && (
        <p className="mt-4 text-sm text-muted">and {mocks.length - MAX_LATER} more</p>
      )}
    </Card>
  );
}

const MAX_AWAITING = 5;

/** Mocks whose feedback is still due, longest wait first. */
export function AwaitingCard() {
  const { data: mocks = [] } = useQuery(awaitingMocksQuery);
  if (mocks.length === 0) return null;
  return (
    <Card>
      <CardHeader
        title="Feedback due"
        aside={
          mocks.length > MAX_AWAITING && (
            <Link
              className="text-sm text-accent underline underline-offset-4"
              to={paths.mentorMocks('awaiting')}
            >
              All {mocks.length}
            </Link>
          )
        }
      >
        The sooner you write it, the more useful it is.
      </CardHeader>
      <ul className="divide-y divide-line">
        {mocks.slice(0, MAX_AWAITING).map((mock) => (
          <li key={mock.id} className="py-4 first:pt-0 last:pb-0">
            <article
              aria-label={`${mock.mentee_name}, ${mock.company_name}`}
              className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3"
            >
              <div className="min-w-0">
                <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
                  <span className="min-w-0 font-medium">{mock.mentee_name}</span>
                  <WaitingBadge since={mock.ends_at} />
                </p>
                <p className="mt-1 text-sm text-muted">
                  {mock.company_name}: {interviewTypeLabels[mock.interview_type].name},{' '}
                  <DateTime at={mock.scheduled_at} format="day" />
                </p>
                {mock.feedback_due_at && <FeedbackDue at={mock.feedback_due_at} />}
              </div>
              <Button asChild size="sm" variant="secondary">
                <Link to={paths.giveFeedback(mock.id)}>Write feedback</Link>
              </Button>
            </article>
          </li>
        ))}
      </ul>
    </Card>
  );
}

const SOON = 12 * 3_600_000;

/** By when the mentee was promised the feedback. Warns from twelve hours before. */
function FeedbackDue({ at }: { at: string }) {
  const left = Date.parse(at) - useNow();
  return (
    <p className={cn('mt-1 text-sm', left < SOON ? 'text-warn' : 'text-muted')}>
      {left < 0 ? 'Late: promised for ' : 'Promised by '}
      <DateTime at={at} />
    </p>
  );
}

/** The mentor's totals and average rating. */
export function MentorStats({ dashboard }: { dashboard: MentorDashboard }) {
  const { completed_mocks, mentees, average_rating } = dashboard;
  const figures = [
    { name: 'Mocks completed', value: String(completed_mocks) },
    { name: 'Mentees', value: String(mentees) },
    { name: 'Rating', value: average_rating === null ? 'None yet' : `${average_rating.toFixed(1)} / 5` },
  ];
  return (
    <Card aria-label="Your statistics">
      <dl className="grid gap-3">
        {figures.map(({ name, value }) => (
          <div key={name} className="flex items-baseline justify-between gap-4">
            <dt className="text-muted">{name}</dt>
            <dd className="text-xl font-semibold tabular-nums">{value}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}

/** The next or current mock, with its countdown, meeting link and request. */
export function NextMock({ mock }: { mock: Mock | undefined }) {
  if (!mock) {
    return (
      <EmptyState
        icon={CalendarClock}
        title="No upcoming mocks"
        action={
          <Button asChild variant="secondary">
            <Link to={paths.mentorProfile}>See your profile</Link>
          </Button>
        }
      >
        When you’re assigned a mock, we’ll email you an invitation and it appears here. We match you using
        your profile.
      </EmptyState>
    );
  }
  return <Next mock={mock} />;
}

function Next({ mock }: { mock: Mock }) {
  const begun = Date.parse(mock.scheduled_at) <= useNow();
  const title = `${mock.mentee_name}, ${mock.company_name}: ${interviewTypeLabels[mock.interview_type].name}`;
  return (
    <Card as="article" aria-label={title}>
      <div className="flex flex-wrap items-start justify-between gap-x-8 gap-y-4">
        <div className="min-w-0">
          <p className="text-sm font-medium text-accent">{begun ? 'In progress' : 'Your next mock'}</p>
          <h2 className="mt-2 text-2xl font-semibold">{mock.mentee_name}</h2>
          <p className="mt-1 text-muted">
            {mock.company_name}: {interviewTypeLabels[mock.interview_type].name}
            <br />
            <DateTime at={mock.scheduled_at} until={mock.ends_at} />
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
          <Button asChild variant="secondary">
            <Link to={paths.giveFeedback(mock.id)}>Write feedback</Link>
          </Button>
        ) : (
          <Button asChild variant="secondary">
            <Link to={paths.mentorMocks()}>All upcoming mocks</Link>
          </Button>
        )}
      </div>
      <div className="mt-6 border-t border-line pt-5">
        <h3 className="mb-3 font-semibold">What to prepare for</h3>
        <MockRequestDetails of={mock} />
      </div>
    </Card>
  );
}
