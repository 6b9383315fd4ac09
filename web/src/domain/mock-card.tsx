import { Video } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Mock } from '@/lib/api/types';
import { useNow } from '@/lib/time';
import { Badge } from '@/ui/badge';
import { Button } from '@/ui/button';
import { Card, DescriptionItem, DescriptionList } from '@/ui/card';
import { DateTime } from '@/ui/date-time';
import { interviewTypeLabels, levelLabels, trackLabel } from './labels';
import { missedLabel, missingSide, NoShowDetails, ObjectToNoShow } from './no-show';
import { StatusBadge } from './status-badge';

const TEN_MINUTES = 10 * 60 * 1000;

type JoinButtonProps = { link: string; startsAt: string; endsAt: string; size?: 'sm' | 'md' | 'lg' };

/** Whether a mock starts soon or is running. */
export const isJoinWindowOpen = (startsAt: string, endsAt: string, now: number) =>
  Date.parse(startsAt) - TEN_MINUTES <= now && now < Date.parse(endsAt);

/** A link to the meeting. It becomes the primary button ten minutes before the start. */
export function JoinButton({ link, startsAt, endsAt, size = 'md' }: JoinButtonProps) {
  const now = useNow(5_000);
  if (now >= Date.parse(endsAt)) return null;
  const open = isJoinWindowOpen(startsAt, endsAt, now);
  return (
    <Button asChild size={size} variant={open ? 'primary' : 'secondary'}>
      <a href={link} target="_blank" rel="noreferrer">
        <Video aria-hidden />
        {open ? 'Join now' : 'Join the meeting'}
      </a>
    </Button>
  );
}

type Props = { mock: Mock; viewer: 'mentee' | 'mentor'; facts?: ReactNode; children?: ReactNode };

/** A mock for its mentee or mentor. The caller passes the actions. */
export function MockCard({ mock, viewer, facts, children }: Props) {
  const now = useNow();
  const other = viewer === 'mentee' ? mock.mentor_name : mock.mentee_name;
  const ahead = mock.status === 'scheduled' && Date.parse(mock.ends_at) > now;
  const title = `${mock.company_name}: ${interviewTypeLabels[mock.interview_type].name}`;
  const missing = mock.status === 'no_show' && mock.no_show ? missingSide(mock.no_show) : null;
  return (
    <Card as="article" aria-label={title}>
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div className="min-w-0">
          <h3 className="text-lg font-semibold">{title}</h3>
          <p className="mt-0.5 text-sm text-muted">
            {levelLabels[mock.experience_level]} · {trackLabel(mock.interview_track)}
          </p>
        </div>
        <StatusBadge
          mock={mock.status === 'scheduled' && !ahead ? 'held' : mock.status}
          label={missing ? missedLabel(missing, viewer) : undefined}
        />
      </div>
      <DescriptionList className="mt-5 text-sm">
        <DescriptionItem name="Time">
          <DateTime at={mock.scheduled_at} until={mock.ends_at} />
          {ahead && (
            <span className="block font-medium text-accent">
              <DateTime at={mock.scheduled_at} format="relative" />
            </span>
          )}
        </DescriptionItem>
        <DescriptionItem name={viewer === 'mentee' ? 'Mentor' : 'Mentee'}>{other}</DescriptionItem>
        {mock.specific_topics.length > 0 && (
          <DescriptionItem name="Topics">
            <span className="flex flex-wrap gap-1.5">
              {mock.specific_topics.map((topic) => (
                <Badge named key={topic}>
                  {topic}
                </Badge>
              ))}
            </span>
          </DescriptionItem>
        )}
        {facts}
        {mock.no_show && (
          <DescriptionItem name="No-show">
            <NoShowDetails mock={mock} viewer={viewer} />
          </DescriptionItem>
        )}
        {mock.additional_notes && (
          <DescriptionItem name="Notes">
            <span className="whitespace-pre-line">{mock.additional_notes}</span>
          </DescriptionItem>
        )}
      </DescriptionList>
      <div className="mt-6 flex flex-wrap items-center gap-3 border-t border-line pt-5 empty:hidden">
        {ahead && (
          <JoinButton link={mock.meeting_link} startsAt={mock.scheduled_at} endsAt={mock.ends_at} size="sm" />
        )}
        <ObjectToNoShow mock={mock} viewer={viewer} now={now} />
        {children}
      </div>
    </Card>
  );
}
