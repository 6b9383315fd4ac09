import { useMutation, useQuery } from '@tanstack/react-query';
import { CalendarRange, CirclePause, CirclePlay, KeyRound, Receipt, Ticket, UsersRound } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { toast } from 'sonner';
import { HistoryItem } from '@/domain/audit-history-item';
import { plansQuery } from '@/domain/queries';
import { sendPasswordLink } from '@/domain/mentors';
import { StatusBadge } from '@/domain/status-badge';
import { patch } from '@/lib/api/client';
import { errorCode, errorMessage } from '@/lib/api/errors';
import type { ChangeMentee, User } from '@/lib/api/types';
import { type Filter, useList } from '@/lib/list-url-state';
import { paths } from '@/lib/paths';
import { staleRecord } from '@/lib/versioned-form';
import { EmailAddress, byName, byTime, type Column, TwoLineCell } from '@/ui/data-table/column';
import { DataTable } from '@/ui/data-table/data-table';
import { DateTime } from '@/ui/date-time';
import { AlertDialog } from '@/ui/dialog';
import { MenuItem, MenuSeparator } from '@/ui/menu';
import { Notice } from '@/ui/notice';
import { UnitsDialog } from './units-dialog';
import { useInvalidate } from '@/lib/api/query-keys';

type MenteeChange = { id: string; change: ChangeMentee; version?: number };

export const changeMentee = ({ id, change, version }: MenteeChange) =>
  patch('/api/admin/mentees/{id}', { path: { id }, body: change, version });

function staleText({ name, status, plan_name: plan }: User, done: boolean) {
  const state = `${done ? 'already' : 'still'} ${status === 'Paused' ? 'paused' : 'active'}`;
  return `Someone else has changed ${name}’s account. It’s ${state}, ${plan ? `on ${plan}` : 'without a plan'}.`;
}

/** Asks for confirmation before a mentee's account is paused or resumed. */
export function PauseDialog({ mentee: read, onClose }: { mentee: User; onClose: () => void }) {
  const invalidate = useInvalidate();
  const [mentee, setMentee] = useState(read);
  // The dialog's question stays the same if someone else changes the account.
  const paused = read.status === 'Paused';
  const done = (mentee.status === 'Paused') !== paused;
  const change = useMutation({
    mutationFn: changeMentee,
    onSuccess: async () => {
      await invalidate('mentee.changed');
      toast.success(paused ? `${mentee.name} can book again` : `${mentee.name}’s account is paused`);
      onClose();
    },
    onError: (error) => {
      const current = staleRecord<User>(error);
      if (!current) return;
      setMentee(current);
      void invalidate('mentee.changed');
    },
  });
  return (
    <AlertDialog
      open
      onOpenChange={onClose}
      title={paused ? `Resume ${mentee.name}’s account?` : `Pause ${mentee.name}’s account?`}
      description={
        paused
          ? 'They can book and make changes again. Their plan hasn’t changed.'
          : 'We’ll sign them out everywhere. They can sign in and look, but can’t book or change anything. Confirmed mocks still go ahead.'
      }
      cancel={paused ? 'Keep paused' : 'Keep active'}
      confirm={done ? 'Close' : paused ? 'Resume account' : 'Pause account'}
      variant={paused ? 'primary' : 'danger'}
      busy={change.isPending}
      onConfirm={() => {
        if (done) return onClose();
        const { id, version } = mentee;
        change.mutate({ id, version, change: { status: paused ? 'Active' : 'Paused' } });
      }}
    >
      {change.isError && (
        <Notice tone="bad">
          {errorCode(change.error) === 'STALE_VERSION' ? staleText(mentee, done) : errorMessage(change.error)}
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
    { value: 'Free', name: 'Free' },
    { value: 'Paused', name: 'Paused' },
  ],
};

const columns: Column<User>[] = [
  {
    header: 'Name',
    sort: byName('name'),
    className: 'min-w-52',
    cell: (mentee) => <TwoLineCell main={mentee.name} sub={<EmailAddress>{mentee.email}</EmailAddress>} />,
  },
  { header: 'Status', cell: (mentee) => <StatusBadge tier={mentee.status} /> },
  {
    header: 'Plan',
    cell: (mentee) =>
      mentee.plan_id ? (
        <TwoLineCell
          main={<span className="font-normal">{mentee.plan_name}</span>}
          sub={
            mentee.plan_expires_at && (
              <span className="whitespace-nowrap">
                until <DateTime at={mentee.plan_expires_at} format="day" />
              </span>
            )
          }
        />
      ) : (
        <span className="text-muted">None</span>
      ),
  },
  { header: 'Mocks used', numeric: true, cell: (mentee) => <Used mentee={mentee} /> },
  {
    header: 'Target role',
    cell: (mentee) => mentee.target_role ?? <span className="text-muted">Not given</span>,
  },
  {
    header: 'Joined',
    sort: byTime('created_at'),
    className: '2xl:whitespace-nowrap',
    cell: (mentee) => <DateTime at={mentee.created_at} format="day" />,
  },
];

function Used({ mentee: { used, limits } }: { mentee: User }) {
  const limit = limits.mock_interviews;
  if (limit === 0) return <span className="text-muted">None</span>;
  return (
    <span className="whitespace-nowrap">
      {used.mock_interviews ?? 0} <span className="text-muted">of {limit ?? 'unlimited'}</span>
    </span>
  );
}

type Action = { kind: 'pause' | 'units'; mentee: User };

/** The mentees with their plans. Admins can pause or resume an account and adjust its units. */
export function MenteeTable() {
  const plans = useQuery(plansQuery);
  const plan: Filter = {
    name: 'plan_id',
    label: 'Plan',
    options: plans.data?.map(({ plan_id, name }) => ({ value: plan_id, name })),
  };
  const list = useList({ url: '/api/admin/mentees', sort: '-created_at', filters: [status, plan] });
  const [action, setAction] = useState<Action | null>(null);
  const close = () => setAction(null);
  return (
    <>
      <DataTable
        what="mentees"
        list={list}
        columns={columns}
        rowName={(mentee) => mentee.name}
        search="Find by name or email"
        actions={(mentee) => <MenteeActions mentee={mentee} onAct={(kind) => setAction({ kind, mentee })} />}
        empty={{
          icon: UsersRound,
          title: 'No mentees yet',
          text: 'People who sign up appear here.',
        }}
      />
      {action?.kind === 'pause' && <PauseDialog mentee={action.mentee} onClose={close} />}
      {action?.kind === 'units' && <UnitsDialog mentee={action.mentee} onClose={close} />}
    </>
  );
}

function MenteeActions({ mentee, onAct }: { mentee: User; onAct: (kind: Action['kind']) => void }) {
  const paused = mentee.status === 'Paused';
  return (
    <>
      <MenuItem asChild>
        <Link to={paths.adminRequests({ status: 'all', q: mentee.email })}>
          <CalendarRange aria-hidden />
          Show bookings
        </Link>
      </MenuItem>
      <MenuItem asChild>
        <Link to={paths.adminOrders({ q: mentee.email })}>
          <Receipt aria-hidden />
          Show orders
        </Link>
      </MenuItem>
      <HistoryItem id={mentee.id} />
      <MenuItem onSelect={() => void sendPasswordLink(mentee)}>
        <KeyRound aria-hidden />
        Send password link
      </MenuItem>
      <MenuSeparator />
      {mentee.plan_id && (
        <MenuItem onSelect={() => onAct('units')}>
          <Ticket aria-hidden />
          Adjust balance
        </MenuItem>
      )}
      <MenuItem onSelect={() => onAct('pause')}>
        {paused ? <CirclePlay aria-hidden /> : <CirclePause aria-hidden />}
        {paused ? 'Resume account' : 'Pause account'}
      </MenuItem>
    </>
  );
}
