import type { AdminBooking, BookingRequest } from '@/lib/api/types';
import type { World } from './world';

/** Returns a request with the fields that only admins see. */
export const asAdminBooking = (booking: BookingRequest, world: World): AdminBooking => {
  const usable = booking.preferred_slots.filter((slot) => slot.status === 'available');
  return {
    ...booking,
    last_usable_at:
      usable
        .map((slot) => slot.starts_at)
        .sort()
        .at(-1) ?? null,
    cancelled_by_mentee: booking.status === 'cancelled' ? world.cancelledByMentee : null,
    declines: world.declines.filter((one) => one.request === booking.id).map((one) => one.decline),
  };
};
export const queuedUntil = (booking: AdminBooking) => booking.last_usable_at ?? '9999';
export const byLastUsable = (one: AdminBooking, other: AdminBooking) =>
  queuedUntil(one).localeCompare(queuedUntil(other));

export const isStuck = (booking: BookingRequest) =>
  booking.preferred_slots.every((slot) => slot.status !== 'available');
