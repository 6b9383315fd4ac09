import { useQueryClient, type QueryClient, type QueryKey } from '@tanstack/react-query';
import { queryKeys } from './query-keys';

/** Queries that a booking changes: the mentee's lists, the units left, and the free slots. */
const booking = [queryKeys.mentee.all, queryKeys.me, queryKeys.orders, queryKeys.availableSlots];

/** Which queries are stale after an event. */
const staleAfter = {
  'booking.requested': booking,
  'booking.cancelled': booking,
  'booking.rescheduled': booking,
  /** The server refused a change of a booking or a mock, because its state differs from what this page shows. */
  'booking.refused': [queryKeys.mentee.all],
  'slot.taken': [queryKeys.availableSlots],
  'mock.rated': [queryKeys.mentee.all],
  'mock.no-show-reported': booking,
  'mock.closed': [queryKeys.mentor.all],
  'request.declined': [queryKeys.mentor.all],
  'feedback.saved': [queryKeys.mentor.all],
  /** An admin assigned, unassigned or cancelled a request. Its own list comes first, see `useInvalidate`. */
  'request.decided': [queryKeys.admin.all],
  'mentee.changed': [queryKeys.admin.all],
  'mentor.changed': [queryKeys.admin.all],
  'company.changed': [queryKeys.admin.companies, queryKeys.companies],
  'plan.changed': [queryKeys.admin.plans, queryKeys.plans],
  'slot.changed': [queryKeys.admin.slots],
  'meeting-link.changed': [queryKeys.admin.meetingLinks],
  'session.ended': [queryKeys.sessions],
  'tier.changed': [queryKeys.me],
} satisfies Record<string, QueryKey[]>;

export type AppEvent = keyof typeof staleAfter;

/** Invalidates the queries of an event. Resolves once the active ones have been refetched. */
export const invalidate = (client: QueryClient, event: AppEvent) =>
  Promise.all(staleAfter[event].map((queryKey) => client.invalidateQueries({ queryKey })));

export function useInvalidate() {
  const client = useQueryClient();
  return (event: AppEvent) => invalidate(client, event);
}
