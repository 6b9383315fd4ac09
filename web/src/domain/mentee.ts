import { queryOptions } from '@tanstack/react-query';
import { get, getAll } from '@/lib/api/client';
import { queryKeys } from '@/lib/api/query-keys';

/** Queries of a mentee's own data. The plans that were bought limit the length of these lists. */

export const mocksQuery = queryOptions({
  queryKey: queryKeys.mentee.mocks,
  queryFn: ({ signal }) => getAll('/api/mentee/mocks', { signal }),
});

export const feedbacksQuery = queryOptions({
  queryKey: queryKeys.mentee.feedbacks,
  queryFn: ({ signal }) => getAll('/api/mentee/feedbacks', { signal }),
});

export const bookingQuery = (id: string) =>
  queryOptions({
    queryKey: queryKeys.mentee.booking(id),
    queryFn: ({ signal }) => get('/api/mentee/booking-requests/{id}', { path: { id }, signal }),
  });

export const dashboardQuery = queryOptions({
  queryKey: queryKeys.mentee.dashboard,
  queryFn: ({ signal }) => get('/api/mentee/dashboard', { signal }),
});
