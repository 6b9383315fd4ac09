import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { toast } from 'sonner';
import type { Draft } from '@/domain/booking-draft';
import { ExpectedWait } from '@/domain/assignment-wait';
import { slotRefusals } from '@/domain/slot-picker';
import { errorCode, errorMessage } from '@/lib/api/errors';
import type { BookingRequest } from '@/lib/api/types';
import { useNow } from '@/lib/time';
import { focusFirstInvalid, serverErrors } from '@/lib/forms';
import { paths } from '@/lib/paths';
import { Button } from '@/ui/button';
import { DateTime } from '@/ui/date-time';
import { FieldError } from '@/ui/form/field';
import { Notice } from '@/ui/notice';
import { cancellationPolicy, isBookable, rescheduleBooking } from './booking-data';
import { useInvalidate } from '@/lib/api/query-keys';

type Slots = Draft['slots'];
type Props = {
  booking: BookingRequest;
  /** Renders the slot picker. */
  picker: (chosen: Slots, onChange: (slots: Slots) => void) => ReactNode;
};

/** Requests new times for a booking. A confirmed booking becomes pending again. */
export function RescheduleForm({ booking, picker }: Props) {
  const now = useNow();
  const navigate = useNavigate();
  const invalidate = useInvalidate();
  const [isEmpty, setIsEmpty] = useState(false);
  const [chosen, setChosen] = useState<Slots>(() =>
    booking.status === 'pending' ? booking.preferred_slots.filter((slot) => isBookable(slot, now)) : [],
  );
  const send = useMutation({
    mutationFn: () => rescheduleBooking({ id: booking.id, preferred_slots: chosen.map(({ id }) => id) }),
    onSuccess: () => {
      void invalidate('booking.rescheduled');
      toast.success('New times sent', {
        description: 'We’ll email you as soon as a mentor is assigned.',
      });
      void navigate(paths.booking(booking.id), { replace: true });
    },
    onError: (error) => {
      void invalidate(slotRefusals.includes(errorCode(error) ?? '') ? 'slot.taken' : 'booking.refused');
      focusFirstInvalid();
    },
  });
  const problem = isEmpty
    ? 'Choose at least one time.'
    : serverErrors(send.error, ['preferred_slots']).preferred_slots;
  const submit = () => {
    if (chosen.length > 0) return send.mutate();
    setIsEmpty(true);
    focusFirstInvalid();
  };
  const policy = cancellationPolicy(booking, now);
  if (!policy.allowed) return <RescheduleClosed until={policy.until} />;
  return (
    <div className="grid gap-8">
      {policy.until ? (
        <Notice title="We’ll need to confirm a mentor again">
          {booking.mentor_name} will be told, and your current time is freed. Moving is free until{' '}
          <DateTime at={policy.until} /> and doesn’t use another mock. <ExpectedWait />
        </Notice>
      ) : (
        <Notice>
          Your new times replace the old ones. This doesn’t use another mock. <ExpectedWait />
        </Notice>
      )}
      {send.isError && <ErrorNotice error={send.error} />}
      <h2 className="-mb-3 text-xl font-semibold">Which times suit you?</h2>
      <div
        role="group"
        aria-label="Times"
        data-invalid={problem ? true : undefined}
        aria-describedby={problem ? 'times-error' : undefined}
      >
        {picker(chosen, (slots) => {
          setIsEmpty(false);
          send.reset();
          setChosen(slots);
        })}
      </div>
      <FieldError id="times-error" message={problem} />
      <div className="flex flex-col-reverse gap-3 border-t border-line pt-6 sm:flex-row sm:justify-between">
        <Button asChild variant="secondary">
          <Link to={paths.booking(booking.id)}>Keep it as it is</Link>
        </Button>
        <Button busy={send.isPending} onClick={submit}>
          Request these times
        </Button>
      </div>
    </div>
  );
}

function ErrorNotice({ error }: { error: Error }) {
  const code = errorCode(error) ?? '';
  if (slotRefusals.includes(code)) {
    return (
      <Notice
        tone="bad"
        title={
          code === 'MENTEE_BUSY'
            ? 'You have another mock at one of your times'
            : 'One of your times has just been taken'
        }
      >
        We’ve marked it below. Remove it, choose another if you like, and send again.
      </Notice>
    );
  }
  return (
    <Notice tone="bad" title="We couldn’t move your booking">
      {errorMessage(error)}
    </Notice>
  );
}

function RescheduleClosed({ until }: { until: string | null }) {
  return (
    <Notice
      tone="warn"
      title="You can’t move this booking any more"
      action={
        <Button asChild size="sm" variant="secondary">
          <Link to={paths.bookings}>Back to bookings</Link>
        </Button>
      }
    >
      {until ? (
        <>
          You had until <DateTime at={until} />, 24 hours before the start, to move it.
        </>
      ) : (
        'It’s over or was cancelled.'
      )}
    </Notice>
  );
}
