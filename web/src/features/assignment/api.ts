import { queryOptions } from '@tanstack/react-query';
import { get, post } from '@/lib/api/client';
import { queryKeys } from '@/lib/api/query-keys';

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
