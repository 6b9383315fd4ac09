import { History } from 'lucide-react';
import { Link } from 'react-router';
import { interviewTypeLabels, levelLabels, trackLabel } from '@/domain/labels';
import { missedLabel } from '@/domain/no-show';
import { StatusBadge } from '@/domain/status-badge';
import type { AdminBooking, PreferredSlot } from '@/lib/api/types';
import { paths } from '@/lib/paths';
import { useNow } from '@/lib/time';
import { Badge } from '@/ui/badge';
import { Button } from '@/ui/button';
import { Card, DescriptionItem, DescriptionList } from '@/ui/card';
import { DateTime } from '@/ui/date-time';

type RequestCardProps = {
  request: AdminBooking;
  onAssign: () => void;
  onUnassign: () => void;
  onCancel: () => void;
  onRefund: () => void;
};

/** A booking request as admins see it. */
export function RequestCard({ request, onAssign, onUnassign, onCancel, onRefund }: RequestCardProps) {
  const now = useNow();
  const { status, confirmed_slot: slot, missed_by: missedBy } = request;
  const title = `${request.mentee_name}, ${request.company_name}`;
  return (
    <Card as="article" aria-label={title}>
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div className="min-w-0">
          <h2 className="text-lg font-semibold">{title}</h2>
          <p className="mt-0.5 text-sm text-muted">
            {interviewTypeLabels[request.interview_type].name} · {levelLabels[request.experience_level]} ·{' '}
            {trackLabel(request.interview_track)} · requested{' '}
            <DateTime at={request.created_at} format="relative" />
            {request.waiting_since && request.waiting_since !== request.created_at && (
              <>
                , waiting again since <DateTime at={request.waiting_since} format="relative" />
              </>
            )}
          </p>
        </div>
        <div className="flex flex-wrap gap-2">
          {status === 'pending' && <PromiseBadge request={request} now={now} />}
          {status === 'pending' && <LapseBadge request={request} now={now} />}
          <StatusBadge booking={status} label={missedBy ? missedLabel(missedBy, 'admin') : undefined} />
        </div>
      </div>
      <DescriptionList className="mt-5 text-sm">
        {slot ? (
          <DescriptionItem name="Time">
            <DateTime at={slot.starts_at} until={slot.ends_at} />
          </DescriptionItem>
        ) : (
          <DescriptionItem name="Times, in order of preference">
            <ol className="grid list-decimal gap-1 pl-4">
              {request.preferred_slots.map((one) => (
                <li key={one.id}>
                  <DateTime at={one.starts_at} until={one.ends_at} />
                  {status === 'pending' && <SlotNote slot={one} now={now} />}
                </li>
              ))}
            </ol>
          </DescriptionItem>
        )}
        <DescriptionItem name="Mentee">
          {request.mentee_name}
          <span className="block text-muted">{request.mentee_email}</span>
        </DescriptionItem>
        {request.mentor_name && <DescriptionItem name="Mentor">{request.mentor_name}</DescriptionItem>}
        {request.specific_topics.length > 0 && (
          <DescriptionItem name="Topics">
            <span className="flex flex-wrap gap-1.5">
              {request.specific_topics.map((topic) => (
                <Badge key={topic} named>
                  {topic}
                </Badge>
              ))}
            </span>
          </DescriptionItem>
        )}
        {request.additional_notes && (
          <DescriptionItem name="Notes">{request.additional_notes}</DescriptionItem>
        )}
        {request.declines.length > 0 && (
          <DescriptionItem name="Declined by">
            <ul className="grid gap-1">
              {request.declines.map((one) => (
                <li key={one.declined_at}>
                  {one.mentor_name}, <DateTime at={one.declined_at} format="day" />: “{one.reason}”
                </li>
              ))}
            </ul>
          </DescriptionItem>
        )}
        {request.cancel_reason && (
          <DescriptionItem name="Cancellation reason">{request.cancel_reason}</DescriptionItem>
        )}
      </DescriptionList>
      <div className="mt-6 flex flex-wrap gap-3 border-t border-line pt-5">
        {status === 'pending' && (
          <Button size="sm" onClick={onAssign}>
            Assign a mentor
          </Button>
        )}
        {status === 'confirmed' && slot && Date.parse(slot.starts_at) > now && (
          <Button size="sm" variant="secondary" onClick={onUnassign}>
            Unassign mentor
          </Button>
        )}
        {(status === 'pending' || status === 'confirmed') && (
          <Button size="sm" variant="secondary" onClick={onCancel}>
            Cancel
          </Button>
        )}
        {(request.cancelled_by_mentee === false || missedBy === 'mentor') && (
          <Button size="sm" variant="secondary" onClick={onRefund}>
            Refund
          </Button>
        )}
        <Button asChild size="sm" variant="quiet" className="-ml-3 sm:ml-auto">
          <Link to={paths.adminAudit({ subject_id: request.id })}>
            <History aria-hidden /> Show history
          </Link>
        </Button>
      </div>
    </Card>
  );
}

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;

/** How long a request has waited for a mentor. Warns once the promised time is over. */
function PromiseBadge({ request, now }: { request: AdminBooking; now: number }) {
  const { waiting_since: since, promised_by: promised } = request;
  if (!since || !promised) return null;
  const waited = Math.floor((now - Date.parse(since)) / HOUR);
  if (waited < 1) return null;
  const late = now > Date.parse(promised);
  return (
    <Badge tone={late ? 'warn' : 'plain'}>
      Waiting{' '}
      {waited < 48 ? `${waited} ${waited === 1 ? 'hour' : 'hours'}` : `${Math.floor(waited / 24)} days`}
      {late && ', late'}
    </Badge>
  );
}

/** Says that a pending request expires within a day, or that it has no usable time left. */
function LapseBadge({ request: { last_usable_at: last }, now }: { request: AdminBooking; now: number }) {
  if (last === null) return <Badge tone="warn">No time left</Badge>;
  if (Date.parse(last) - now > DAY) return null;
  return (
    <Badge tone="warn">
      Expires <DateTime at={last} format="relative" />
    </Badge>
  );
}

/** Says why one of a pending request's times can't be confirmed. */
function SlotNote({ slot, now }: { slot: PreferredSlot; now: number }) {
  if (Date.parse(slot.starts_at) <= now) return <span className="text-muted"> (passed)</span>;
  if (slot.status === 'booked') return <span className="text-warn"> (taken)</span>;
  if (slot.status === 'blocked')
    return <span className="text-warn"> (blocked, or the mentee or every mentor is busy)</span>;
  return null;
}
