import type { GiveFeedback } from '@/lib/api/types';
import { ok, refuse } from './envelope';
import { aFeedback } from './given';
import type { Calls } from './handlers';
import type { World } from './world';

export function staffHandlers(calls: Calls, world: World) {
  admin(calls, world);
  mentor(calls, world);
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

function mentor({ closed }: Calls, world: World) {
  closed('get', '/api/mentor/dashboard', () =>
    ok(world, {
      upcoming_mocks: world.mocks.filter((mock) => mock.status === 'scheduled'),
      awaiting_feedback: world.mocks.filter((mock) => mock.status === 'completed' && !mock.feedback_id),
      completed_mocks: 41,
      average_rating: 4.8,
      mentees: 29,
    }),
  );
  closed('get', '/api/mentor/mocks', () => ok(world, world.mocks));
  closed('get', '/api/mentor/feedbacks', () => ok(world, world.feedbacks));
  closed('post', '/api/mentor/mocks/:id/no-show', ({ params }) => {
    const mock = world.mocks.find((one) => one.id === params.id)!;
    mock.status = 'no_show';
    return ok(world, mock);
  });
  closed('post', '/api/mentor/feedback', async ({ request }) => {
    const body = (await request.json()) as GiveFeedback;
    const feedback = aFeedback(body);
    const mock = world.mocks.find((one) => one.id === body.mock_id);
    if (!mock) return refuse(world, 404, 'NOT_FOUND', 'There is no such mock.');
    Object.assign(mock, { status: 'completed', feedback_id: feedback.id });
    world.feedbacks.unshift(feedback);
    return ok(world, feedback, 201);
  });
}
