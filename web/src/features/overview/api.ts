import { queryOptions } from '@tanstack/react-query';
import { get, getPage } from '@/lib/api/calls';
import type { AdminDashboard, Mock } from '@/lib/api/types';
import { addDays, platformToday } from '@/lib/calendar';
import { now } from '@/lib/time';

export const adminDashboardQuery = queryOptions({
  queryKey: ['admin', 'dashboard'],
  queryFn: ({ signal }) => get<AdminDashboard>('/api/admin/dashboard', undefined, signal),
  refetchInterval: 60_000,
});

const SHOWN = 5;

/** The mocks that begin next, one that is going on included. Asked from yesterday on: it may have begun before midnight. */
export const nextMocksQuery = queryOptions({
  queryKey: ['admin', 'mocks', 'next'],
  queryFn: async ({ signal }) => {
    const from = addDays(platformToday(), -1);
    const params = { status: 'scheduled', sort: 'scheduled_at', from, limit: 50 };
    const { items } = await getPage<Mock>('/api/admin/mocks', params, signal);
    return items.filter((mock) => Date.parse(mock.ends_at) > now()).slice(0, SHOWN);
  },
  refetchInterval: 60_000,
});
