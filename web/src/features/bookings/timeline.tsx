import { Check, X } from 'lucide-react';
import type { BookingRequest, Feedback, Mock } from '@/lib/api/types';
import { cn } from '@/lib/cn';
import { DateTime } from '@/ui/date-time';

/** The outcome of a confirmed booking. Parts that have not loaded are undefined. */
export type BookingOutcome = { mock?: Mock; feedback?: Feedback };

/** Returns a booking's latest mock and its feedback. Earlier mocks were cancelled by rescheduling. */
export function bookingOutcome(
  booking: BookingRequest,
  mocks: Mock[],
  feedbacks: Feedback[],
): BookingOutcome {
  const mock = mocks.find((one) => one.booking_request_id === booking.id && one.status !== 'cancelled');
  return { mock, feedback: feedbacks.find((one) => mock && one.mock_id === mock.id) };
}

export type TimelineStep = { name: string; at: string | null; state: 'done' | 'now' | 'ahead' | 'stopped' };

/** Returns a booking's steps, from request to feedback. */
export function timelineSteps(
  booking: BookingRequest,
  { mock, feedback }: BookingOutcome,
  now: number,
): TimelineStep[] {
  const { status, confirmed_slot: slot } = booking;
  const requested: TimelineStep = { name: 'Requested', at: booking.created_at, state: 'done' };
  const assigned: TimelineStep = {
    name: booking.confirmed_at ? 'Mentor assigned' : 'Finding a mentor',
    at: booking.confirmed_at,
    state: booking.confirmed_at ? 'done' : 'now',
  };
  if (status === 'cancelled') {
    const before = booking.confirmed_at ? [requested, assigned] : [requested];
    return [...before, { name: 'Cancelled', at: booking.cancelled_at, state: 'stopped' }];
  }
  const at = slot?.starts_at ?? null;
  if (booking.missed_by) {
    return [requested, assigned, { name: 'Missed', at, state: 'stopped' }];
  }
  const held = status === 'completed' || (slot !== null && Date.parse(slot.ends_at) < now);
  const written = feedback !== undefined || (status === 'completed' && mock === undefined);
  return [
    requested,
    assigned,
    {
      name: held ? 'Mock done' : 'Mock',
      at,
      state: held ? 'done' : slot ? 'now' : 'ahead',
    },
    {
      name: held && !written ? 'Feedback due' : 'Feedback',
      at: feedback?.created_at ?? null,
      state: written ? 'done' : held ? 'now' : 'ahead',
    },
  ];
}

const stateTexts = { done: 'done', now: 'next', ahead: 'later', stopped: 'ended here' };

type Props = { booking: BookingRequest; outcome: BookingOutcome; now: number };

/** A booking's progress, with the date of each completed step. */
export function Timeline({ booking, outcome, now }: Props) {
  return (
    <ol aria-label="Progress" className="grid gap-3 sm:auto-cols-fr sm:grid-flow-col sm:gap-0">
      {timelineSteps(booking, outcome, now).map((step) => (
        <li key={step.name} className="group relative flex gap-3 sm:block">
          <span
            aria-hidden
            className={cn(
              'absolute top-6 left-[11px] h-[calc(100%-0.75rem)] w-0.5 group-last:hidden sm:top-[11px] sm:left-6 sm:h-0.5 sm:w-full',
              step.state === 'done' ? 'bg-accent' : 'bg-line',
            )}
          />
          <span
            aria-hidden
            className={cn(
              'relative grid size-6 shrink-0 place-items-center rounded-full border-2',
              {
                done: 'border-accent bg-accent text-on-accent',
                now: 'border-accent bg-card',
                ahead: 'border-line bg-card',
                stopped: 'border-bad bg-card text-bad',
              }[step.state],
            )}
          >
            {step.state === 'done' && <Check className="size-3.5" strokeWidth={3} />}
            {step.state === 'now' && <span className="size-2 rounded-full bg-accent" />}
            {step.state === 'stopped' && <X className="size-3.5" strokeWidth={3} />}
          </span>
          <span className="block text-sm sm:mt-2 sm:pr-4">
            <span className={step.state === 'ahead' ? 'text-muted' : 'font-medium'}>
              {step.name}
              <span className="sr-only"> ({stateTexts[step.state]})</span>
            </span>
            {step.at && (
              <span className="block text-muted">
                <DateTime at={step.at} format="short" />
              </span>
            )}
          </span>
        </li>
      ))}
    </ol>
  );
}
