import type {
  ChangeSlot,
  GiveFeedback,
  MentorProfile,
  MentorSuggestion,
  Mock,
  PostSlot,
  PreferredSlot,
} from '@/lib/api/types';
import { ok, refuse } from './envelope';
import { aNoShow, objection, ownMocks } from './mocks';
import type { Calls } from './handlers';
import { aFeedback, aMentor, aSlot } from './fixtures';
import type { World } from './world';

type Posted = Partial<PostSlot> & { slots?: PostSlot[] };

/** Handlers of the admin's time slots. */
export function slotHandlers({ closed }: Calls, world: World) {
  const url = '/api/admin/time-slots';
  closed('get', url, ({ request }) => {
    const { from, to } = Object.fromEntries(new URL(request.url).searchParams);
    return ok(
      world,
      world.slots
        .filter((slot) => (!from || slot.date >= from) && (!to || slot.date <= to))
        .sort((one, other) => one.starts_at.localeCompare(other.starts_at)),
    );
  });
  closed('post', url, async ({ request }) => {
    const body = (await request.json()) as Posted;
    const made = (body.slots ?? [body as PostSlot]).map((slot) =>
      aSlot(new Date(`${slot.date}T${slot.start_time}:00+05:30`).toISOString(), {
        ...slot,
        mentor_id: slot.mentor_id ?? null,
      }),
    );
    world.slots.push(...made);
    return ok(world, body.slots ? made : made[0], 201);
  });
  closed('patch', `${url}/:id`, async ({ params, request }) => {
    const slot = world.slots.find((one) => one.id === params.id);
    if (!slot) return refuse(world, 404, 'NOT_FOUND', 'This slot does not exist.');
    return ok(world, Object.assign(slot, (await request.json()) as ChangeSlot));
  });
  closed('delete', `${url}/:id`, ({ params }) => {
    const at = world.slots.findIndex((one) => one.id === params.id);
    return at < 0
      ? refuse(world, 404, 'NOT_FOUND', 'This slot does not exist.')
      : ok(world, world.slots.splice(at, 1)[0]);
  });
}

export const aSuggestion = (parts: Partial<MentorSuggestion> = {}): MentorSuggestion => ({
  mentor: aMentor(),
  score: 84,
  reasons: ['Interviews for coding', 'Knows Amazon from inside'],
  free_slots: [],
  busy_slots: [],
  declined: null,
  ...parts,
});

const overlaps = (mock: Mock, slot: PreferredSlot) =>
  mock.status !== 'cancelled' && mock.scheduled_at < slot.ends_at && mock.ends_at > slot.starts_at;

/** Suggests every mentor of the world, in their order there. */
export function suggestionHandlers({ closed }: Calls, world: World) {
  closed('get', '/api/admin/booking-requests/:id/mentor-suggestions', ({ params, request }) => {
    const booking = world.bookings.find((one) => one.id === params.id)!;
    if (booking.status !== 'pending') {
      return refuse(world, 409, 'BOOKING_NOT_PENDING', 'This booking request is confirmed already.');
    }
    const q = new URL(request.url).searchParams.get('q')?.toLowerCase() ?? '';
    const slots = booking.preferred_slots;
    const suggestions = world.mentors
      .filter((mentor) => mentor.name.toLowerCase().includes(q))
      .map((mentor) => {
        const busy = slots.filter((slot) =>
          world.mocks.some((mock) => mock.mentor_id === mentor.id && overlaps(mock, slot)),
        );
        const unlinked = slots.filter(
          (slot) => !busy.includes(slot) && world.withoutMeetingLink.includes(slot.id),
        );
        const declined = world.declines.find(
          (one) => one.request === booking.id && one.decline.mentor_id === mentor.id,
        );
        return aSuggestion({
          mentor,
          declined: declined?.decline ?? null,
          free_slots: slots.filter((slot) => !busy.includes(slot) && !unlinked.includes(slot)),
          busy_slots: [
            ...busy.map((slot) => ({
              ...slot,
              obstacle: 'mentor_busy' as const,
              why: 'Has another mock at this time',
            })),
            ...unlinked.map((slot) => ({
              ...slot,
              obstacle: 'no_meeting_link' as const,
              why: 'No meeting link is free at this time',
            })),
          ],
        });
      });
    return ok(world, suggestions);
  });
}

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
  closed('get', '/api/mentor/mocks', ({ request }) => ok(world, ownMocks(world, request)));
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
      if (status === 'no_show') mock.no_show = aNoShow(world, { reported_by: 'mentor', note: 'I waited.' });
      return ok(world, mock);
    });
  end('complete', 'completed');
  end('no-show', 'no_show');
  closed('post', '/api/mentor/mocks/:id/object', objection(world));
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
    const expected = request.headers.get('if-match');
    if (expected && expected !== `"${given.version}"`) {
      return refuse(world, 412, 'STALE_VERSION', 'Someone else has changed this.', { current: given });
    }
    const updated_at = new Date(world.now()).toISOString();
    Object.assign(given, await request.json(), { updated_at, version: given.version + 1 });
    return ok(world, given);
  });
}
