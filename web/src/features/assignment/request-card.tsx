import type { BookingRequest } from '@/lib/api/types';
import { useNow } from '@/lib/time';
import { interviewTypeWords, levelWords, trackText } from '@/lib/words';
import { Badge } from '@/ui/badge';
import { Button } from '@/ui/button';
import { Card, Fact, Facts } from '@/ui/card';
import { StatusBadge } from '@/ui/status-badge';
import { When } from '@/ui/when';

type Props = { request: BookingRequest; onAssign: () => void; onUnassign: () => void; onCancel: () => void };

/** A request as an admin judges it. */
export function RequestCard({ request, onAssign, onUnassign, onCancel }: Props) {
  const now = useNow();
  const { status, confirmed_slot: slot } = request;
  const title = `${request.mentee_name}, ${request.company_name}`;
  return (
    <Card as="article" aria-label={title}>
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div className="min-w-0">
          <h2 className="text-lg font-semibold">{title}</h2>
          <p className="mt-0.5 text-sm text-muted">
            {interviewTypeWords[request.interview_type].name} · {levelWords[request.experience_level]} ·{' '}
            {trackText(request.interview_track)} · asked <When at={request.created_at} as="ago" />
          </p>
        </div>
        <StatusBadge booking={status} />
      </div>
      <Facts className="mt-5 text-sm">
        {slot ? (
          <Fact name="Time">
            <When at={slot.starts_at} until={slot.ends_at} />
          </Fact>
        ) : (
          <Fact name="Times, in order of preference">
            <ol className="grid list-decimal gap-1 pl-4">
              {request.preferred_slots.map((one) => (
                <li key={one.id}>
                  <When at={one.starts_at} until={one.ends_at} />
                  {one.status !== 'available' && <span className="text-warn"> (no longer free)</span>}
                </li>
              ))}
            </ol>
          </Fact>
        )}
        <Fact name="Mentee">
          {request.mentee_name}
          <span className="block text-muted">{request.mentee_email}</span>
        </Fact>
        {request.mentor_name && <Fact name="Mentor">{request.mentor_name}</Fact>}
        {request.specific_topics.length > 0 && (
          <Fact name="Topics">
            <span className="flex flex-wrap gap-1.5">
              {request.specific_topics.map((topic) => (
                <Badge key={topic} named>
                  {topic}
                </Badge>
              ))}
            </span>
          </Fact>
        )}
        {request.additional_notes && <Fact name="Notes">{request.additional_notes}</Fact>}
        {request.cancel_reason && <Fact name="Why it was cancelled">{request.cancel_reason}</Fact>}
      </Facts>
      {(status === 'pending' || status === 'confirmed') && (
        <div className="mt-6 flex flex-wrap gap-3 border-t border-line pt-5">
          {status === 'pending' && (
            <Button size="sm" onClick={onAssign}>
              Assign a mentor
            </Button>
          )}
          {slot && Date.parse(slot.starts_at) > now && (
            <Button size="sm" look="secondary" onClick={onUnassign}>
              Find another mentor
            </Button>
          )}
          <Button size="sm" look="secondary" onClick={onCancel}>
            Cancel
          </Button>
        </div>
      )}
    </Card>
  );
}
