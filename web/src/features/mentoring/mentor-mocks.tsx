import { useMutation } from '@tanstack/react-query';
import { Clock3 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import { toast } from 'sonner';
import { levelLabels, trackLabel } from '@/domain/labels';
import { MockCard } from '@/domain/mock-card';
import { reportWindow } from '@/domain/no-show';
import { errorMessage } from '@/lib/api/errors';
import { useInvalidate } from '@/lib/api/query-keys';
import type { Mock } from '@/lib/api/types';
import { useSelectedRow } from '@/lib/hooks';
import { paths } from '@/lib/paths';
import { usePersistedText } from '@/lib/persisted-draft';
import { DRAFT_PREFIX } from '@/lib/session';
import { useNow } from '@/lib/time';
import { Badge } from '@/ui/badge';
import { Button } from '@/ui/button';
import { DescriptionItem, DescriptionList } from '@/ui/card';
import { DateTime } from '@/ui/date-time';
import { AlertDialog } from '@/ui/dialog';
import { DraftNotice } from '@/ui/form/draft-notice';
import { Field } from '@/ui/form/field';
import { Textarea } from '@/ui/form/input';
import { Notice } from '@/ui/notice';
import { MenteePractice } from './mentee-practice';
import { closeMock, useTargetRole } from './mentoring-data';

type MockRequestDetailsProps = {
  of: Pick<
    Mock,
    'mentee_id' | 'experience_level' | 'interview_track' | 'specific_topics' | 'additional_notes'
  >;
};

/** The request details that the mentor needs to prepare. */
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

/** Shows how long a mentee has waited for feedback. Warns after two days. */
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

type MockOutcome = 'complete' | 'no-show';

const words = {
  complete: {
    title: (name: string) => `Mark your mock with ${name} as completed?`,
    description:
      'You can’t undo this. Your mentee’s mock counts as used. Feedback is promised within 48 hours of the end; sending it also marks the mock as completed.',
    act: 'Mark completed',
    done: 'Marked as completed',
  },
  'no-show': {
    title: (name: string) => `Did ${name} miss the mock?`,
    description:
      'We’ll tell your mentee, who can object for 24 hours. If they don’t, the report stands: there’s no feedback to write, and the mock doesn’t go back to their plan. You can report it within 24 hours of the start.',
    act: 'Report no-show',
    done: 'Reported as a no-show',
  },
};

type CloseMockDialogProps = { mock: Mock; how: MockOutcome; onClose: () => void };

/** Asks for confirmation before a mock is marked as completed or as a no-show. */
function CloseMockDialog({ mock, how, onClose }: CloseMockDialogProps) {
  const invalidate = useInvalidate();
  const { title, description, act, done } = words[how];
  const [note, setNote, draft] = usePersistedText(`${DRAFT_PREFIX}no-show.${mock.id}`);
  const end = useMutation({
    mutationFn: () => closeMock(mock.id, how, note.trim()),
    onSuccess: async () => {
      await invalidate('mock.closed');
      setNote('');
      toast.success(done);
      onClose();
    },
    onError: () => void invalidate('mock.closed'),
  });
  return (
    <AlertDialog
      open
      onOpenChange={onClose}
      title={title(mock.mentee_name)}
      description={description}
      cancel="Not yet"
      confirm={act}
      variant={how === 'complete' ? 'primary' : 'danger'}
      busy={end.isPending}
      onConfirm={() => end.mutate()}
    >
      <div className="grid gap-4 empty:hidden">
        {end.isError && <Notice tone="bad">{errorMessage(end.error)}</Notice>}
        {how === 'no-show' && <DraftNotice draft={draft} />}
        {how === 'no-show' && (
          <Field label="What happened?" hint="Your mentee can read it." optional>
            <Textarea
              rows={3}
              maxLength={2000}
              value={note}
              onChange={(event) => setNote(event.target.value)}
            />
          </Field>
        )}
      </div>
    </AlertDialog>
  );
}

type MentorMockCardProps = { mock: Mock; onEnd: (how: MockOutcome) => void };

/** A mock with the mentor's actions. */
function MentorMockCard({ mock, onEnd }: MentorMockCardProps) {
  const targetRole = useTargetRole(mock.mentee_id);
  const now = useNow();
  const begun = Date.parse(mock.scheduled_at) <= now;
  const held = begun && (mock.status === 'scheduled' || mock.status === 'completed');
  const awaiting = held && !mock.feedback_id;
  return (
    <MockCard
      mock={mock}
      viewer="mentor"
      facts={targetRole && <DescriptionItem name="Target role">{targetRole}</DescriptionItem>}
    >
      {awaiting && (
        <Button asChild size="sm">
          <Link to={paths.giveFeedback(mock.id)}>Write feedback</Link>
        </Button>
      )}
      {mock.feedback_id && (
        <Button asChild size="sm" variant="secondary">
          <Link to={paths.giveFeedback(mock.id)}>See your feedback</Link>
        </Button>
      )}
      {begun && mock.status === 'scheduled' && (
        <>
          <Button size="sm" variant="secondary" onClick={() => onEnd('complete')}>
            Mark completed
          </Button>
          {now >= reportWindow(mock).from && now <= reportWindow(mock).until && mock.rating === null && (
            <Button size="sm" variant="secondary" onClick={() => onEnd('no-show')}>
              Report no-show
            </Button>
          )}
        </>
      )}
      {awaiting && <WaitingBadge since={mock.ends_at} />}
      {awaiting && mock.feedback_due_at && now >= Date.parse(mock.ends_at) && (
        <p className={now > Date.parse(mock.feedback_due_at) ? 'text-sm text-warn' : 'text-sm text-muted'}>
          Promised to {mock.mentee_name} by <DateTime at={mock.feedback_due_at} />
        </p>
      )}
      {mock.status === 'scheduled' && !mock.feedback_id && <MenteePractice mock={mock} />}
      {!begun && mock.status === 'scheduled' && (
        <p className="text-sm text-muted">You can write feedback once the mock has started.</p>
      )}
    </MockCard>
  );
}

type MentorMockListProps = { title: string; mocks: Mock[]; empty: ReactNode };

/**
 * A list of mocks. Its heading is for screen readers only, because the tab above already shows it. The list renders the
 * dialog, because a refetch may remove the card while the dialog shows an error.
 */
export function MentorMockList({ title, mocks, empty }: MentorMockListProps) {
  const [ended, select] = useSelectedRow(mocks);
  const [how, setHow] = useState<MockOutcome>('complete');
  const end = (mock: Mock, outcome: MockOutcome) => {
    setHow(outcome);
    select(mock);
  };
  return (
    <section>
      <h2 className="sr-only">{title}</h2>
      {mocks.length === 0 && empty}
      <ul className="grid gap-5 empty:hidden">
        {mocks.map((mock) => (
          <li key={mock.id}>
            <MentorMockCard mock={mock} onEnd={(outcome) => end(mock, outcome)} />
          </li>
        ))}
      </ul>
      {ended && <CloseMockDialog mock={ended} how={how} onClose={() => select(null)} />}
    </section>
  );
}
