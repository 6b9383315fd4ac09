import { useMutation } from '@tanstack/react-query';
import { toast } from 'sonner';
import { unitReturnText, useMe } from '@/domain/me';
import { errorMessage } from '@/lib/api/errors';
import type { BookingRequest } from '@/lib/api/types';
import { now } from '@/lib/dates';
import { DRAFT_PREFIX } from '@/lib/session';
import { usePersistedText } from '@/lib/persisted-draft';
import { DateTime } from '@/ui/date-time';
import { AlertDialog } from '@/ui/dialog';
import { Field } from '@/ui/field';
import { Textarea } from '@/ui/input';
import { Notice } from '@/ui/notice';
import { cancelBooking } from './cancellation';
import { useInvalidate } from '@/lib/api/invalidation';

type Props = {
  booking: BookingRequest;
  /** The cut-off of a confirmed one. */
  until: string | null;
  open: boolean;
  onOpenChange: (open: boolean) => void;
};

export function CancelDialog({ booking, until, open, onOpenChange }: Props) {
  const invalidate = useInvalidate();
  const returns = unitReturnText(useMe(), now());
  const [reason, setReason] = usePersistedText(`${DRAFT_PREFIX}cancel.${booking.id}`);
  const cancel = useMutation({
    mutationFn: cancelBooking,
    onSuccess: async () => {
      setReason('');
      await invalidate('booking.cancelled');
      onOpenChange(false);
      toast.success('Mock cancelled', { description: returns.done });
    },
    onError: () => void invalidate('booking.refused'),
  });
  return (
    <AlertDialog
      open={open}
      onOpenChange={(next) => {
        cancel.reset();
        onOpenChange(next);
      }}
      title={`Cancel this ${booking.company_name} mock?`}
      description={
        booking.status === 'pending' ? (
          `We’ll withdraw your request. ${returns.ahead}`
        ) : (
          <>
            We’ll tell your mentor and free the time. {returns.ahead}
            {until && (
              <>
                {' '}
                You can cancel until <DateTime at={until} />.
              </>
            )}
          </>
        )
      }
      cancel="Keep it"
      confirm="Cancel mock"
      busy={cancel.isPending}
      onConfirm={() => cancel.mutate({ id: booking.id, reason: reason.trim() })}
    >
      <div className="grid gap-4">
        {cancel.isError && (
          <Notice tone="bad" title="We couldn’t cancel it">
            {errorMessage(cancel.error)}
          </Notice>
        )}
        <Field
          label="Reason"
          optional
          hint={
            booking.status === 'pending' ? 'Only our team sees this.' : 'Your mentor sees this in the email.'
          }
        >
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
