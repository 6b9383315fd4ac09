import { queryOptions } from '@tanstack/react-query';
import { get, getAll } from '@/lib/api/client';
import type { InterviewType } from '@/lib/api/types';
import { queryKeys } from '@/lib/api/query-keys';

/** Queries of public data that several features use. */

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
