import { useState } from 'react';
import { Link } from 'react-router';
import { interviewTypeWords, levelWords, trackText } from '@/domain/labels';
import { returnWords } from '@/domain/me';
import { JoinButton } from '@/domain/mock-card';
import { StatusBadge } from '@/domain/status-badge';
import type { BookingRequest } from '@/lib/api/types';
import { useNow } from '@/lib/dates';
import { paths } from '@/lib/paths';
import { useUser } from '@/lib/session';
import { Button } from '@/ui/button';
import { Card, Fact, Facts } from '@/ui/card';
import { When } from '@/ui/date-time';
import { WriteToUs } from '@/ui/links';
import { Notice } from '@/ui/notice';
import { CancelDialog } from './cancel-dialog';
import { type CancelRight, cancelRight, hasNoTimesLeft, isBookable, lapsesAt } from './cancellation';
import { type Outcome, Timeline } from './timeline';

/** Until when nothing is lost, said before anybody clicks. */
export function CutOff({ right }: { right: CancelRight }) {
  if (right.may) {
    return (
      <p className="text-sm text-muted">
        {right.until ? (
          <>
            Free until <When at={right.until} />
          </>
        ) : (
          'Free at any time while it is waiting'
        )}
      </p>
    );
  }
  if (right.why === 'over') return null;
  return (
    <p className="text-sm text-muted">
      {right.until && (
        <>
          It could be cancelled or moved until <When at={right.until} />, 24 hours before. If you cannot come,{' '}
          <WriteToUs />.
        </>
      )}
    </p>
  );
}

type Props = { booking: BookingRequest; outcome: Outcome };

/** One booking: what it is about, where it stands, and what can be done about it now. */
export function BookingCard({ booking, outcome }: Props) {
  const now = useNow();
  const [cancelling, setCancelling] = useState(false);
  const right = cancelRight(booking, now);
  const stranded = hasNoTimesLeft(booking, now);
  const { confirmed_slot: slot, status } = booking;
  const title = `${booking.company_name}: ${interviewTypeWords[booking.interview_type].name}`;
  return (
    <Card as="article" aria-label={title}>
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div className="min-w-0">
          <h2 className="text-lg font-semibold">{title}</h2>
          <p className="mt-0.5 text-sm text-muted">
            {levelWords[booking.experience_level]} · {trackText(booking.interview_track)}
          </p>
        </div>
        <StatusBadge booking={status} />
      </div>
      <div className="my-6">
        <Timeline booking={booking} outcome={outcome} now={now} />
      </div>
      {stranded && <Stranded booking={booking} now={now} />}
      <Facts className="text-sm">
        {slot && (
          <Fact name="Time">
            <When at={slot.starts_at} until={slot.ends_at} />
          </Fact>
        )}
        {status === 'pending' && <Preferred booking={booking} now={now} />}
        {booking.mentor_name && <Fact name="Mentor">{booking.mentor_name}</Fact>}
        {booking.specific_topics.length > 0 && (
          <Fact name="Topics">{booking.specific_topics.join(', ')}</Fact>
        )}
        {booking.additional_notes && (
          <Fact name="Your notes">
            <span className="whitespace-pre-line">{booking.additional_notes}</span>
          </Fact>
        )}
        {booking.cancel_reason && <Fact name="Why it was cancelled">{booking.cancel_reason}</Fact>}
      </Facts>
      <div className="mt-6 flex flex-wrap items-center gap-3 border-t border-line pt-5 empty:hidden">
        {status === 'confirmed' && slot && booking.meeting_link && (
          <JoinButton link={booking.meeting_link} startsAt={slot.starts_at} endsAt={slot.ends_at} size="sm" />
        )}
        {outcome.feedback && (
          <Button asChild size="sm" look="secondary">
            <Link to={paths.feedbackOn(outcome.feedback.id)}>Read the feedback</Link>
          </Button>
        )}
        {outcome.mock?.status === 'no_show' && <NoShow />}
        {right.may && (
          <>
            {!stranded && (
              <Button asChild size="sm" look="secondary">
                <Link to={paths.reschedule(booking.id)}>Reschedule</Link>
              </Button>
            )}
            <Button size="sm" look="secondary" onClick={() => setCancelling(true)}>
              Cancel
            </Button>
          </>
        )}
        <CutOff right={right} />
      </div>
      <CancelDialog booking={booking} until={right.until} open={cancelling} onOpenChange={setCancelling} />
    </Card>
  );
}

type PendingProps = { booking: BookingRequest; now: number };

/** The times that were asked for, and what happens when nobody can take one of them. */
function Preferred({ booking, now }: PendingProps) {
  const user = useUser();
  const end = lapsesAt(booking);
  return (
    <>
      <Fact name="Your times, in order of preference">
        <ol className="grid list-decimal gap-1 pl-4">
          {booking.preferred_slots.map((one) => (
            <li key={one.id}>
              <When at={one.starts_at} until={one.ends_at} />
              {!isBookable(one, now) && <span className="text-warn"> (no longer free)</span>}
            </li>
          ))}
        </ol>
      </Fact>
      {end && !hasNoTimesLeft(booking, now) && (
        <Fact name="If no mentor is found by then">
          It ends by itself on <When at={end} />, and {returnWords(user, Date.parse(end)).ahead}.
        </Fact>
      )}
    </>
  );
}

function Stranded({ booking, now }: PendingProps) {
  const user = useUser();
  const end = lapsesAt(booking);
  return (
    <div className="mb-6">
      <Notice
        tone="warn"
        title="None of your times is free any more"
        action={
          <Button asChild size="sm">
            <Link to={paths.reschedule(booking.id)}>Choose new times</Link>
          </Button>
        }
      >
        They were taken meanwhile, or have passed. Choose new ones, and we go on looking.
        {end && Date.parse(end) > now && (
          <>
            {' '}
            Otherwise the request ends on <When at={end} />, and {returnWords(user, Date.parse(end)).ahead}.
          </>
        )}
      </Notice>
    </div>
  );
}

function NoShow() {
  return (
    <p className="text-sm text-muted">
      Somebody did not come.{' '}
      <Link to={paths.ledger} className="text-accent underline underline-offset-4">
        See in the ledger
      </Link>{' '}
      whether its unit came back.
    </p>
  );
}
