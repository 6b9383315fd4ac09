import { useMutation } from '@tanstack/react-query';
import { toast } from 'sonner';
import { unitReturnText, useMe } from '@/domain/me';
import { errorMessage } from '@/lib/api/errors';
import { useInvalidate } from '@/lib/api/query-keys';
import type { BookingRequest } from '@/lib/api/types';
import { usePersistedText } from '@/lib/persisted-draft';
import { DRAFT_PREFIX } from '@/lib/session';
import { now } from '@/lib/time';
import { DateTime } from '@/ui/date-time';
import { AlertDialog } from '@/ui/dialog';
import { DraftNotice } from '@/ui/form/draft-notice';
import { Field } from '@/ui/form/field';
import { Textarea } from '@/ui/form/input';
import { Notice } from '@/ui/notice';
import { cancelBooking, cancellationPolicy } from './booking-data';

type Props = { booking: BookingRequest; onClose: () => void };

/**
 * The list renders this dialog, not the card, because a refetch may remove the card while the dialog shows an error.
 */
export function CancelDialog({ booking, onClose }: Props) {
  const invalidate = useInvalidate();
  const { until } = cancellationPolicy(booking, now());
  const returns = unitReturnText(useMe(), now());
  const [reason, setReason, draft] = usePersistedText(`${DRAFT_PREFIX}cancel.${booking.id}`);
  const cancel = useMutation({
    mutationFn: cancelBooking,
    onSuccess: async () => {
      setReason('');
      await invalidate('booking.cancelled');
      onClose();
      toast.success('Mock cancelled', { description: returns.done });
    },
    onError: () => void invalidate('booking.refused'),
  });
  return (
    <AlertDialog
      open
      onOpenChange={onClose}
      title={`Cancel this ${booking.company_name} mock?`}
      description={
        booking.status === 'pending' ? (
          `We’ll withdraw your request. ${returns.ahead} Once a mentor is confirmed, you can cancel until 24 hours before the mock.`
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
        <DraftNotice draft={draft} />
        <Field
          label="Reason"
          optional
          hint={
            booking.status === 'pending'
              ? 'Only our team can see this.'
              : 'We’ll include it in the email to your mentor.'
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
