import { queryOptions } from '@tanstack/react-query';
import { get, getPage } from '@/lib/api/calls';
import type { BookingRequest, Mock } from '@/lib/api/types';
import { now } from '@/lib/time';

export type Waiting = { count: number; oldest_at: string | null };

export type AdminDashboard = {
  pending: Waiting;
  awaiting_feedback: Waiting;
  without_bookable_slot: Waiting;
  open_orders: Waiting;
  mocks_today: number;
  mocks_next_7_days: number;
  open_slots_next_7_days: number;
  longest_waiting: BookingRequest[];
};

export const adminDashboardQuery = queryOptions({
  queryKey: ['admin', 'dashboard'],
  queryFn: ({ signal }) => get<AdminDashboard>('/api/admin/dashboard', undefined, signal),
  refetchInterval: 60_000,
});

const DAY = 24 * 60 * 60 * 1000;
const SHOWN = 5;

/** The mocks that begin next, one that is going on included. Asked from yesterday on: days are the platform's. */
export const nextMocksQuery = queryOptions({
  queryKey: ['admin', 'mocks', 'next'],
  queryFn: async ({ signal }) => {
    const from = new Date(now() - DAY).toISOString().slice(0, 10);
    const params = { status: 'scheduled', sort: 'scheduled_at', from, limit: 50 };
    const { items } = await getPage<Mock>('/api/admin/mocks', params, signal);
    return items.filter((mock) => Date.parse(mock.ends_at) > now()).slice(0, SHOWN);
  },
  refetchInterval: 60_000,
});
