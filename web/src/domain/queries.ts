import { queryOptions } from '@tanstack/react-query';
import { get, getAll, getPage, pagedQuery } from '@/lib/api/client';
import { queryKeys } from '@/lib/api/query-keys';
import type { InterviewType } from '@/lib/api/types';

/** Queries for public data, used by several features. */

const HOUR = 60 * 60 * 1000;

export const companiesQuery = queryOptions({
  queryKey: queryKeys.companies,
  queryFn: ({ signal }) => getAll('/api/companies', { signal }),
  staleTime: HOUR,
});

export const plansQuery = queryOptions({
  queryKey: queryKeys.plans,
  queryFn: ({ signal }) => getAll('/api/pricing-plans', { signal }),
  staleTime: 60_000,
});

export const topicsQuery = (type: InterviewType) =>
  queryOptions({
    queryKey: queryKeys.topics(type),
    queryFn: ({ signal }) => getAll('/api/topics', { query: { interview_type: type }, signal }),
    staleTime: HOUR,
  });

export const paymentConfigQuery = queryOptions({
  queryKey: queryKeys.paymentConfig,
  queryFn: ({ signal }) => get('/api/payment/config', { signal }),
  staleTime: HOUR,
});

export const gstStatesQuery = queryOptions({
  queryKey: queryKeys.gstStates,
  queryFn: ({ signal }) => get('/api/payment/states', { signal }),
  staleTime: Infinity,
});

/** The billing details of the user's latest order that has them; null if none has. */
export const billingDetailsQuery = queryOptions({
  queryKey: queryKeys.billingDetails,
  queryFn: ({ signal }) => get('/api/payment/billing-details', { signal }),
});

/** Queries of a mentee's own data. The plans that were bought limit the length of these lists. */

export const mocksQuery = queryOptions({
  queryKey: queryKeys.mentee.mocks,
  queryFn: ({ signal }) => getAll('/api/mentee/mocks', { signal }),
});

/** Scheduled mocks that have not ended, soonest first, including a running one. */
export const upcomingMocksQuery = queryOptions({
  queryKey: queryKeys.mentee.mocksIn('upcoming'),
  queryFn: async ({ signal }) => {
    const mocks = await getAll('/api/mentee/mocks', { query: { when: 'upcoming' }, signal });
    return mocks.reverse();
  },
});

/** Mocks that took place or were missed, latest first. */
export const pastMocksQuery = pagedQuery(queryKeys.mentee.mocksIn('past'), '/api/mentee/mocks', {
  when: 'past',
});

export const cancelledMocksQuery = pagedQuery(queryKeys.mentee.mocksIn('cancelled'), '/api/mentee/mocks', {
  status: 'cancelled',
});

/** The latest mock whose feedback is due; null if there is none. */
export const latestAwaitingQuery = queryOptions({
  queryKey: queryKeys.mentee.mocksIn('latest-awaiting'),
  queryFn: async ({ signal }) => {
    const { items } = await getPage('/api/mentee/mocks', { awaiting_feedback: true, limit: 1 }, signal);
    return items[0] ?? null;
  },
});

export const feedbacksQuery = queryOptions({
  queryKey: queryKeys.mentee.feedbacks,
  queryFn: ({ signal }) => getAll('/api/mentee/feedbacks', { signal }),
});

/** The scores of each mock, also adjusted by how severely its mentor scores. */
export const progressQuery = queryOptions({
  queryKey: queryKeys.mentee.progress,
  queryFn: ({ signal }) => getAll('/api/mentee/progress', { signal }),
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
