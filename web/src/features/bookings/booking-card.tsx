import { Link } from 'react-router';
import { interviewTypeLabels, levelLabels, trackLabel } from '@/domain/labels';
import { unitReturnText, useMe } from '@/domain/me';
import { JoinButton } from '@/domain/mock-card';
import { missedLabel } from '@/domain/no-show';
import { MentorPromise } from '@/domain/assignment-wait';
import { StatusBadge } from '@/domain/status-badge';
import type { BookingRequest } from '@/lib/api/types';
import { useNow } from '@/lib/time';
import { paths } from '@/lib/paths';
import { Button } from '@/ui/button';
import { Card, DescriptionItem, DescriptionList } from '@/ui/card';
import { DateTime } from '@/ui/date-time';
import { ContactLink } from '@/ui/links';
import { Notice } from '@/ui/notice';
import {
  type CancellationPolicy,
  cancellationPolicy,
  expiresAt,
  hasNoBookableTime,
  isBookable,
} from './booking-data';
import { type BookingOutcome, Timeline } from './timeline';

/** Shows the deadline for cancelling or moving the booking for free. */
export function CancellationDeadline({ policy }: { policy: CancellationPolicy }) {
  if (policy.allowed) {
    return (
      <p className="text-sm text-muted">
        {policy.until ? (
          <>
            You can cancel or move it for free until <DateTime at={policy.until} />
          </>
        ) : (
          'You can cancel or move it for free while it’s waiting'
        )}
      </p>
    );
  }
  if (policy.reason === 'over') return null;
  return (
    <p className="text-sm text-muted">
      {policy.until && (
        <>
          The deadline to cancel or move it was <DateTime at={policy.until} />. If you can’t make it,{' '}
          <ContactLink />.
        </>
      )}
    </p>
  );
}

type Props = { booking: BookingRequest; outcome: BookingOutcome; onCancel: () => void };

/** A booking with its timeline, details and actions. */
export function BookingCard({ booking, outcome, onCancel }: Props) {
  const now = useNow();
  const policy = cancellationPolicy(booking, now);
  const hasNoTimes = hasNoBookableTime(booking, now);
  const { confirmed_slot: slot, status } = booking;
  const title = `${booking.company_name}: ${interviewTypeLabels[booking.interview_type].name}`;
  return (
    <Card as="article" aria-label={title}>
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div className="min-w-0">
          <h2 className="text-lg font-semibold">{title}</h2>
          <p className="mt-0.5 text-sm text-muted">
            {levelLabels[booking.experience_level]} · {trackLabel(booking.interview_track)}
          </p>
        </div>
        <StatusBadge
          booking={status}
          label={booking.missed_by ? missedLabel(booking.missed_by, 'mentee') : undefined}
        />
      </div>
      <div className="my-6">
        <Timeline booking={booking} outcome={outcome} now={now} />
      </div>
      {hasNoTimes && <NoTimesLeftNotice booking={booking} now={now} />}
      <DescriptionList className="text-sm">
        {slot && (
          <DescriptionItem name="Time">
            <DateTime at={slot.starts_at} until={slot.ends_at} />
          </DescriptionItem>
        )}
        {status === 'pending' && <Preferred booking={booking} now={now} />}
        {booking.mentor_name && <DescriptionItem name="Mentor">{booking.mentor_name}</DescriptionItem>}
        {booking.specific_topics.length > 0 && (
          <DescriptionItem name="Topics">{booking.specific_topics.join(', ')}</DescriptionItem>
        )}
        {booking.additional_notes && (
          <DescriptionItem name="Your notes">
            <span className="whitespace-pre-line">{booking.additional_notes}</span>
          </DescriptionItem>
        )}
        {booking.cancel_reason && (
          <DescriptionItem name="Cancellation reason">{booking.cancel_reason}</DescriptionItem>
        )}
      </DescriptionList>
      <div className="mt-6 flex flex-wrap items-center gap-3 border-t border-line pt-5 empty:hidden">
        {status === 'confirmed' && slot && booking.meeting_link && (
          <JoinButton link={booking.meeting_link} startsAt={slot.starts_at} endsAt={slot.ends_at} size="sm" />
        )}
        {outcome.feedback && (
          <Button asChild size="sm" variant="secondary">
            <Link to={paths.feedbackOn(outcome.feedback.id)}>Read feedback</Link>
          </Button>
        )}
        {booking.missed_by && <Missed />}
        {policy.allowed && (
          <>
            {!hasNoTimes && (
              <Button asChild size="sm" variant="secondary">
                <Link to={paths.reschedule(booking.id)}>Reschedule</Link>
              </Button>
            )}
            <Button size="sm" variant="secondary" onClick={onCancel}>
              Cancel
            </Button>
          </>
        )}
        <CancellationDeadline policy={policy} />
      </div>
    </Card>
  );
}

type PendingProps = { booking: BookingRequest; now: number };

/** The preferred times, and what happens if no mentor is found for them. */
function Preferred({ booking, now }: PendingProps) {
  const user = useMe();
  const end = expiresAt(booking);
  return (
    <>
      <DescriptionItem name="Your times, in order of preference">
        <ol className="grid list-decimal gap-1 pl-4">
          {booking.preferred_slots.map((one) => (
            <li key={one.id}>
              <DateTime at={one.starts_at} until={one.ends_at} />
              {!isBookable(one, now) && <span className="text-warn"> (no longer available)</span>}
            </li>
          ))}
        </ol>
      </DescriptionItem>
      {booking.promised_by && !hasNoBookableTime(booking, now) && (
        <DescriptionItem name="When you get a mentor">
          <MentorPromise booking={booking} now={now} />
        </DescriptionItem>
      )}
      {end && !hasNoBookableTime(booking, now) && (
        <DescriptionItem name="If we don’t find a mentor">
          The request ends on <DateTime at={end} />. {unitReturnText(user, Date.parse(end)).ahead}
        </DescriptionItem>
      )}
    </>
  );
}

function NoTimesLeftNotice({ booking, now }: PendingProps) {
  const user = useMe();
  const end = expiresAt(booking);
  return (
    <div className="mb-6">
      <Notice
        tone="warn"
        title="None of your times are available any more"
        action={
          <Button asChild size="sm">
            <Link to={paths.reschedule(booking.id)}>Choose new times</Link>
          </Button>
        }
      >
        They’ve been taken, have passed, or no mentor is free then. Choose new times and we’ll keep looking.
        {end && Date.parse(end) > now && (
          <>
            {' '}
            Otherwise the request ends on <DateTime at={end} />. {unitReturnText(user, Date.parse(end)).ahead}
          </>
        )}
      </Notice>
    </div>
  );
}

function Missed() {
  return (
    <p className="text-sm text-muted">
      This mock was missed.{' '}
      <Link to={paths.mocks} className="text-accent underline underline-offset-4">
        See the report
      </Link>
      ,{' '}
      <Link to={paths.ledger} className="text-accent underline underline-offset-4">
        See your mock history
      </Link>{' '}
      or{' '}
      <Link to={paths.book} className="text-accent underline underline-offset-4">
        book again
      </Link>
      .
    </p>
  );
}
