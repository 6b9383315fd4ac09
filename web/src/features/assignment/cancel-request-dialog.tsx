import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { toast } from 'sonner';
import { messageOf } from '@/lib/api/refusal';
import type { BookingRequest } from '@/lib/api/types';
import { AlertDialog } from '@/ui/alert-dialog';
import { Field } from '@/ui/field';
import { Textarea } from '@/ui/input';
import { Notice } from '@/ui/notice';
import { cancelRequest } from './api';

export function CancelRequestDialog({ request, onClose }: { request: BookingRequest; onClose: () => void }) {
  const queries = useQueryClient();
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const cancel = useMutation({
    mutationFn: cancelRequest,
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['admin'] });
      toast.success(`${request.mentee_name}’s request is cancelled`);
      onClose();
    },
    onError: () => void queries.invalidateQueries({ queryKey: ['admin'] }),
  });
  const missing = asked && !reason.trim() ? 'Say why: the mentee reads it.' : undefined;
  return (
    <AlertDialog
      open
      onOpenChange={onClose}
      title={`Cancel ${request.mentee_name}’s ${request.company_name} request?`}
      description="The mentee is mailed your reason, and the mock interview goes back to their plan."
      keep="Keep it"
      act="Cancel the request"
      busy={cancel.isPending}
      onAct={() => {
        setAsked(true);
        if (reason.trim()) cancel.mutate({ id: request.id, reason: reason.trim() });
      }}
    >
      <div className="grid gap-4">
        {cancel.isError && <Notice tone="bad">{messageOf(cancel.error)}</Notice>}
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
