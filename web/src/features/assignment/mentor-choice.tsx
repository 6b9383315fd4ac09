import { Star, UserX } from 'lucide-react';
import { Avatar } from '@/ui/avatar';
import { Badge } from '@/ui/badge';
import { ChoiceCard, ChoiceCards } from '@/ui/choice-cards';
import { Progress } from '@/ui/progress';
import { EmptyState } from '@/ui/states';
import type { Candidate } from './candidates';

type Props = { candidates: Candidate[]; value: string | null; onChange: (mentorId: string) => void };

/** The mentors with their load; those who are not free are shown with the reason and cannot be chosen. */
export function MentorChoice({ candidates, value, onChange }: Props) {
  if (candidates.length === 0) {
    return <EmptyState icon={UserX} title="There are no mentors yet" />;
  }
  return (
    <ChoiceCards label="Mentor" value={value} onChange={onChange}>
      {candidates.map((candidate) => (
        <ChoiceCard
          key={candidate.mentor.id}
          value={candidate.mentor.id}
          disabled={candidate.hindrance !== null}
        >
          <MentorLine candidate={candidate} />
        </ChoiceCard>
      ))}
    </ChoiceCards>
  );
}

function MentorLine({ candidate: { mentor, hindrance, reasons, full } }: { candidate: Candidate }) {
  return (
    <span className="grid gap-x-4 gap-y-3 sm:grid-cols-[1fr_11rem]">
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
          </span>
          {mentor.headline && <span className="block text-sm text-muted">{mentor.headline}</span>}
          <span className="mt-2 flex flex-wrap gap-1.5">
            {hindrance ? (
              <Badge tone="warn">Not free: {hindrance}</Badge>
            ) : (
              <>
                <Badge tone="good">Free</Badge>
                {reasons.map((reason) => (
                  <Badge key={reason}>{reason}</Badge>
                ))}
              </>
            )}
          </span>
        </span>
      </span>
      <Load upcoming={mentor.upcoming_mocks} capacity={mentor.weekly_capacity} full={full} />
    </span>
  );
}

function Load({ upcoming, capacity, full }: { upcoming: number; capacity: number | null; full: boolean }) {
  return (
    <span className="grid content-start gap-1.5 text-sm">
      <span className={full ? 'font-medium text-warn' : 'text-muted'}>
        {capacity === null ? `${upcoming} to come` : `${upcoming} to come, ${capacity} a week`}
        {full && ': full'}
      </span>
      {capacity !== null && (
        <Progress label="Load" value={upcoming} max={capacity} tone={full ? 'warn' : 'accent'} />
      )}
    </span>
  );
}
