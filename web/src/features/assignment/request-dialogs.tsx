import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { toast } from 'sonner';
import { errorCode, errorMessage } from '@/lib/api/errors';
import type { BookingRequest } from '@/lib/api/types';
import { AlertDialog } from '@/ui/dialog';
import { Field } from '@/ui/field';
import { Textarea } from '@/ui/input';
import { Notice } from '@/ui/notice';
import { cancelRequest, unassignRequest } from './api';
import { useInvalidate } from '@/lib/api/invalidation';

export function CancelRequestDialog({ request, onClose }: { request: BookingRequest; onClose: () => void }) {
  const invalidate = useInvalidate();
  const [reason, setReason] = useState('');
  const [submitted, setAsked] = useState(false);
  const cancel = useMutation({
    mutationFn: cancelRequest,
    onSuccess: async () => {
      await invalidate('request.decided');
      toast.success(`${request.mentee_name}’s request was cancelled`);
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
      description="We’ll email the mentee your reason and return the mock to their plan."
      cancel="Keep it"
      confirm="Cancel request"
      busy={cancel.isPending}
      onConfirm={() => {
        setAsked(true);
        if (reason.trim()) cancel.mutate({ id: request.id, reason: reason.trim() });
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

/** Asks before the mentor is taken off a confirmed mock. */
export function UnassignDialog({ request, onClose }: { request: BookingRequest; onClose: () => void }) {
  const invalidate = useInvalidate();
  const unassign = useMutation({
    mutationFn: () => unassignRequest(request.id),
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
      description="We’ll free the time and the meeting link and email both people. The request goes back to the queue with the mentee’s times."
      cancel="Keep mentor"
      confirm="Unassign mentor"
      busy={unassign.isPending}
      onConfirm={() => unassign.mutate()}
    >
      {unassign.isError && (
        <Notice tone="bad" title="We couldn’t unassign the mentor">
          {errorCode(unassign.error) === 'BOOKING_NOT_PENDING'
            ? 'Already unassigned by someone else.'
            : errorMessage(unassign.error)}
        </Notice>
      )}
    </AlertDialog>
  );
}
