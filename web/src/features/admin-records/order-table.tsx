import { Receipt, Undo2, UserRound } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { HistoryItem } from '@/domain/audit-history-item';
import { RefundDialog } from '@/domain/billing/refund-dialog';
import { StatusBadge } from '@/domain/status-badge';
import type { AdminOrder } from '@/lib/api/types';
import { type Filter, useList } from '@/lib/list-url-state';
import { paths } from '@/lib/paths';
import {
  EmailAddress,
  byNumber,
  byTime,
  type Column,
  TwoLineCell,
  DateTimeCell,
} from '@/ui/data-table/column';
import { DataTable } from '@/ui/data-table/data-table';
import { DateTime } from '@/ui/date-time';
import { MenuItem } from '@/ui/menu';
import { Money } from '@/ui/money';

const filters: Filter[] = [
  {
    name: 'status',
    label: 'Status',
    options: [
      { value: 'created,attempted', name: 'Not paid yet' },
      { value: 'attempted', name: 'Payment attempted' },
      { value: 'paid', name: 'Paid' },
      { value: 'refunded', name: 'Refunded' },
      { value: 'expired', name: 'Expired' },
    ],
  },
];

const columns: Column<AdminOrder>[] = [
  {
    header: 'Person',
    className: 'min-w-52',
    cell: (order) => (
      <TwoLineCell
        main={
          <Link to={paths.adminOrder(order.id)} className="underline-offset-4 hover:underline">
            {order.name || 'Deleted buyer'}
          </Link>
        }
        sub={<EmailAddress>{order.email}</EmailAddress>}
      />
    ),
  },
  { header: 'Plan', cell: (order) => order.plan_name },
  {
    header: 'Amount',
    sort: byNumber('amount'),
    numeric: true,
    cell: (order) => (
      <>
        <Money paise={order.amount} currency={order.currency} />
        {order.amount_refunded > 0 && (
          <span className="block text-muted">
            <Money paise={order.amount_refunded} currency={order.currency} /> refunded
          </span>
        )}
      </>
    ),
  },
  {
    header: 'Status',
    cell: (order) => (
      <>
        <StatusBadge order={order.status} />
        {order.paid_at && (
          <span className="mt-1 block whitespace-nowrap text-muted">
            <DateTime at={order.paid_at} format="day" />
          </span>
        )}
      </>
    ),
  },
  { header: 'Ordered', sort: byTime('created_at'), cell: (order) => <DateTimeCell at={order.created_at} /> },
  {
    header: 'Payment',
    cell: (order) =>
      order.razorpay_payment_id ? (
        <span className="font-mono text-xs break-all">{order.razorpay_payment_id}</span>
      ) : (
        <span className="text-muted">None</span>
      ),
  },
];

/** All orders, with their status and the payment provider's ids. */
export function OrderTable() {
  const list = useList({ url: '/api/admin/orders', sort: '-created_at', filters });
  const [refunding, setRefunding] = useState<AdminOrder | null>(null);
  return (
    <>
      <DataTable
        what="orders"
        list={list}
        columns={columns}
        rowName={(order) => `${order.name}, ${order.plan_name}`}
        search="Find a person or payment"
        actions={(order) => (
          <>
            <MenuItem asChild>
              <Link to={paths.adminOrder(order.id)}>
                <Receipt aria-hidden /> Show the order
              </Link>
            </MenuItem>
            <MenuItem asChild>
              <Link to={paths.adminMentees({ q: order.email })}>
                <UserRound aria-hidden /> Show the mentee
              </Link>
            </MenuItem>
            <HistoryItem id={order.id} />
            {order.paid_at && (
              <MenuItem onSelect={() => setRefunding(order)}>
                <Undo2 aria-hidden /> {order.status === 'paid' ? 'Refund' : 'Show refunds'}
              </MenuItem>
            )}
          </>
        )}
        empty={{
          icon: Receipt,
          title: 'No orders yet',
          text: 'Orders appear here when someone chooses a plan.',
        }}
      />
      {refunding && <RefundDialog order={refunding} onClose={() => setRefunding(null)} />}
    </>
  );
}
