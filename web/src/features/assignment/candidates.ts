import type { BookingRequest, Mock, SlotTimes } from '@/lib/api/types';
import type { Mentor } from '@/lib/api/types';

export type Candidate = {
  mentor: Mentor;
  /** Why this mentor cannot take the slot; null when they can. */
  hindrance: string | null;
  /** What speaks for them. */
  reasons: string[];
  full: boolean;
};

const overlaps = (mock: Mock, slot: SlotTimes) =>
  Date.parse(mock.scheduled_at) < Date.parse(slot.ends_at) &&
  Date.parse(mock.ends_at) > Date.parse(slot.starts_at);

function hindranceOf(mentor: Mentor, slot: SlotTimes & { mentor_id?: string | null }, mocks: Mock[]) {
  if (mentor.status === 'Paused') return 'Paused';
  if (slot.mentor_id && slot.mentor_id !== mentor.id) return 'The time belongs to another mentor';
  const clash = mocks.find(
    (mock) => mock.mentor_id === mentor.id && mock.status !== 'cancelled' && overlaps(mock, slot),
  );
  return clash ? `Has a mock at that time, for ${clash.company_name}` : null;
}

function reasonsFor(mentor: Mentor, request: BookingRequest) {
  const company = mentor.companies.find((one) => one.toLowerCase() === request.company_name.toLowerCase());
  const topics = request.specific_topics.filter((topic) =>
    mentor.topics.some((own) => own.toLowerCase() === topic.toLowerCase()),
  );
  return [
    ...(company ? [`Knows ${company}`] : []),
    ...(mentor.interview_types.includes(request.interview_type) ? ['Does this kind of interview'] : []),
    ...(topics.length > 0 ? [`Topics: ${topics.join(', ')}`] : []),
  ];
}

const isFull = (mentor: Mentor) =>
  mentor.weekly_capacity !== null && mentor.upcoming_mocks >= mentor.weekly_capacity;

/** Who could take a request at a slot: the free ones first, then those with most speaking for them, then the least loaded. */
export function candidatesFor(
  request: BookingRequest,
  slot: SlotTimes,
  mentors: Mentor[],
  mocks: Mock[],
): Candidate[] {
  return mentors
    .map((mentor) => ({
      mentor,
      hindrance: hindranceOf(mentor, slot, mocks),
      reasons: reasonsFor(mentor, request),
      full: isFull(mentor),
    }))
    .sort(
      (a, b) =>
        Number(a.hindrance !== null) - Number(b.hindrance !== null) ||
        Number(a.full) - Number(b.full) ||
        b.reasons.length - a.reasons.length ||
        a.mentor.upcoming_mocks - b.mentor.upcoming_mocks,
    );
}

/** Whether the mentee has another mock at that time. */
export const menteeIsBusy = (request: BookingRequest, slot: SlotTimes, mocks: Mock[]) =>
  mocks.some(
    (mock) => mock.mentee_id === request.mentee_id && mock.status !== 'cancelled' && overlaps(mock, slot),
  );
