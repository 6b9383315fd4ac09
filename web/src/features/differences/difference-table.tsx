import { Scale } from 'lucide-react';
import { Link } from 'react-router';
import { differenceLabels } from '@/domain/billing/differences';
import type { BillingDifference } from '@/lib/api/types';
import { type Filter, useList } from '@/lib/list-url-state';
import { paths } from '@/lib/paths';
import { Badge } from '@/ui/badge';
import { byTime, type Column, DateTimeCell, TwoLineCell } from '@/ui/data-table/column';
import { DataTable } from '@/ui/data-table/data-table';
import { DateTime } from '@/ui/date-time';
import { Tabs } from '@/ui/tabs';

const tabs = [
  { value: 'true', name: 'Open' },
  { value: 'false', name: 'Resolved' },
  { value: 'all', name: 'All' },
];

const open: Filter = { name: 'open', label: 'Status', options: tabs, byDefault: 'true' };

const nothing = <span className="text-muted">Nothing</span>;

const columns: Column<BillingDifference>[] = [
  {
    header: 'Difference',
    className: 'min-w-64',
    cell: ({ kind }) => <TwoLineCell main={differenceLabels[kind].name} sub={differenceLabels[kind].help} />,
  },
  {
    header: 'Order',
    cell: ({ order_id, buyer_name, plan_name, subject }) =>
      order_id ? (
        <Link to={paths.adminOrder(order_id)} className="text-accent underline underline-offset-4">
          {buyer_name || 'Deleted buyer'}, {plan_name}
        </Link>
      ) : (
        <span className="font-mono text-xs break-all">{subject}</span>
      ),
  },
  { header: 'Our record', cell: ({ ours }) => ours ?? nothing },
  { header: 'Compared with', cell: ({ theirs }) => theirs ?? nothing },
  { header: 'Found', sort: byTime('found_at'), cell: ({ found_at }) => <DateTimeCell at={found_at} /> },
  {
    header: 'Status',
    cell: ({ resolved_at }) =>
      resolved_at ? (
        <>
          <Badge tone="good">Resolved</Badge>
          <span className="mt-1 block whitespace-nowrap text-muted">
            <DateTime at={resolved_at} format="day" />
          </span>
        </>
      ) : (
        <Badge tone="warn">Open</Badge>
      ),
  },
];

/** The differences that the nightly comparison found, open ones first. */
export function DifferenceTable() {
  const list = useList({ url: '/api/admin/billing-differences', sort: '-found_at', filters: [open] });
  const view = list.address.chosen.open ?? 'true';
  return (
    <Tabs
      label="Differences by status"
      value={view}
      onChange={(value) => list.address.filter('open', value)}
      tabs={tabs}
    >
      <DataTable
        what="differences"
        list={list}
        columns={columns}
        rowName={({ kind, subject }) => `${differenceLabels[kind].name}, ${subject}`}
        empty={{
          icon: Scale,
          title: view === 'true' ? 'Everything agrees' : 'No differences here',
          text: view === 'true' ? 'Our records and the payment provider’s are the same.' : undefined,
        }}
      />
    </Tabs>
  );
}
