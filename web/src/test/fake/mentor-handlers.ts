import type { GiveFeedback, MentorProfile } from '@/lib/api/types';
import { ok, refuse } from './envelope';
import { aFeedback } from './fixtures';
import type { Calls } from './handlers';
import type { World } from './world';

const WEEK = 7 * 24 * 3_600_000;

export function mentorHandlers(calls: Calls, world: World) {
  reading(calls, world);
  ending(calls, world);
  feedback(calls, world);
}

const begun = (world: World, at: string) => Date.parse(at) <= world.now();

function reading({ closed }: Calls, world: World) {
  const ofStatus = <T extends { status: string }>(all: T[], request: Request) => {
    const status = new URL(request.url).searchParams.get('status');
    return all.filter((one) => !status || one.status === status);
  };
  closed('get', '/api/mentor/dashboard', () =>
    ok(world, {
      upcoming_mocks: world.mocks.filter(
        (mock) => mock.status === 'scheduled' && !begun(world, mock.ends_at),
      ),
      awaiting_feedback: world.mocks.filter(
        (mock) =>
          ['scheduled', 'completed'].includes(mock.status) &&
          begun(world, mock.scheduled_at) &&
          !mock.feedback_id,
      ),
      completed_mocks: 41,
      average_rating: 4.8,
      mentees: 29,
    }),
  );
  closed('get', '/api/mentor/mocks', ({ request }) => ok(world, ofStatus(world.mocks, request)));
  closed('get', '/api/mentor/mocks/:id', ({ params }) => {
    const mock = world.mocks.find((one) => one.id === params.id);
    return mock ? ok(world, mock) : refuse(world, 404, 'NOT_FOUND', 'This mock was not found.');
  });
  closed('get', '/api/mentor/booking-requests', ({ request }) =>
    ok(
      world,
      ofStatus(world.bookings, request).filter((booking) => booking.mentor_name !== null),
    ),
  );
  closed('get', '/api/mentor/mentees', () => ok(world, world.mentees));
  closed('get', '/api/mentor/profile', () => ok(world, world.profile));
  closed('put', '/api/mentor/profile', async ({ request }) => {
    world.profile = (await request.json()) as MentorProfile;
    return ok(world, world.profile);
  });
}

function ending({ closed }: Calls, world: World) {
  const end = (call: string, status: 'completed' | 'no_show') =>
    closed('post', `/api/mentor/mocks/:id/${call}`, ({ params }) => {
      const mock = world.mocks.find((one) => one.id === params.id)!;
      if (mock.status !== 'scheduled') {
        return refuse(world, 409, 'BOOKING_NOT_PENDING', 'This mock is completed already.');
      }
      mock.status = status;
      return ok(world, mock);
    });
  end('complete', 'completed');
  end('no-show', 'no_show');
  closed('post', '/api/mentor/booking-requests/:id/decline', ({ params }) => {
    const booking = world.bookings.find((one) => one.id === params.id)!;
    if (booking.confirmed_slot && begun(world, booking.confirmed_slot.starts_at)) {
      return refuse(world, 409, 'CANCELLATION_WINDOW_PASSED', 'This mock has begun.');
    }
    Object.assign(booking, { status: 'pending', mentor_id: null, mentor_name: null });
    return ok(world, booking);
  });
}

function feedback({ closed }: Calls, world: World) {
  closed('get', '/api/mentor/feedbacks', () => ok(world, world.feedbacks));
  closed('get', '/api/mentor/feedback/:id', ({ params }) => {
    const given = world.feedbacks.find((one) => one.id === params.id);
    return given ? ok(world, given) : refuse(world, 404, 'NOT_FOUND', 'This feedback was not found.');
  });
  closed('post', '/api/mentor/feedback', async ({ request }) => {
    const body = (await request.json()) as GiveFeedback;
    const mock = world.mocks.find((one) => one.id === body.mock_id);
    if (!mock) return refuse(world, 404, 'NOT_FOUND', 'There is no such mock.');
    if (mock.feedback_id) {
      return refuse(world, 409, 'FEEDBACK_EXISTS', 'There is feedback on this mock already.');
    }
    if (!begun(world, mock.scheduled_at)) {
      return refuse(world, 409, 'TOO_EARLY', 'This mock hasn’t started yet.');
    }
    const at = new Date(world.now()).toISOString();
    const given = aFeedback({ ...body, created_at: at, updated_at: at });
    Object.assign(mock, { status: 'completed', feedback_id: given.id });
    world.feedbacks.unshift(given);
    return ok(world, given, 201);
  });
  closed('put', '/api/mentor/feedback/:id', async ({ params, request }) => {
    const given = world.feedbacks.find((one) => one.id === params.id)!;
    if (Date.parse(given.created_at) + WEEK < world.now()) {
      return refuse(world, 409, 'CANCELLATION_WINDOW_PASSED', 'Feedback can be changed for seven days.');
    }
    Object.assign(given, await request.json(), { updated_at: new Date(world.now()).toISOString() });
    return ok(world, given);
  });
}
