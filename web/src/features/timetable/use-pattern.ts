import { useMutation, useQueries } from '@tanstack/react-query';
import type { PostSlot } from '@/lib/api/types';
import { addDays, daysBetween, isDate, mondayOf, platformDateTime } from '@/lib/calendar';
import { useNow } from '@/lib/dates';
import { MAX_DAYS, toBatches, type Pattern, planSlots } from './pattern';
import { addSlots, batchErrorMessage, weekQuery } from './slots';
import { useInvalidate } from '@/lib/api/invalidation';

/** Thrown when a part was refused: how many were added before it, and why it was not. */
export class BatchError extends Error {
  readonly added: number;
  readonly all: number;

  constructor(added: number, all: number, why: string) {
    super(why);
    this.added = added;
    this.all = all;
  }
}

/** Adds many slots, part by part as the server takes them; stops at the first part that it refuses. */
export function useAddSlots(onAdded: (slots: PostSlot[]) => void) {
  const invalidate = useInvalidate();
  return useMutation<PostSlot[], BatchError, PostSlot[]>({
    mutationFn: async (slots) => {
      let added = 0;
      for (const batch of toBatches(slots)) {
        try {
          await addSlots(batch);
        } catch (error) {
          throw new BatchError(added, slots.length, batchErrorMessage(error, batch));
        }
        added += batch.length;
      }
      return slots;
    },
    onSettled: () => invalidate('slot.changed'),
    onSuccess: onAdded,
  });
}

function mondays({ from, until }: Pattern) {
  if (!isDate(from) || !isDate(until)) return [];
  const first = mondayOf(from);
  const weeks = Math.floor(daysBetween(first, until) / 7) + 1;
  return weeks > Math.ceil(MAX_DAYS / 7) + 1
    ? []
    : Array.from({ length: Math.max(0, weeks) }, (_, week) => addDays(first, 7 * week));
}

/** What a pattern would add now, beside the slots that are there in its weeks. */
export function usePlannedSlots(pattern: Pattern) {
  const clock = platformDateTime(useNow());
  const weeks = useQueries({
    queries: mondays(pattern).map(weekQuery),
    combine: (results) => ({
      slots: results.flatMap((result) => result.data ?? []),
      pending: results.some((result) => result.isPending),
      error: results.find((result) => result.isLoadingError)?.error ?? null,
      refetch: () => Promise.all(results.map((result) => result.refetch())),
    }),
  });
  const valid = isDate(pattern.from) && isDate(pattern.until);
  return { ...weeks, planned: valid ? planSlots(pattern, weeks.slots, clock) : [] };
}
