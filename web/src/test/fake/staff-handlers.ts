import { adminHandlers } from './admin-handlers';
import { ok, refuse } from './envelope';
import type { Calls } from './handlers';
import { mentorHandlers } from './mentor-handlers';
import { suggestionHandlers } from './suggestions';
import type { World } from './world';

export function staffHandlers(calls: Calls, world: World) {
  admin(calls, world);
  adminHandlers(calls, world);
  mentorHandlers(calls, world);
  suggestionHandlers(calls, world);
}

function admin({ closed }: Calls, world: World) {
  closed('get', '/api/admin/booking-requests', ({ request }) => {
    const status = new URL(request.url).searchParams.get('status');
    return ok(
      world,
      world.bookings.filter((booking) => !status || booking.status === status),
    );
  });
  closed('get', '/api/admin/mentors', () => ok(world, world.mentors));
  closed('get', '/api/admin/mocks', () => ok(world, world.mocks));
  closed('post', '/api/admin/confirm-booking', async ({ request }) => {
    const body = (await request.json()) as Record<
      'booking_request_id' | 'mentor_id' | 'confirmed_slot_id',
      string
    >;
    const booking = world.bookings.find((one) => one.id === body.booking_request_id)!;
    if (booking.status !== 'pending') {
      return refuse(world, 409, 'BOOKING_NOT_PENDING', 'This request is no longer waiting.');
    }
    Object.assign(booking, {
      status: 'confirmed',
      mentor_id: body.mentor_id,
      mentor_name: world.mentors.find((one) => one.id === body.mentor_id)?.name,
      confirmed_slot: booking.preferred_slots.find((slot) => slot.id === body.confirmed_slot_id),
    });
    return ok(world, { booking_request: booking, mock: world.mocks[0] });
  });
  closed('post', '/api/admin/booking-requests/:id/cancel', ({ params }) => {
    const booking = world.bookings.find((one) => one.id === params.id)!;
    booking.status = 'cancelled';
    return ok(world, booking);
  });
}
  closed('post', '/api/admin/booking-requests/:id/unassign', ({ params }) => {
    const booking = world.bookings.find((one) => one.id === params.id)!;
    Object.assign(booking, { status: 'pending', mentor_id: null, mentor_name: null, confirmed_slot: null });
    return ok(world, booking);
  });
