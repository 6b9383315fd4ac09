import { post } from '@/lib/api/client';
import { pagedQuery } from '@/lib/api/paged';
import type { BookingRequest, BookingStatus, SlotTimes } from '@/lib/api/types';

const CANCEL_WINDOW = 24 * 60 * 60 * 1000;

export type CancelRight =
  { may: true; until: string | null } | { may: false; why: 'over' | 'too-late'; until: string | null };

/** Whether a booking can still be cancelled or moved with nothing lost: the contract's rule, shown before the click. */
export function cancelRight(booking: BookingRequest, now: number): CancelRight {
  if (booking.status === 'pending') return { may: true, until: null };
  if (booking.status !== 'confirmed' || !booking.confirmed_slot)
    return { may: false, why: 'over', until: null };
  const start = Date.parse(booking.confirmed_slot.starts_at);
  if (start <= now) return { may: false, why: 'over', until: null };
  const cutOff = start - CANCEL_WINDOW;
  const until = new Date(cutOff).toISOString();
  return now <= cutOff ? { may: true, until } : { may: false, why: 'too-late', until };
}

export const isBookable = (slot: SlotTimes, now: number) =>
  slot.status === 'available' && Date.parse(slot.starts_at) > now;

/** A waiting request that nobody can be assigned to any more, unless its mentee chooses new times. */
export const hasNoTimesLeft = (booking: BookingRequest, now: number) =>
  booking.status === 'pending' && !booking.preferred_slots.some((slot) => isBookable(slot, now));

/** When a waiting request ends by itself: as the last of its times starts. */
export const lapsesAt = (booking: BookingRequest) =>
  booking.preferred_slots
    .map((slot) => slot.starts_at)
    .sort()
    .at(-1) ?? null;

export const bookingsQuery = (status: BookingStatus | null) =>
  pagedQuery<BookingRequest>(['mentee', 'bookings', status], '/api/mentee/booking-requests', {
    status: status ?? undefined,
  });

export const cancelBooking = ({ id, reason }: { id: string; reason: string }) =>
  post<BookingRequest>(`/api/mentee/booking-requests/${id}/cancel`, reason ? { reason } : {});

export const rescheduleBooking = ({ id, preferred_slots }: { id: string; preferred_slots: string[] }) =>
  post<BookingRequest>(`/api/mentee/booking-requests/${id}/reschedule`, { preferred_slots });
