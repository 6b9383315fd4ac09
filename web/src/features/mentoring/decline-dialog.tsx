import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { toast } from 'sonner';
import { codeOf, messageOf } from '@/lib/api/refusal';
import type { BookingRequest } from '@/lib/api/types';
import { AlertDialog } from '@/ui/alert-dialog';
import { Field } from '@/ui/field';
import { Textarea } from '@/ui/input';
import { Notice } from '@/ui/notice';
import { declineRequest } from './api';

type Props = { request: BookingRequest; onClose: () => void };

/** Gives an assigned request back, with the reason that the admins need to find somebody else. */
export function DeclineDialog({ request, onClose }: Props) {
  const queries = useQueryClient();
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const decline = useMutation({
    mutationFn: declineRequest,
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['mentor'] });
      toast.success('Declined', { description: 'The admins have your reason and look for another mentor.' });
      onClose();
    },
    onError: () => void queries.invalidateQueries({ queryKey: ['mentor'] }),
  });
  const act = () => {
    const text = reason.trim();
    setMissing(text === '');
    if (text !== '') decline.mutate({ id: request.id, reason: text });
  };
  return (
    <AlertDialog
      open
      onOpenChange={onClose}
      title={`Decline the mock with ${request.mentee_name}?`}
      description="The time and the meeting link are freed, and the request waits for another mentor. The mentee gets a mail that the time is off and keeps the mock in their plan. The admins read your reason; the mentee does not."
      keep="Keep it"
      act="Decline"
      busy={decline.isPending}
      onAct={act}
    >
      <div className="grid gap-4">
        {decline.isError && (
          <Notice tone="bad" title="It was not declined">
            {refusalText(decline.error)}
          </Notice>
        )}
        <Field
          label="Reason"
          hint="What an admin should know to choose somebody else."
          error={missing && !reason.trim() ? 'Say why, in a few words.' : undefined}
        >
          <Textarea
            rows={3}
            maxLength={2000}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </Field>
      </div>
    </AlertDialog>
  );
}

function refusalText(error: Error) {
  if (codeOf(error) === 'CANCELLATION_WINDOW_PASSED')
    return 'This mock has begun. Say under Mocks whether it was held or the mentee did not come.';
  if (codeOf(error) === 'NOT_FOUND' || codeOf(error) === 'BOOKING_NOT_PENDING')
    return 'This request is not yours any more: it was cancelled, moved or completed meanwhile.';
  return messageOf(error);
}
