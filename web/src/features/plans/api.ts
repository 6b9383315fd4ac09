import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { getAll, postOnce, put, remove } from '@/lib/api/calls';
import { plansQuery as onSaleQuery } from '@/lib/api/catalog';
import type { AddPlan, AdminPlan } from '@/lib/api/types';

const url = '/api/admin/pricing-plans';

/** Every plan, those that were retired too. */
export const allPlansQuery = queryOptions({
  queryKey: ['admin', url],
  queryFn: ({ signal }) => getAll<AdminPlan>(url, {}, signal),
});

export const planKeys: unknown[][] = [[...allPlansQuery.queryKey], [...onSaleQuery.queryKey]];

export const refreshPlans = (queries: QueryClient) =>
  Promise.all(planKeys.map((queryKey) => queries.invalidateQueries({ queryKey })));

export const addPlan = (body: AddPlan) => postOnce<AdminPlan>(url, body);

export const changePlan = ({ plan_id, ...terms }: AddPlan) =>
  put<AdminPlan>(`${url}/${encodeURIComponent(plan_id)}`, terms);

export const retirePlan = (planId: string) =>
  remove<{ plan_id: string }>(`${url}/${encodeURIComponent(planId)}`);
