import { useMutation, useQueries, useQueryClient } from '@tanstack/react-query';
import type { PostSlot } from '@/lib/api/types';
import { addDays, daysBetween, isDate, mondayOf, platformClock } from '@/lib/calendar';
import { useNow } from '@/lib/dates';
import { LONGEST_SPAN, partsOf, type Pattern, plan } from './pattern';
import { addSlots, refusedSlot, slotsKey, weekQuery } from './slots';

/** Thrown when a part was refused: how many were added before it, and why it was not. */
export class PartRefused extends Error {
  readonly added: number;
  readonly all: number;

  constructor(added: number, all: number, why: string) {
    super(why);
    this.added = added;
    this.all = all;
  }
}

/** Adds many slots, part by part as the server takes them; stops at the first part that it refuses. */
export function useAdding(onAdded: (slots: PostSlot[]) => void) {
  const queries = useQueryClient();
  return useMutation<PostSlot[], PartRefused, PostSlot[]>({
    mutationFn: async (slots) => {
      let added = 0;
      for (const part of partsOf(slots)) {
        try {
          await addSlots(part);
        } catch (error) {
          throw new PartRefused(added, slots.length, refusedSlot(error, part));
        }
        added += part.length;
      }
      return slots;
    },
    onSettled: () => queries.invalidateQueries({ queryKey: slotsKey }),
    onSuccess: onAdded,
  });
}

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
