import { Clock3 } from 'lucide-react';
import { levelLabels, trackLabel } from '@/domain/labels';
import type { Mock } from '@/lib/api/types';
import { useNow } from '@/lib/dates';
import { Badge } from '@/ui/badge';
import { DescriptionItem, DescriptionList } from '@/ui/card';
import { useTargetRole } from './api';

type MockRequestDetailsProps = {
  of: Pick<
    Mock,
    'mentee_id' | 'experience_level' | 'interview_track' | 'specific_topics' | 'additional_notes'
  >;
};

/** What the mentee wants of a mock, to prepare for it. */
export function MockRequestDetails({ of }: MockRequestDetailsProps) {
  const targetRole = useTargetRole(of.mentee_id);
  return (
    <DescriptionList className="text-sm">
      <DescriptionItem name="Level and track">
        {levelLabels[of.experience_level]}, {trackLabel(of.interview_track)}
      </DescriptionItem>
      <DescriptionItem name="Target role">
        {targetRole ?? <span className="text-muted">Not given</span>}
      </DescriptionItem>
      <DescriptionItem name="Topics">
        {of.specific_topics.length === 0 ? (
          <span className="text-muted">None chosen; it’s up to you</span>
        ) : (
          <span className="flex flex-wrap gap-1.5">
            {of.specific_topics.map((topic) => (
              <Badge key={topic} named>
                {topic}
              </Badge>
            ))}
          </span>
        )}
      </DescriptionItem>
      <DescriptionItem name="Notes">
        {of.additional_notes ? (
          <span className="whitespace-pre-line">{of.additional_notes}</span>
        ) : (
          <span className="text-muted">None</span>
        )}
      </DescriptionItem>
    </DescriptionList>
  );
}

const HOUR = 3_600_000;
const LONG_WAIT = 48 * HOUR;

const counted = (count: number, unit: string) => `${count} ${unit}${count === 1 ? '' : 's'}`;

function durationText(time: number) {
  if (time < HOUR) return counted(Math.max(1, Math.floor(time / 60_000)), 'minute');
  if (time < 24 * HOUR) return counted(Math.floor(time / HOUR), 'hour');
  return counted(Math.floor(time / (24 * HOUR)), 'day');
}

/** How long somebody has been waiting since an instant; two days are long. */
export function WaitingBadge({ since }: { since: string }) {
  const time = useNow() - Date.parse(since);
  if (time <= 0) return <Badge tone="accent">In progress</Badge>;
  return (
    <Badge tone={time >= LONG_WAIT ? 'warn' : 'plain'}>
      <Clock3 aria-hidden />
      Waiting for {durationText(time)}
    </Badge>
  );
}
