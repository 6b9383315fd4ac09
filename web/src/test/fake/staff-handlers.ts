import { adminHandlers, isAwaited, isStuck } from './admin-handlers';
import { ok, refuse } from './envelope';
import type { Calls } from './handlers';
import { mentorHandlers } from './mentor-handlers';
import { suggestionHandlers } from './slot-handlers';
import type { World } from './world';

export function staffHandlers(calls: Calls, world: World) {
  admin(calls, world);
  adminHandlers(calls, world);
  mentorHandlers(calls, world);
  suggestionHandlers(calls, world);
}

function admin({ closed }: Calls, world: World) {
  closed('get', '/api/admin/booking-requests', ({ request }) => {
    const params = new URL(request.url).searchParams;
    const status = params.get('status');
    const lost = params.get('without_slots');
    return ok(
      world,
      world.bookings
        .filter((booking) => !status || booking.status === status)
        .filter((booking) => !lost || String(isStuck(booking)) === lost),
    );
  });
  closed('get', '/api/admin/mentors', () => ok(world, world.mentors));
  closed('get', '/api/admin/mocks', ({ request }) => {
    const awaited = new URL(request.url).searchParams.get('awaiting_feedback');
    return ok(
      world,
      world.mocks.filter((mock) => !awaited || String(isAwaited(mock)) === awaited),
    );
  });
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
  closed('post', '/api/admin/booking-requests/:id/unassign', ({ params }) => {
    const booking = world.bookings.find((one) => one.id === params.id)!;
    Object.assign(booking, { status: 'pending', mentor_id: null, mentor_name: null, confirmed_slot: null });
    return ok(world, booking);
  });
  closed('post', '/api/admin/booking-requests/:id/cancel', ({ params }) => {
    const booking = world.bookings.find((one) => one.id === params.id)!;
    booking.status = 'cancelled';
    return ok(world, booking);
  });
}
