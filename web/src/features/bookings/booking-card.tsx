import { Video } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-router';
import type { BookingRequest } from '@/lib/api/types';
import { paths } from '@/lib/paths';
import { useNow } from '@/lib/time';
import { interviewTypeWords, levelWords, trackText } from '@/lib/words';
import { Button } from '@/ui/button';
import { Card, Fact, Facts } from '@/ui/card';
import { StatusBadge } from '@/ui/status-badge';
import { When } from '@/ui/when';
import { CancelDialog } from './cancel-dialog';
import { cancelRight, type CancelRight } from './cut-off';
import { Timeline } from './timeline';

/** One booking: what it is about, where it stands, and what can be done about it now. */
export function BookingCard({ booking }: { booking: BookingRequest }) {
  const now = useNow();
  const [cancelling, setCancelling] = useState(false);
  const right = cancelRight(booking, now);
  const { confirmed_slot: slot, status } = booking;
  const title = `${booking.company_name}: ${interviewTypeWords[booking.interview_type].name}`;
  return (
    <Card as="article" aria-label={title}>
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div>
          <h2 className="text-lg font-semibold">{title}</h2>
          <p className="mt-0.5 text-sm text-muted">
            {levelWords[booking.experience_level]} · {trackText(booking.interview_track)}
          </p>
        </div>
        <StatusBadge booking={status} />
      </div>
      <div className="my-6">
        <Timeline booking={booking} now={now} />
      </div>
      <Facts className="text-sm">
        {slot ? (
          <Fact name="Time">
            <When at={slot.starts_at} until={slot.ends_at} />
          </Fact>
        ) : (
          status === 'pending' && (
            <Fact name="Your times, in order of preference">
              <ol className="grid list-decimal gap-1 pl-4">
                {booking.preferred_slots.map((one) => (
                  <li key={one.id}>
                    <When at={one.starts_at} until={one.ends_at} />
                    {one.status !== 'available' && <span className="text-warn"> (no longer free)</span>}
                  </li>
                ))}
              </ol>
            </Fact>
          )
        )}
        {booking.mentor_name && <Fact name="Mentor">{booking.mentor_name}</Fact>}
        {booking.specific_topics.length > 0 && (
          <Fact name="Topics">{booking.specific_topics.join(', ')}</Fact>
        )}
        {booking.cancel_reason && <Fact name="Why it was cancelled">{booking.cancel_reason}</Fact>}
      </Facts>
      <div className="mt-6 flex flex-wrap items-center gap-3 border-t border-line pt-5 empty:hidden">
        {status === 'confirmed' && booking.meeting_link && (
          <Button asChild size="sm">
            <a href={booking.meeting_link} target="_blank" rel="noreferrer">
              <Video aria-hidden />
              Join the meeting
            </a>
          </Button>
        )}
        {status === 'completed' && (
          <Button asChild size="sm" look="secondary">
            <Link to={paths.feedback}>Read the feedback</Link>
          </Button>
        )}
        {right.may && (
          <Button size="sm" look="secondary" onClick={() => setCancelling(true)}>
            Cancel
          </Button>
        )}
        <CutOff right={right} />
      </div>
      <CancelDialog booking={booking} open={cancelling} onOpenChange={setCancelling} />
    </Card>
  );
}

function CutOff({ right }: { right: CancelRight }) {
  if (!right.may) {
    return right.why === 'too-late' ? (
      <p className="text-sm text-muted">It is less than 24 hours away, so it can no longer be cancelled.</p>
    ) : null;
  }
  return (
    <p className="text-sm text-muted">
      {right.until ? (
        <>
          Can be cancelled until <When at={right.until} />
        </>
      ) : (
        'Can be cancelled at any time while it is waiting'
      )}
    </p>
  );
}
