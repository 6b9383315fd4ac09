import { queryOptions } from '@tanstack/react-query';
import { get, post } from '@/lib/api/client';
import { queryKeys } from '@/lib/api/query-keys';
import type { BookingRequest, MentorSuggestion, PreferredSlot } from '@/lib/api/types';

/** A time of the mentee's as it can be chosen: its place among theirs, why it cannot be had, or why nobody can hold it. */
export type TimeChoice = PreferredSlot & {
  rank: number;
  unavailableReason: string | null;
  warning: string | null;
};

export type Candidate = MentorSuggestion & {
  /** Why this mentor cannot take the time; null when they can. */
  unavailableReason: string | null;
  /** Which of the mentee's other times they could take. */
  otherRanks: number[];
  full: boolean;
};

const whyNot = ({ busy_slots }: MentorSuggestion, slotId: string) =>
  busy_slots.find((slot) => slot.id === slotId)?.why ?? null;

/** Said of a time for which there is nobody: what hinders all of them alike, or just that. */
function warningFor(suggestions: MentorSuggestion[], slotId: string) {
  const whys = suggestions.map((one) => whyNot(one, slotId));
  if (whys.length === 0 || whys.includes(null)) return null;
  return whys.every((why) => why === whys[0]) ? whys[0]! : 'No mentor is free at this time';
}

/** The times of a request in the mentee's order. */
export function timeOptions(
  request: BookingRequest,
  suggestions: MentorSuggestion[],
  now: number,
): TimeChoice[] {
  return request.preferred_slots.map((slot, index) => {
    const gone =
      Date.parse(slot.starts_at) <= now
        ? 'In the past'
        : slot.status !== 'available'
          ? 'No longer available'
          : null;
    return {
      ...slot,
      rank: index + 1,
      unavailableReason: gone,
      warning: gone ? null : warningFor(suggestions, slot.id),
    };
  });
}

/** The time to begin with: the mentee's dearest for which there is a mentor, else the dearest that is left. */
export const defaultOption = (times: TimeChoice[]) =>
  times.find((time) => !time.unavailableReason && !time.warning) ??
  times.find((time) => !time.unavailableReason) ??
  null;

/** The mentors for a time: those who are free then first, each lot in the order in which they were suggested. */
export function candidatesFor(
  slotId: string,
  times: TimeChoice[],
  suggestions: MentorSuggestion[],
): Candidate[] {
  const all = suggestions.map((suggestion) => ({
    ...suggestion,
    unavailableReason: whyNot(suggestion, slotId),
    otherRanks: times
      .filter((time) => time.id !== slotId && suggestion.free_slots.some((slot) => slot.id === time.id))
      .map((time) => time.rank),
    full: suggestion.mentor.upcoming_mocks >= suggestion.mentor.weekly_capacity,
  }));
  return [...all.filter((one) => !one.unavailableReason), ...all.filter((one) => one.unavailableReason)];
}

/** Those who could take a request, the best first, those who are free at none of its times last. */
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
}) => post('/api/admin/confirm-booking', { body: body });

export const unassignRequest = (id: string) =>
  post('/api/admin/booking-requests/{id}/unassign', { path: { id } });

export const cancelRequest = ({ id, reason }: { id: string; reason: string }) =>
  post('/api/admin/booking-requests/{id}/cancel', { path: { id }, body: { reason } });
