import { useMutation } from '@tanstack/react-query';
import { Inbox } from 'lucide-react';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { toast } from 'sonner';
import { errorCode, errorMessage } from '@/lib/api/errors';
import { useInvalidate } from '@/lib/api/query-keys';
import type { AdminBooking, BookingRequest } from '@/lib/api/types';
import { focusFirstInvalid } from '@/lib/forms';
import { useSelectedRow } from '@/lib/hooks';
import { type Filter, useList } from '@/lib/list-url-state';
import { type Column, type Sort, byTime } from '@/ui/data-table/column';
import { DataTable } from '@/ui/data-table/data-table';
import { AlertDialog } from '@/ui/dialog';
import { Field } from '@/ui/form/field';
import { Textarea } from '@/ui/form/input';
import { Notice } from '@/ui/notice';
import { Tabs } from '@/ui/tabs';
import { AssignDialog } from './assign-dialog';
import { cancelRequest, unassignRequest } from './assignment-data';
import { BookingRefundDialog } from './booking-refund-dialog';
import { RequestCard } from './request-card';

const tabs = [
  { value: 'pending', name: 'Waiting' },
  { value: 'confirmed', name: 'Confirmed' },
  { value: 'completed', name: 'Past' },
  { value: 'cancelled', name: 'Cancelled' },
  { value: 'all', name: 'All' },
];

const status: Filter = { name: 'status', label: 'Status', options: tabs, byDefault: 'pending' };

const times: Filter = {
  name: 'without_slots',
  label: 'Times',
  options: [
    { value: 'true', name: 'No bookable time' },
    { value: 'false', name: 'Has a bookable time' },
  ],
};

const byUrgency: Sort = {
  key: 'last_usable_at',
  up: 'Most urgent first',
  down: 'Least urgent first',
  first: 'up',
};

const promise: Filter = {
  name: 'late',
  label: 'Promise',
  options: [{ value: 'true', name: 'Over 24 hours' }],
};

const columns: Column<AdminBooking>[] = [
  { header: 'Last possible time', sort: byUrgency, cell: (request) => request.last_usable_at },
  { header: 'Requested', sort: byTime('created_at'), cell: (request) => request.created_at },
];

type Action = 'assign' | 'unassign' | 'cancel';

/** Booking requests by status, as cards. */
export function RequestList() {
  const given = useSearchParams()[0].get('status');
  const waiting = !tabs.some(({ value }) => value === given) || given === 'pending';
  const list = useList({
    url: '/api/admin/booking-requests',
    sort: waiting ? 'last_usable_at' : '-created_at',
    filters: waiting ? [status, times, promise] : [status],
  });
  const [selected, select] = useSelectedRow(list.query.data?.items);
  const [action, setAction] = useState<Action>('assign');
  const open = (next: Action, request: AdminBooking) => {
    setAction(next);
    select(request);
  };
  const close = () => select(null);
  const [refunding, setRefunding] = useState<BookingRequest | null>(null);
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
              onAssign={() => open('assign', request)}
              onUnassign={() => open('unassign', request)}
              onCancel={() => open('cancel', request)}
              onRefund={() => setRefunding(request)}
            />
          )}
          search="Find a mentee"
          empty={{
            icon: Inbox,
            title: view === 'pending' ? 'No requests waiting' : 'No requests here',
            text:
              view === 'pending' || view === 'all'
                ? 'New requests appear here and in your inbox.'
                : undefined,
          }}
        />
      </Tabs>
      {selected && action === 'assign' && <AssignDialog request={selected} onClose={close} />}
      {selected && action === 'unassign' && <UnassignDialog request={selected} onClose={close} />}
      {selected && action === 'cancel' && (
        <CancelRequestDialog request={selected} onRefund={setRefunding} onClose={close} />
      )}
      {refunding && <BookingRefundDialog booking={refunding} onClose={() => setRefunding(null)} />}
    </>
  );
}

type CancelProps = {
  request: BookingRequest;
  /** Opens the refund of the booking that was cancelled. */
  onRefund: (cancelled: BookingRequest) => void;
  onClose: () => void;
};

function CancelRequestDialog({ request, onRefund, onClose }: CancelProps) {
  const invalidate = useInvalidate();
  const [reason, setReason] = useState('');
  const [submitted, setSubmitted] = useState(false);
  const cancel = useMutation({
    mutationFn: cancelRequest,
    onSuccess: async (cancelled) => {
      await invalidate('request.decided');
      toast.success(`${request.mentee_name}’s request was cancelled`, {
        action: { label: 'Refund', onClick: () => onRefund(cancelled) },
      });
      onClose();
    },
    onError: () => void invalidate('request.decided'),
  });
  const missing = submitted && !reason.trim() ? 'Enter a reason. The mentee will see it.' : undefined;
  return (
    <AlertDialog
      open
      onOpenChange={onClose}
      title={`Cancel ${request.mentee_name}’s ${request.company_name} request?`}
      description={`We’ll email the mentee your reason and return the mock to their plan; if that plan has ended, the mock lapses.${request.status === 'confirmed' ? ` We’ll also tell ${request.mentor_name} and free the time and the meeting link.` : ''}`}
      cancel="Keep it"
      confirm="Cancel request"
      busy={cancel.isPending}
      onConfirm={() => {
        setSubmitted(true);
        if (reason.trim()) cancel.mutate({ id: request.id, reason: reason.trim() });
        else focusFirstInvalid();
      }}
    >
      <div className="grid gap-4">
        {cancel.isError && <Notice tone="bad">{errorMessage(cancel.error)}</Notice>}
        <Field label="Reason" error={missing}>
          <Textarea
            rows={2}
            maxLength={2000}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </Field>
      </div>
    </AlertDialog>
  );
}

/** Asks for confirmation, then unassigns the mentor from a confirmed mock. */
function UnassignDialog({ request, onClose }: { request: BookingRequest; onClose: () => void }) {
  const invalidate = useInvalidate();
  const [reason, setReason] = useState('');
  const unassign = useMutation({
    mutationFn: () => unassignRequest({ id: request.id, reason: reason.trim() || null }),
    onSuccess: async () => {
      await invalidate('request.decided');
      toast.success(`${request.mentee_name}’s request needs a new mentor`);
      onClose();
    },
    onError: () => void invalidate('request.decided'),
  });
  return (
    <AlertDialog
      open
      onOpenChange={onClose}
      title={`Unassign ${request.mentor_name} from ${request.mentee_name}’s mock?`}
      description="We’ll free the time and the meeting link and email both people. The request goes back to the queue with the mentee’s times, and its 24 hours begin again. It doesn’t cost the mentee a mock."
      cancel="Keep mentor"
      confirm="Unassign mentor"
      busy={unassign.isPending}
      onConfirm={() => unassign.mutate()}
    >
      <div className="grid gap-4">
        {unassign.isError && (
          <Notice tone="bad" title="We couldn’t unassign the mentor">
            {errorCode(unassign.error) === 'BOOKING_NOT_PENDING'
              ? 'Already unassigned by someone else.'
              : errorMessage(unassign.error)}
          </Notice>
        )}
        <Field label="Reason (optional)" hint="Only admins can see it, in the history.">
          <Textarea
            rows={2}
            maxLength={2000}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </Field>
      </div>
    </AlertDialog>
  );
}
