import { queryOptions } from '@tanstack/react-query';
import { interviewTypeLabels } from '@/domain/labels';
import { getAll, patch, postOnce, remove } from '@/lib/api/client';
import { ApiError, errorCode, errorMessage } from '@/lib/api/errors';
import type { ChangeSlot, InterviewType, PostSlot, Slot } from '@/lib/api/types';
import { addDays, platformDateTime, formatShortDay } from '@/lib/calendar';

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

export const allTypes = Object.keys(interviewTypeLabels) as InterviewType[];

export const typeOptions = allTypes.map((value) => ({ value, name: interviewTypeLabels[value].name }));

export const typesLabel = (types: InterviewType[]) =>
  types.length === allTypes.length
    ? 'Any type'
    : types.map((type) => interviewTypeLabels[type].name).join(', ');

export const slotLabel = (slot: { date: string; start_time: string; end_time: string }) =>
  `${formatShortDay(slot.date)}, ${slot.start_time}–${slot.end_time}`;

/** What a refusal to add, change or take away a slot means for the admin who asked. */
export function refusalMessage(error: unknown) {
  switch (errorCode(error)) {
    case 'SLOT_IN_PAST':
      return 'This time has passed. Choose a later one.';
    case 'NOT_FOUND':
      return 'This slot is not there any more: somebody has deleted it.';
    default:
      return errorMessage(error);
  }
}

/** Whose fault a refused part was, by the slot's day and time. */
export function batchErrorMessage(error: unknown, batch: PostSlot[]) {
  if (errorCode(error) === 'SLOT_IN_PAST') {
    const clock = platformDateTime();
    const past = batch.find((slot) => `${slot.date} ${slot.start_time}` <= clock);
    return past ? `${slotLabel(past)} has passed.` : errorMessage(error);
  }
  const problem = error instanceof ApiError ? error.fields[0] : undefined;
  const at = /^slots\[(\d+)\]/.exec(problem?.field ?? '')?.[1];
  const slot = at === undefined ? undefined : batch[Number(at)];
  return slot && problem ? `${slotLabel(slot)}: ${problem.message}.` : errorMessage(error);
}
