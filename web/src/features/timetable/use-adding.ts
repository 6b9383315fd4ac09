import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { PostSlot } from '@/lib/api/types';
import { addSlots, slotsKey } from './api';
import { partsOf } from './pattern';
import { refusedSlot } from './words';

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
