import { Star, UserX } from 'lucide-react';
import { Avatar } from '@/ui/avatar';
import { Badge } from '@/ui/badge';
import { DateTime } from '@/ui/date-time';
import { Progress } from '@/ui/progress';
import { RadioCard, RadioCards } from '@/ui/form/radio-cards';
import { EmptyState } from '@/ui/empty-error-states';
import type { Candidate } from './assignment-data';

type Props = {
  candidates: Candidate[];
  search: string;
  value: string | null;
  invalid: boolean;
  onChange: (mentorId: string) => void;
};

/** Radio cards of the candidates, best match first. Mentors who are not free are disabled and show the reason. */
export function MentorChoice({ candidates, search, value, invalid, onChange }: Props) {
  if (candidates.length === 0) {
    return search ? (
      <p role="status" className="py-4 text-muted">
        No active mentor matches “{search}”.
      </p>
    ) : (
      <EmptyState icon={UserX} title="No active mentors">
        Add a mentor or resume a paused one.
      </EmptyState>
    );
  }
  return (
    <RadioCards label="Mentor" value={value} onChange={onChange} invalid={invalid}>
      {candidates.map((candidate) => (
        <RadioCard
          key={candidate.mentor.id}
          value={candidate.mentor.id}
          disabled={candidate.unavailableReason !== null}
        >
          <MentorLine candidate={candidate} />
        </RadioCard>
      ))}
    </RadioCards>
  );
}

/** Badges for mentors who are not free for a reason other than another mock. */
const obstacleBadges: Partial<Record<NonNullable<Candidate['obstacle']>, string>> = {
  mentee_busy: 'Mentee busy',
  no_meeting_link: 'No meeting link',
  other_mentor: 'Reserved for another mentor',
};

const ordinals = ['first', 'second', 'third'];
const ranksText = (ranks: number[]) => ranks.map((rank) => ordinals[rank - 1]).join(' and ');

function MentorLine({ candidate }: { candidate: Candidate }) {
  const { mentor, score, reasons, unavailableReason, obstacle, declined, otherRanks, full } = candidate;
  return (
    <span className="grid gap-x-6 gap-y-3 sm:grid-cols-[1fr_10rem]">
      <span className="flex min-w-0 gap-3">
        <Avatar name={mentor.name} />
        <span className="min-w-0">
          <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <span className="font-semibold">{mentor.name}</span>
            {mentor.average_rating !== null && (
              <span className="inline-flex items-center gap-1 text-sm text-muted">
                <Star aria-hidden className="size-3.5" />
                {mentor.average_rating.toFixed(1)}
                <span className="sr-only"> of 5 stars</span>
              </span>
            )}
            {obstacle ? (
              <Badge tone="warn">{obstacleBadges[obstacle] ?? 'Not free'}</Badge>
            ) : (
              <Badge tone="good">Free</Badge>
            )}
            {declined && <Badge tone="warn">Declined</Badge>}
          </span>
          {mentor.headline && <span className="block text-sm text-muted">{mentor.headline}</span>}
          {declined && (
            <span className="mt-1.5 block text-sm text-warn">
              Declined this request on <DateTime at={declined.declined_at} format="day" />: “{declined.reason}
              ”
            </span>
          )}
          {unavailableReason && (
            <span className="mt-1.5 block text-sm text-warn">
              {unavailableReason}.{otherRanks.length > 0 && ` Free for the ${ranksText(otherRanks)} choice.`}
            </span>
          )}
          {!unavailableReason && reasons.length > 0 && (
            <span className="mt-1.5 block gap-x-4 text-sm text-muted sm:columns-2">
              {reasons.map((reason) => (
                <span key={reason} className="block break-inside-avoid">
                  {reason}
                  <span className="sr-only">. </span>
                </span>
              ))}
            </span>
          )}
        </span>
      </span>
      <span className="grid content-start gap-2 text-sm">
        <span>
          <span className="text-muted">Fit</span> <span className="font-semibold tabular-nums">{score}</span>
          <span className="text-muted"> of 100</span>
        </span>
        <Load upcoming={mentor.upcoming_mocks} capacity={mentor.weekly_capacity} full={full} />
      </span>
    </span>
  );
}

function Load({ upcoming, capacity, full }: { upcoming: number; capacity: number; full: boolean }) {
  return (
    <span className="grid gap-1.5">
      <span className={full ? 'font-medium text-warn' : 'text-muted'}>
        {upcoming} upcoming, up to {capacity} a week{full && ' (full)'}
      </span>
      {capacity > 0 && (
        <Progress label="Workload" value={upcoming} max={capacity} tone={full ? 'warn' : 'accent'} />
      )}
    </span>
  );
}
