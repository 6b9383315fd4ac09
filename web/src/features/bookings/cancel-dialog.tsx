import { useMutation } from '@tanstack/react-query';
import { toast } from 'sonner';
import { unitReturnText, useMe } from '@/domain/me';
import { pagedQuery, post } from '@/lib/api/client';
import { errorMessage } from '@/lib/api/errors';
import { queryKeys, useInvalidate } from '@/lib/api/query-keys';
import type { BookingRequest, BookingStatus, PreferredSlot } from '@/lib/api/types';
import { usePersistedText } from '@/lib/persisted-draft';
import { DRAFT_PREFIX } from '@/lib/session';
import { now } from '@/lib/time';
import { DateTime } from '@/ui/date-time';
import { AlertDialog } from '@/ui/dialog';
import { DraftNotice } from '@/ui/draft-notice';
import { Field } from '@/ui/field';
import { Textarea } from '@/ui/input';
import { Notice } from '@/ui/notice';

const CANCELLATION_WINDOW = 24 * 60 * 60 * 1000;

export type CancellationPolicy =
  | { allowed: true; until: string | null }
  | { allowed: false; reason: 'over' | 'too-late'; until: string | null };

/** Whether a booking can be cancelled or moved for free, by the same rule as on the server. */
export function cancellationPolicy(booking: BookingRequest, now: number): CancellationPolicy {
  if (booking.status === 'pending') return { allowed: true, until: null };
  if (booking.status !== 'confirmed' || !booking.confirmed_slot)
    return { allowed: false, reason: 'over', until: null };
  const start = Date.parse(booking.confirmed_slot.starts_at);
  if (start <= now) return { allowed: false, reason: 'over', until: null };
  const cutOff = start - CANCELLATION_WINDOW;
  const until = new Date(cutOff).toISOString();
  return now <= cutOff ? { allowed: true, until } : { allowed: false, reason: 'too-late', until };
}

export const isBookable = (slot: PreferredSlot, now: number) =>
  slot.status === 'available' && Date.parse(slot.starts_at) > now;

/** Whether a pending request has no bookable time left, so that the mentee must choose new ones. */
export const hasNoBookableTime = (booking: BookingRequest, now: number) =>
  booking.status === 'pending' && !booking.preferred_slots.some((slot) => isBookable(slot, now));

/** When a pending request expires: at the start of its last preferred time. */
export const expiresAt = (booking: BookingRequest) =>
  booking.preferred_slots
    .map((slot) => slot.starts_at)
    .sort()
    .at(-1) ?? null;

export const bookingsQuery = (status: BookingStatus | null) =>
  pagedQuery(queryKeys.mentee.bookings(status), '/api/mentee/booking-requests', {
    status: status ?? undefined,
  });

const cancelBooking = ({ id, reason }: { id: string; reason: string }) =>
  post('/api/mentee/booking-requests/{id}/cancel', { path: { id }, body: reason ? { reason } : {} });

export const rescheduleBooking = ({ id, preferred_slots }: { id: string; preferred_slots: string[] }) =>
  post('/api/mentee/booking-requests/{id}/reschedule', { path: { id }, body: { preferred_slots } });

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
