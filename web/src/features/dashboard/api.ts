import { queryOptions } from '@tanstack/react-query';
import { get } from '@/lib/api/calls';
import type { MenteeDashboard } from '@/lib/api/types';
import { userChanged } from '@/lib/session';

export const dashboardQuery = queryOptions({
  queryKey: ['mentee', 'dashboard'],
  queryFn: async ({ signal }) => {
    const dashboard = await get<MenteeDashboard>('/api/mentee/dashboard', undefined, signal);
    userChanged(dashboard.user);
    return dashboard;
  },
});
