import type { BookingRequest } from '@/lib/api/types';

const DAY = 24 * 60 * 60 * 1000;

export type CancelRight =
  { may: true; until: string | null } | { may: false; why: 'over' | 'too-late'; until: string | null };

/** Whether a booking can still be cancelled with its unit given back: the contract's rule, shown before the click. */
export function cancelRight(booking: BookingRequest, now: number): CancelRight {
  if (booking.status === 'pending') return { may: true, until: null };
  if (booking.status !== 'confirmed' || !booking.confirmed_slot)
    return { may: false, why: 'over', until: null };
  const cutOff = Date.parse(booking.confirmed_slot.starts_at) - DAY;
  const until = new Date(cutOff).toISOString();
  return now <= cutOff ? { may: true, until } : { may: false, why: 'too-late', until };
}
