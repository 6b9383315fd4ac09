import { queryOptions } from '@tanstack/react-query';
import { get, post } from '@/lib/api/client';
import { queryKeys } from '@/lib/api/query-keys';
import type { BookingRequest, MentorSuggestion, PreferredSlot } from '@/lib/api/types';

/** A preferred slot with its rank, why it is unavailable, and a warning if no mentor is free for it. */
export type TimeChoice = PreferredSlot & {
  rank: number;
  unavailableReason: string | null;
  warning: string | null;
  /** Whether a mentor could take the time if a meeting link were free. */
  needsMeetingLink: boolean;
};

type Obstacle = MentorSuggestion['busy_slots'][number]['obstacle'];

export type Candidate = MentorSuggestion & {
  /** Why this mentor is not free for the slot. Null if they are free. */
  unavailableReason: string | null;
  obstacle: Obstacle | null;
  /** The ranks of the other preferred slots for which this mentor is free. */
  otherRanks: number[];
  full: boolean;
};

const busySlot = ({ busy_slots }: MentorSuggestion, slotId: string) =>
  busy_slots.find((slot) => slot.id === slotId) ?? null;

/** Obstacles that apply to every mentor, so choosing another one would not help. */
const commonObstacles: Obstacle[] = ['mentee_busy', 'no_meeting_link'];

/** Returns why no mentor can take a slot; null if somebody can. */
function commonProblem(suggestions: MentorSuggestion[], slotId: string) {
  const busy = suggestions.map((one) => busySlot(one, slotId));
  if (busy.length === 0 || busy.includes(null)) return null;
  const common = busy.find((slot) => slot && commonObstacles.includes(slot.obstacle));
  return {
    warning: common?.why ?? 'No mentor is free at this time',
    needsMeetingLink: common?.obstacle === 'no_meeting_link',
  };
}

/** The slot's own status. In a request a slot is also blocked while no mentor could take it or the mentee is busy. */
const slotStatus = (slot: PreferredSlot, [suggestion]: MentorSuggestion[]) =>
  slot.status === 'blocked' && suggestion
    ? (busySlot(suggestion, slot.id)?.status ?? 'available')
    : slot.status;

/** Returns a request's preferred slots, in the mentee's order. */
export function timeOptions(
  request: BookingRequest,
  suggestions: MentorSuggestion[],
  now: number,
): TimeChoice[] {
  return request.preferred_slots.map((slot, index) => {
    const gone =
      Date.parse(slot.starts_at) <= now
        ? 'In the past'
        : slotStatus(slot, suggestions) !== 'available'
          ? 'No longer available'
          : null;
    const problem = gone ? null : commonProblem(suggestions, slot.id);
    return {
      ...slot,
      rank: index + 1,
      unavailableReason: gone,
      warning: problem?.warning ?? null,
      needsMeetingLink: problem?.needsMeetingLink ?? false,
    };
  });
}

/**
 * Returns the initially selected slot: the most preferred one with a free mentor, otherwise the most preferred
 * available one.
 */
export const defaultOption = (times: TimeChoice[]) =>
  times.find((time) => !time.unavailableReason && !time.warning) ??
  times.find((time) => !time.unavailableReason) ??
  null;

/** Returns the mentors for a slot: free ones first, in the order of the suggestions. */
export function candidatesFor(
  slotId: string,
  times: TimeChoice[],
  suggestions: MentorSuggestion[],
): Candidate[] {
  const all = suggestions.map((suggestion) => ({
    ...suggestion,
    unavailableReason: busySlot(suggestion, slotId)?.why ?? null,
    obstacle: busySlot(suggestion, slotId)?.obstacle ?? null,
    otherRanks: times
      .filter((time) => time.id !== slotId && suggestion.free_slots.some((slot) => slot.id === time.id))
      .map((time) => time.rank),
    full: suggestion.mentor.upcoming_mocks >= suggestion.mentor.weekly_capacity,
  }));
  return [...all.filter((one) => !one.unavailableReason), ...all.filter((one) => one.unavailableReason)];
}

/**
 * Mentor suggestions for a request, best match first. Mentors who are free for none of its slots or declined it come
 * last.
 */
export const suggestionsQuery = (requestId: string, search: string) =>
  queryOptions({
    queryKey: queryKeys.admin.suggestions(requestId, search),
    queryFn: ({ signal }) =>
      get('/api/admin/booking-requests/{id}/mentor-suggestions', {
        path: { id: requestId },
        query: { q: search || undefined, limit: 20 },
        signal,
      }),
    staleTime: 5_000,
  });

export const confirmBooking = (body: {
  booking_request_id: string;
  mentor_id: string;
  confirmed_slot_id: string;
  accept_decline?: boolean;
}) => post('/api/admin/confirm-booking', { body: body });

export const unassignRequest = ({ id, reason }: { id: string; reason: string | null }) =>
  post('/api/admin/booking-requests/{id}/unassign', { path: { id }, body: { reason } });

export const cancelRequest = ({ id, reason }: { id: string; reason: string }) =>
  post('/api/admin/booking-requests/{id}/cancel', { path: { id }, body: { reason } });
