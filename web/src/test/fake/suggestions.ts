import type { Mock, MentorSuggestion, SlotTimes } from '@/lib/api/types';
import { ok, refuse } from './envelope';
import { aMentor } from './given';
import type { Calls } from './handlers';
import type { World } from './world';

export const aSuggestion = (parts: Partial<MentorSuggestion> = {}): MentorSuggestion => ({
  mentor: aMentor(),
  score: 84,
  reasons: ['Interviews for coding', 'Knows Amazon from inside'],
  free_slots: [],
  busy_slots: [],
  ...parts,
});

const overlaps = (mock: Mock, slot: SlotTimes) =>
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
