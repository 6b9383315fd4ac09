import { queryOptions } from '@tanstack/react-query';
import { get, getAll } from '@/lib/api/client';
import type { BookingRequest, Feedback, MenteeDashboard, Mock } from '@/lib/api/types';
import { userChanged } from '@/lib/session';

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

export const dashboardQuery = queryOptions({
  queryKey: ['mentee', 'dashboard'],
  queryFn: async ({ signal }) => {
    const dashboard = await get<MenteeDashboard>('/api/mentee/dashboard', undefined, signal);
    userChanged(dashboard.user);
    return dashboard;
  },
});
