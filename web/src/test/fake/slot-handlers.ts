import type { ChangeSlot, MentorSuggestion, Mock, PostSlot, PreferredSlot } from '@/lib/api/types';
import { ok, refuse } from './envelope';
import { aMentor, aSlot } from './fixtures';
import type { Calls } from './handlers';
import type { World } from './world';

type Posted = Partial<PostSlot> & { slots?: PostSlot[] };

/** The timetable as admins keep it. */
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
        return aSuggestion({
          mentor,
          free_slots: slots.filter((slot) => !busy.includes(slot)),
          busy_slots: busy.map((slot) => ({ ...slot, why: 'Interviews somebody else then' })),
        });
      });
    return ok(world, suggestions);
  });
}
