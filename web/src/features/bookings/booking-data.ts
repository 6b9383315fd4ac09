import { pagedQuery, post } from '@/lib/api/client';
import { queryKeys } from '@/lib/api/query-keys';
import type { BookingRequest, BookingStatus, PreferredSlot } from '@/lib/api/types';

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

export const cancelBooking = ({ id, reason }: { id: string; reason: string }) =>
  post('/api/mentee/booking-requests/{id}/cancel', { path: { id }, body: reason ? { reason } : {} });

export const rescheduleBooking = ({ id, preferred_slots }: { id: string; preferred_slots: string[] }) =>
  post('/api/mentee/booking-requests/{id}/reschedule', { path: { id }, body: { preferred_slots } });
