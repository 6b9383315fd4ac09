import { Inbox } from 'lucide-react';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { BookingRequest } from '@/lib/api/types';
import { useList } from '@/lib/list';
import type { Filter } from '@/lib/list-address';
import { byTime, type Column } from '@/ui/data-table/column';
import { DataTable } from '@/ui/data-table/data-table';
import { Tabs } from '@/ui/tabs';
import { AssignDialog } from './assign-dialog';
import { CancelRequestDialog } from './cancel-request-dialog';
import { RequestCard } from './request-card';
import { UnassignDialog } from './unassign-dialog';

const tabs = [
  { value: 'pending', name: 'Waiting' },
  { value: 'confirmed', name: 'Confirmed' },
  { value: 'completed', name: 'Completed' },
  { value: 'cancelled', name: 'Cancelled' },
  { value: 'all', name: 'All' },
];

const status: Filter = { name: 'status', label: 'Status', options: tabs, byDefault: 'pending' };

const times: Filter = {
  name: 'without_slots',
  label: 'Times',
  options: [
    { value: 'true', name: 'No time left' },
    { value: 'false', name: 'Some time left' },
  ],
};

const columns: Column<BookingRequest>[] = [
  { header: 'Asked', sort: byTime('created_at'), cell: (request) => request.created_at },
];

type Action = { kind: 'assign' | 'unassign' | 'cancel'; request: BookingRequest };

/** Booking requests by status, each as a card to be judged by. */
export function RequestList() {
  const given = useSearchParams()[0].get('status');
  const waiting = !tabs.some(({ value }) => value === given) || given === 'pending';
  const list = useList<BookingRequest>({
    url: '/api/admin/booking-requests',
    sort: waiting ? 'created_at' : '-created_at',
    filters: waiting ? [status, times] : [status],
  });
  const [action, setAction] = useState<Action | null>(null);
  const close = () => setAction(null);
  const view = list.address.chosen.status ?? 'pending';
  return (
    <>
      <Tabs
        label="Requests by status"
        value={view}
        onChange={(value) => list.address.filter('status', value)}
        tabs={tabs}
      >
        <DataTable
          what="booking requests"
          list={list}
          columns={columns}
          rowName={(request) => `${request.mentee_name}, ${request.company_name}`}
          card={(request) => (
            <RequestCard
              request={request}
              onAssign={() => setAction({ kind: 'assign', request })}
              onUnassign={() => setAction({ kind: 'unassign', request })}
              onCancel={() => setAction({ kind: 'cancel', request })}
            />
          )}
          search="Find a mentee"
          empty={{
            icon: Inbox,
            title: view === 'pending' ? 'Nobody is waiting' : 'There is nothing here',
            text:
              view === 'pending' || view === 'all'
                ? 'New requests appear here, and in your mail.'
                : undefined,
          }}
        />
      </Tabs>
      {action?.kind === 'assign' && <AssignDialog request={action.request} onClose={close} />}
      {action?.kind === 'unassign' && <UnassignDialog request={action.request} onClose={close} />}
      {action?.kind === 'cancel' && <CancelRequestDialog request={action.request} onClose={close} />}
    </>
  );
}
