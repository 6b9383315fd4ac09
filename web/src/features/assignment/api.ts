import { queryOptions } from '@tanstack/react-query';
import { get, post } from '@/lib/api/client';
import type { BookingRequest, ConfirmedBooking, MentorSuggestion } from '@/lib/api/types';

/** Those who could take a request, the best first, those who are free at none of its times last. */
export const suggestionsQuery = (requestId: string, search: string) =>
  queryOptions({
    queryKey: ['admin', 'mentor-suggestions', requestId, search],
    queryFn: ({ signal }) =>
      get<MentorSuggestion[]>(
        `/api/admin/booking-requests/${requestId}/mentor-suggestions`,
        { q: search || undefined, limit: 20 },
        signal,
      ),
    staleTime: 5_000,
  });

export const confirmBooking = (body: {
  booking_request_id: string;
  mentor_id: string;
  confirmed_slot_id: string;
}) => post<ConfirmedBooking>('/api/admin/confirm-booking', body);

export const unassignRequest = (id: string) =>
  post<BookingRequest>(`/api/admin/booking-requests/${id}/unassign`);

export const cancelRequest = ({ id, reason }: { id: string; reason: string }) =>
  post<BookingRequest>(`/api/admin/booking-requests/${id}/cancel`, { reason });
