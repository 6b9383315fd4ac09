import { queryOptions } from '@tanstack/react-query';
import { get, getAll, post, postOnce } from '@/lib/api/calls';
import { pagedQuery } from '@/lib/api/paged';
import type { Mock } from '@/lib/api/types';
import type { Feedback, GiveFeedback, MentorDashboard } from '@/lib/api/types';

export const mentorDashboardQuery = queryOptions({
  queryKey: ['mentor', 'dashboard'],
  queryFn: ({ signal }) => get<MentorDashboard>('/api/mentor/dashboard', undefined, signal),
});

export const pastMocksQuery = pagedQuery<Mock>(['mentor', 'mocks', 'past'], '/api/mentor/mocks', {
  status: 'completed',
});

/** One mock of the mentor's own; there is no call for a single one, so it is looked for in the list. */
export const mentorMockQuery = (id: string) =>
  queryOptions({
    queryKey: ['mentor', 'mock', id],
    queryFn: async ({ signal }) => {
      const mocks = await getAll<Mock>('/api/mentor/mocks', {}, signal);
      return mocks.find((mock) => mock.id === id) ?? null;
    },
  });

export const giveFeedback = (body: GiveFeedback) => postOnce<Feedback>('/api/mentor/feedback', body);

export const reportNoShow = (id: string) => post<Mock>(`/api/mentor/mocks/${id}/no-show`);
