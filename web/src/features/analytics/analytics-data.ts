import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { get } from '@/lib/api/client';
import { queryKeys } from '@/lib/api/query-keys';
import type { Query } from '@/lib/api/types';
import { addDays, daysBetween, isDate, platformToday } from '@/lib/time';

/** A range of days in the platform's time zone, both inclusive. */
export type Range = { from: string; to: string };

export type Section = NonNullable<Query<'get', '/api/admin/analytics'>['section']>;

const monthStart = (date: string) => `${date.slice(0, 7)}-01`;

/** The ranges that the page offers, counted back from today. */
export const presets = (today: string): { name: string; range: Range }[] => {
  const lastMonthEnd = addDays(monthStart(today), -1);
  return [
    { name: 'Last 7 days', range: { from: addDays(today, -6), to: today } },
    { name: 'Last 30 days', range: { from: addDays(today, -29), to: today } },
    { name: 'Last 90 days', range: { from: addDays(today, -89), to: today } },
    { name: 'This month', range: { from: monthStart(today), to: today } },
    { name: 'Last month', range: { from: monthStart(lastMonthEnd), to: lastMonthEnd } },
    { name: 'Last 12 months', range: { from: addDays(today, -364), to: today } },
  ];
};

/** The range of the same length that ends the day before. */
export function rangeBefore({ from, to }: Range): Range {
  const end = addDays(from, -1);
  return { from: addDays(end, -daysBetween(from, to)), to: end };
}

/** The range that the URL names, or the last 30 days, and a function that changes it. */
export function useRange() {
  const [search, setSearch] = useSearchParams();
  const today = platformToday();
  const from = search.get('from');
  const to = search.get('to');
  const range: Range =
    isDate(from) && isDate(to) && from <= to ? { from, to } : { from: addDays(today, -29), to: today };
  const choose = (next: Range) => setSearch(next, { replace: true, preventScrollReset: true });
  return { range, today, choose };
}

export const analyticsQuery = (range: Range) =>
  queryOptions({
    queryKey: queryKeys.admin.analytics(range.from, range.to),
    queryFn: ({ signal }) => get('/api/admin/analytics', { query: range, signal }),
    placeholderData: keepPreviousData,
  });
