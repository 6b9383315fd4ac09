import { queryOptions } from '@tanstack/react-query';
import { get, getAll } from '@/lib/api/client';
import type { Company, InterviewType, PaymentConfig, Plan, Topic } from '@/lib/api/types';

/** What everybody may read, and several features need. */

const HOUR = 60 * 60 * 1000;

export const companiesQuery = queryOptions({
  queryKey: ['companies'],
  queryFn: ({ signal }) => getAll<Company>('/api/companies', {}, signal),
  staleTime: HOUR,
});

export const plansQuery = queryOptions({
  queryKey: ['plans'],
  queryFn: ({ signal }) => getAll<Plan>('/api/pricing-plans', {}, signal),
  staleTime: 60_000,
});

export const topicsQuery = (type: InterviewType) =>
  queryOptions({
    queryKey: ['topics', type],
    queryFn: ({ signal }) => getAll<Topic>('/api/topics', { interview_type: type }, signal),
    staleTime: HOUR,
  });

export const paymentConfigQuery = queryOptions({
  queryKey: ['payment-config'],
  queryFn: ({ signal }) => get<PaymentConfig>('/api/payment/config', undefined, signal),
  staleTime: HOUR,
});
