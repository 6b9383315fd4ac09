import { useQueries } from '@tanstack/react-query';
import { addDays, daysBetween, isDate, mondayOf, platformClock } from '@/lib/calendar';
import { useNow } from '@/lib/time';
import { weekQuery } from './api';
import { LONGEST_SPAN, plan, type Pattern } from './pattern';

function mondays({ from, until }: Pattern) {
  if (!isDate(from) || !isDate(until)) return [];
  const first = mondayOf(from);
  const weeks = Math.floor(daysBetween(first, until) / 7) + 1;
  return weeks > Math.ceil(LONGEST_SPAN / 7) + 1
    ? []
    : Array.from({ length: Math.max(0, weeks) }, (_, week) => addDays(first, 7 * week));
}

/** What a pattern would add now, beside the slots that are there in its weeks. */
export function usePlanned(pattern: Pattern) {
  const clock = platformClock(useNow());
  const weeks = useQueries({
    queries: mondays(pattern).map(weekQuery),
    combine: (results) => ({
      slots: results.flatMap((result) => result.data ?? []),
      pending: results.some((result) => result.isPending),
      error: results.find((result) => result.error)?.error ?? null,
      refetch: () => Promise.all(results.map((result) => result.refetch())),
    }),
  });
  const valid = isDate(pattern.from) && isDate(pattern.until);
  return { ...weeks, planned: valid ? plan(pattern, weeks.slots, clock) : [] };
}
