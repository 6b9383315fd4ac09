import { queryOptions } from '@tanstack/react-query';
import { getAll, patch, postOnce, remove } from '@/lib/api/calls';
import type { ChangeSlot, PostSlot, Slot } from '@/lib/api/types';
import { addDays } from '@/lib/calendar';

export const slotsKey = ['admin', 'time-slots'];

/** Every slot that starts in the week of this Monday. */
export const weekQuery = (monday: string) =>
  queryOptions({
    queryKey: [...slotsKey, monday],
    queryFn: ({ signal }) =>
      getAll<Slot>('/api/admin/time-slots', { from: monday, to: addDays(monday, 6) }, signal),
  });

const url = '/api/admin/time-slots';

export const addSlot = (slot: PostSlot) => postOnce<Slot>(url, slot);

/** All of them or, when one is refused, none. */
export const addSlots = (slots: PostSlot[]) => postOnce<Slot[]>(url, { slots });

export const changeSlot = ({ id, ...change }: ChangeSlot & { id: string }) =>
  patch<Slot>(`${url}/${id}`, change);

export const removeSlot = (id: string) => remove<Slot>(`${url}/${id}`);
