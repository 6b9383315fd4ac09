import { History } from 'lucide-react';
import { Link } from 'react-router';
import type { AuditEntry } from '@/lib/api/types';
import { cn } from '@/lib/cn';
import { type Filter, useList } from '@/lib/list-url-state';
import { paths } from '@/lib/paths';
import { Badge } from '@/ui/badge';
import { type Column, DateTimeCell, TwoLineCell, byTime } from '@/ui/data-table/column';
import { DataTable } from '@/ui/data-table/data-table';
import { actionLabel, actionLabels, isUuid, shortId, subjectLabel } from './audit-words';
import { EntryChanges } from './entry-changes';

const link = 'underline decoration-1 underline-offset-4 hover:text-accent-strong';

const action: Filter = {
  name: 'action',
  label: 'Action',
  options: Object.entries(actionLabels).map(([value, name]) => ({ value, name })),
};
const from: Filter = { name: 'from', label: 'From', day: true };
const to: Filter = { name: 'to', label: 'To', day: true };

const filters: Filter[] = [
  action,
  { name: 'actor_id', label: 'By', linked: (id) => shortId(id) },
  { name: 'subject_id', label: 'History of', linked: (id) => shortId(id) },
  from,
  to,
];

const columns: Column<AuditEntry>[] = [
  {
    header: 'Action',
    className: 'min-w-48',
    cell: (entry) => <TwoLineCell main={actionLabel(entry)} sub={<Subject entry={entry} />} />,
  },
  { header: 'By', className: 'min-w-36', cell: (entry) => <Actor entry={entry} /> },
  { header: 'When', sort: byTime('at'), cell: (entry) => <DateTimeCell at={entry.at} /> },
  { header: 'Changes', className: 'min-w-64', cell: (entry) => <EntryChanges entry={entry} /> },
  {
    header: 'Reason',
    className: 'min-w-40 whitespace-pre-line',
    cell: (entry) => entry.reason ?? <span className="text-muted">None</span>,
  },
];

/** Links to the subject's other entries, and to the page of an order. */
function Subject({ entry: { subject_type, subject_id } }: { entry: AuditEntry }) {
  if (!subject_id) return <>{subjectLabel(subject_type)}</>;
  const name = `${subjectLabel(subject_type)} ${shortId(subject_id)}`;
  return (
    <>
      <Link
        to={paths.adminAudit({ subject_id })}
        className={link}
        title={`History of ${subjectLabel(subject_type)} ${subject_id}`}
      >
        {name}
      </Link>
      {isOrder(subject_type, subject_id) && (
        <Link to={paths.adminOrder(subject_id)} className={cn(link, 'ml-3')} aria-label={`Open ${name}`}>
          Open
        </Link>
      )}
    </>
  );
}

/** The subject id of a billing difference is its order's UUID, or a payment id if there is no order. */
const isOrder = (type: string, id: string) =>
  type === 'plan_order' || (type === 'billing_difference' && isUuid(id));

/**
 * Links to the person's other actions. An actor without an account is shown as a badge, because an account can have any
 * name.
 */
function Actor({ entry }: { entry: AuditEntry }) {
  const name = entry.actor_id ? (
    <Link to={paths.adminAudit({ actor_id: entry.actor_id })} className={link}>
      {entry.actor_name}
    </Link>
  ) : (
    <Badge>{entry.actor_name}</Badge>
  );
  return <TwoLineCell main={name} sub={entry.ip && <span className="font-mono text-xs">{entry.ip}</span>} />;
}

/** The audit entries, newest first. */
export function AuditTable() {
  const list = useList({ url: '/api/admin/audit-log', sort: '-at', filters, traced: true });
  return (
    <DataTable
      what="entries"
      list={list}
      columns={columns}
      rowName={(entry) => `${actionLabel(entry)} by ${entry.actor_name}`}
      empty={{
        icon: History,
        title: 'No entries yet',
        text: 'Admin actions, payments and sign-in changes appear here.',
      }}
    />
  );
}
