import { queryOptions } from '@tanstack/react-query';
import { get, getAll } from './calls';
import type { BookingRequest, Feedback, Mock } from './types';

/** A mentee's own, which several pages show. Each of these lists is as long as the plans that were bought. */

export const mocksQuery = queryOptions({
  queryKey: ['mentee', 'mocks'],
  queryFn: ({ signal }) => getAll<Mock>('/api/mentee/mocks', {}, signal),
});

export const feedbacksQuery = queryOptions({
  queryKey: ['mentee', 'feedbacks'],
  queryFn: ({ signal }) => getAll<Feedback>('/api/mentee/feedbacks', {}, signal),
});

export const bookingQuery = (id: string) =>
  queryOptions({
    queryKey: ['mentee', 'bookings', 'one', id],
    queryFn: ({ signal }) =>
      get<BookingRequest>(`/api/mentee/booking-requests/${encodeURIComponent(id)}`, undefined, signal),
  });
