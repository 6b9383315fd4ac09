import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { toast } from 'sonner';
import { messageOf } from '@/lib/api/refusal';
import type { BookingRequest } from '@/lib/api/types';
import { AlertDialog } from '@/ui/alert-dialog';
import { Field } from '@/ui/field';
import { Textarea } from '@/ui/input';
import { Notice } from '@/ui/notice';
import { cancelBooking } from './api';

type Props = {
  booking: BookingRequest;
  open: boolean;
  onOpenChange: (open: boolean) => void;
};

export function CancelDialog({ booking, open, onOpenChange }: Props) {
  const queries = useQueryClient();
  const [reason, setReason] = useState('');
  const cancel = useMutation({
    mutationFn: cancelBooking,
    onSuccess: async () => {
      await queries.invalidateQueries();
      onOpenChange(false);
      toast.success('Cancelled', { description: 'The mock interview is back in your plan.' });
    },
    onError: () => void queries.invalidateQueries(),
  });
  return (
    <AlertDialog
      open={open}
      onOpenChange={onOpenChange}
      title={`Cancel this ${booking.company_name} mock?`}
      description={
        booking.status === 'pending'
          ? 'Your request is withdrawn, and the mock interview goes back to your plan.'
          : 'Your mentor is told, the time is freed, and the mock interview goes back to your plan.'
      }
      keep="Keep it"
      act="Cancel the mock"
      busy={cancel.isPending}
      onAct={() => cancel.mutate({ id: booking.id, reason: reason.trim() })}
    >
      <div className="grid gap-4">
        {cancel.isError && <Notice tone="bad">{messageOf(cancel.error)}</Notice>}
        <Field label="Why?" optional hint="It helps us to plan.">
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
