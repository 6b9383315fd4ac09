import { CirclePause, CirclePlay, KeyRound, Pencil, Star, UserRoundPlus, Video } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import type { InterviewType, Mentor } from '@/lib/api/types';
import { useList } from '@/lib/list';
import type { Filter } from '@/lib/list-address';
import { mailPasswordLink } from '@/lib/password-link';
import { paths } from '@/lib/paths';
import { interviewTypeWords } from '@/lib/words';
import { byName, byTime, type Column } from '@/ui/data-table/column';
import { DataTable } from '@/ui/data-table/data-table';
import { Address, Lines } from '@/ui/data-table/lines';
import { MenuItem, MenuSeparator } from '@/ui/menu';
import { Progress } from '@/ui/progress';
import { StatusBadge } from '@/ui/status-badge';
import { When } from '@/ui/when';
import { mentorsUrl } from './api';
import { MentorForm } from './mentor-form';
import { PauseDialog } from './pause-dialog';

const status: Filter = {
  name: 'status',
  label: 'Status',
  options: [
    { value: 'Active', name: 'Active' },
    { value: 'Paused', name: 'Paused' },
  ],
};

const nothing = <span className="text-muted">Not said</span>;

const columns: Column<Mentor>[] = [
  {
    header: 'Mentor',
    sort: byName('name'),
    className: 'min-w-44',
    cell: (mentor) => <Lines main={mentor.name} sub={<Address>{mentor.email}</Address>} />,
  },
  { header: 'Status', cell: (mentor) => <StatusBadge tier={mentor.status} /> },
  {
    header: 'Interviews for',
    className: 'min-w-36',
    cell: ({ interview_types, companies }) =>
      interview_types.length + companies.length === 0 ? (
        nothing
      ) : (
        <>
          <span className="block">
            {interview_types.map((type) => interviewTypeWords[type as InterviewType].name).join(', ')}
          </span>
          <span className="mt-0.5 block text-muted">{companies.join(', ')}</span>
        </>
      ),
  },
  { header: 'Load', className: 'min-w-28', cell: (mentor) => <Load mentor={mentor} /> },
  { header: 'Held', numeric: true, cell: (mentor) => mentor.completed_mocks },
  { header: 'Rating', numeric: true, cell: (mentor) => <Rating stars={mentor.average_rating} /> },
  {
    header: 'Since',
    sort: byTime('created_at'),
    className: 'whitespace-nowrap',
    cell: (mentor) => <When at={mentor.created_at} as="day" />,
  },
];

function Load({ mentor: { upcoming_mocks: upcoming, weekly_capacity: capacity } }: { mentor: Mentor }) {
  const full = upcoming >= capacity;
  return (
    <span className="grid max-w-36 gap-1.5">
      <span className="whitespace-nowrap tabular-nums">
        {upcoming} to come
        <span className="block text-muted">{capacity} a week</span>
      </span>
      {capacity > 0 && (
        <Progress label="Load" value={upcoming} max={capacity} tone={full ? 'warn' : 'accent'} />
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

type Action = { kind: 'edit' | 'pause'; mentor: Mentor };

/** Those who interview: what for, how loaded, how rated. */
export function MentorTable({ add }: { add: ReactNode }) {
  const list = useList<Mentor>({ url: mentorsUrl, sort: '-created_at', filters: [status] });
  const [action, setAction] = useState<Action | null>(null);
  const close = () => setAction(null);
  return (
    <>
      <DataTable
        what="mentors"
        list={list}
        columns={columns}
        rowName={(mentor) => mentor.name}
        search="Find a name or address"
        actions={(mentor) => <MentorActions mentor={mentor} onAct={(kind) => setAction({ kind, mentor })} />}
        empty={{
          icon: UserRoundPlus,
          title: 'There are no mentors yet',
          text: 'Without one no booking can be confirmed.',
          action: add,
        }}
      />
      {action?.kind === 'edit' && <MentorForm mentor={action.mentor} onClose={close} />}
      {action?.kind === 'pause' && <PauseDialog mentor={action.mentor} onClose={close} />}
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
      <MenuItem onSelect={() => void mailPasswordLink(mentor)}>
        <KeyRound aria-hidden />
        Mail a password link
      </MenuItem>
      <MenuSeparator />
      <MenuItem onSelect={() => onAct('pause')}>
        {paused ? <CirclePlay aria-hidden /> : <CirclePause aria-hidden />}
        {paused ? 'Resume…' : 'Pause…'}
      </MenuItem>
    </>
  );
}
