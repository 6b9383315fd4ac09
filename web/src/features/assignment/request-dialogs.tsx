import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { toast } from 'sonner';
import { errorMessage } from '@/lib/api/errors';
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
      toast.success(`${request.mentee_name}’s request is cancelled`);
      onClose();
    },
    onError: () => void invalidate('request.decided'),
  });
  const missing = submitted && !reason.trim() ? 'Say why: the mentee reads it.' : undefined;
  return (
    <AlertDialog
      open
      onOpenChange={onClose}
      title={`Cancel ${request.mentee_name}’s ${request.company_name} request?`}
      description="The mentee is mailed your reason, and the mock interview goes back to their plan."
      cancel="Keep it"
      confirm="Cancel the request"
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
      toast.success(`${request.mentee_name}’s request waits for another mentor`);
      onClose();
    },
    onError: () => void invalidate('request.decided'),
  });
  return (
    <AlertDialog
      open
      onOpenChange={onClose}
      title={`Take ${request.mentor_name} off ${request.mentee_name}’s mock?`}
      description="The time and the meeting link are freed, both are mailed that the time is off, and the request waits with the mentee’s times for another mentor. The mock stays in the mentee’s plan."
      cancel="Keep the mentor"
      confirm="Take the mentor off"
      busy={unassign.isPending}
      onConfirm={() => unassign.mutate()}
    >
      {unassign.isError && (
        <Notice tone="bad" title="The mentor stays">
          {errorMessage(unassign.error)}
        </Notice>
      )}
    </AlertDialog>
  );
}
