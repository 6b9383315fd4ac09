import { useMutation } from '@tanstack/react-query';
import { CirclePause, CirclePlay, KeyRound, Pencil, Star, UserRoundPlus, Video } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import { toast } from 'sonner';
import { HistoryItem } from '@/domain/audit-history-item';
import { interviewTypeLabels } from '@/domain/labels';
import { sendPasswordLink } from '@/domain/mentors';
import { StatusBadge } from '@/domain/status-badge';
import { errorCode, errorMessage } from '@/lib/api/errors';
import type { InterviewType, Mentor } from '@/lib/api/types';
import { type Filter, useList } from '@/lib/list-url-state';
import { paths } from '@/lib/paths';
import { staleRecord } from '@/lib/versioned-form';
import { EmailAddress, byName, byTime, type Column, TwoLineCell } from '@/ui/data-table/column';
import { DataTable } from '@/ui/data-table/data-table';
import { DateTime } from '@/ui/date-time';
import { AlertDialog } from '@/ui/dialog';
import { MenuItem, MenuSeparator } from '@/ui/menu';
import { Notice } from '@/ui/notice';
import { Progress } from '@/ui/progress';
import { changeMentor, mentorsUrl } from './mentor-data';
import { MentorForm } from './mentor-form';
import { ResumeAssignmentsDialog, TrackRecord } from './track-record';
import { useInvalidate } from '@/lib/api/query-keys';

const upcomingText = (mocks: number) =>
  mocks === 0
    ? 'They have no upcoming mocks.'
    : mocks === 1
      ? 'They have 1 upcoming mock. It stays confirmed; cancel its booking if they can’t do it.'
      : `They have ${mocks} upcoming mocks. They stay confirmed; cancel the bookings they can’t do.`;

const staleText = ({ name, status }: Mentor, done: boolean) =>
  `Someone else has changed ${name}. They’re ${done ? 'already' : 'still'} ${status === 'Paused' ? 'paused' : 'active'}.`;

/** Asks for confirmation before a mentor is paused or resumed. */
export function PauseDialog({ mentor: read, onClose }: { mentor: Mentor; onClose: () => void }) {
  const invalidate = useInvalidate();
  const [mentor, setMentor] = useState(read);
  // The dialog's question stays the same if someone else changes the mentor.
  const paused = read.status === 'Paused';
  const done = (mentor.status === 'Paused') !== paused;
  const change = useMutation({
    mutationFn: () => changeMentor(mentor.id, { status: paused ? 'Active' : 'Paused' }, mentor.version),
    onSuccess: async () => {
      await invalidate('mentor.changed');
      toast.success(paused ? `${mentor.name} can be assigned again` : `${mentor.name} is paused`);
      onClose();
    },
    onError: (error) => {
      const current = staleRecord<Mentor>(error);
      if (!current) return;
      setMentor(current);
      void invalidate('mentor.changed');
    },
  });
  return (
    <AlertDialog
      open
      onOpenChange={onClose}
      title={paused ? `Resume ${mentor.name}?` : `Pause ${mentor.name}?`}
      description={
        paused
          ? 'They can be assigned again, and mentees can book their slots.'
          : `We’ll sign them out everywhere, assign them no new mocks and hide their slots. ${upcomingText(mentor.upcoming_mocks)}`
      }
      cancel={paused ? 'Keep paused' : 'Keep active'}
      confirm={done ? 'Close' : paused ? 'Resume' : 'Pause'}
      variant={paused ? 'primary' : 'danger'}
      busy={change.isPending}
      onConfirm={() => (done ? onClose() : change.mutate())}
    >
      {change.isError && (
        <Notice tone="bad" title="We couldn’t change this">
          {errorCode(change.error) === 'STALE_VERSION' ? staleText(mentor, done) : errorMessage(change.error)}
        </Notice>
      )}
    </AlertDialog>
  );
}

const status: Filter = {
  name: 'status',
  label: 'Status',
  options: [
    { value: 'Active', name: 'Active' },
    { value: 'Paused', name: 'Paused' },
  ],
};

const assignments: Filter = {
  name: 'assignments_paused',
  label: 'New mocks',
  options: [
    { value: 'true', name: 'Paused' },
    { value: 'false', name: 'Not paused' },
  ],
};

const notGiven = <span className="text-muted">Not given</span>;

const columns: Column<Mentor>[] = [
  {
    header: 'Mentor',
    sort: byName('name'),
    className: 'min-w-48',
    cell: (mentor) => <TwoLineCell main={mentor.name} sub={<EmailAddress>{mentor.email}</EmailAddress>} />,
  },
  { header: 'Status', cell: (mentor) => <StatusBadge tier={mentor.status} /> },
  {
    header: 'Interviews for',
    className: 'min-w-36',
    cell: ({ interview_types, companies }) =>
      interview_types.length + companies.length === 0 ? (
        notGiven
      ) : (
        <>
          <span className="block">
            {interview_types.map((type) => interviewTypeLabels[type as InterviewType].name).join(', ')}
          </span>
          <span className="mt-0.5 block text-muted">{companies.join(', ')}</span>
        </>
      ),
  },
  { header: 'Workload', className: 'min-w-28', cell: (mentor) => <Load mentor={mentor} /> },
  {
    header: 'Track record',
    className: 'min-w-36',
    cell: (mentor) => <TrackRecord mentor={mentor} />,
  },
  { header: 'Rating', numeric: true, cell: (mentor) => <Rating stars={mentor.average_rating} /> },
  {
    header: 'Since',
    sort: byTime('created_at'),
    className: '2xl:whitespace-nowrap',
    cell: (mentor) => <DateTime at={mentor.created_at} format="day" />,
  },
];

function Load({ mentor }: { mentor: Mentor }) {
  const { upcoming_mocks: upcoming, completed_mocks: held, weekly_capacity: capacity } = mentor;
  const full = upcoming >= capacity;
  return (
    <span className="grid max-w-36 gap-1.5">
      <span className="whitespace-nowrap tabular-nums">
        {upcoming} upcoming
        <span className="block text-muted">{capacity} a week</span>
        <span className="block text-muted">{held} held</span>
      </span>
      {capacity > 0 && (
        <Progress label="Workload" value={upcoming} max={capacity} tone={full ? 'warn' : 'accent'} />
      )}
    </span>
  );
}

function Rating({ stars }: { stars: number | null }) {
  if (stars === null) return <span className="whitespace-nowrap text-muted">None yet</span>;
  return (
    <span className="inline-flex items-center gap-1 whitespace-nowrap">
      <Star aria-hidden className="size-3.5 fill-accent text-accent" />
      {stars.toFixed(1)}
      <span className="sr-only"> of 5 stars</span>
    </span>
  );
}

type Action = { kind: 'edit' | 'pause' | 'resume-assignments'; mentor: Mentor };

/** The mentors with their interview types, workload and rating. */
export function MentorTable({ add }: { add: ReactNode }) {
  const list = useList({ url: mentorsUrl, sort: '-created_at', filters: [status, assignments] });
  const [action, setAction] = useState<Action | null>(null);
  const close = () => setAction(null);
  return (
    <>
      <DataTable
        what="mentors"
        list={list}
        columns={columns}
        rowName={(mentor) => mentor.name}
        search="Find by name or email"
        actions={(mentor) => <MentorActions mentor={mentor} onAct={(kind) => setAction({ kind, mentor })} />}
        empty={{
          icon: UserRoundPlus,
          title: 'No mentors yet',
          text: 'You need one to confirm bookings.',
          action: add,
        }}
      />
      {action?.kind === 'edit' && <MentorForm mentor={action.mentor} onClose={close} />}
      {action?.kind === 'pause' && <PauseDialog mentor={action.mentor} onClose={close} />}
      {action?.kind === 'resume-assignments' && (
        <ResumeAssignmentsDialog mentor={action.mentor} onClose={close} />
      )}
    </>
  );
}

function MentorActions({ mentor, onAct }: { mentor: Mentor; onAct: (kind: Action['kind']) => void }) {
  const paused = mentor.status === 'Paused';
  return (
    <>
      <MenuItem onSelect={() => onAct('edit')}>
        <Pencil aria-hidden />
        Edit…
      </MenuItem>
      <MenuItem asChild>
        <Link to={paths.adminMocks({ q: mentor.name })}>
          <Video aria-hidden />
          Show mocks
        </Link>
      </MenuItem>
      <HistoryItem id={mentor.id} />
      <MenuItem onSelect={() => void sendPasswordLink(mentor)}>
        <KeyRound aria-hidden />
        Send password link
      </MenuItem>
      <MenuSeparator />
      {mentor.assignment_pause && (
        <MenuItem onSelect={() => onAct('resume-assignments')}>
          <CirclePlay aria-hidden />
          Resume new mocks…
        </MenuItem>
      )}
      <MenuItem onSelect={() => onAct('pause')}>
        {paused ? <CirclePlay aria-hidden /> : <CirclePause aria-hidden />}
        {paused ? 'Resume…' : 'Pause…'}
      </MenuItem>
    </>
  );
}
