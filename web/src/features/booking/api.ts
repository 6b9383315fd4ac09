import { queryOptions } from '@tanstack/react-query';
import { getAll, postOnce } from '@/lib/api/calls';
import type { BookingRequest, InterviewType, RequestBooking, Slot } from '@/lib/api/types';

export const slotsQuery = (type: InterviewType) =>
  queryOptions({
    queryKey: ['available-slots', type],
    queryFn: ({ signal }) => getAll<Slot>('/api/mentee/available-slots', { interview_type: type }, signal),
    staleTime: 10_000,
  });

/** Sends the request. What a plan would lift is said by the wizard itself, so no dialog opens. */
export const requestBooking = (body: RequestBooking) =>
  postOnce<BookingRequest>('/api/mentee/booking-request', body, { quiet: true });
