import { queryOptions } from '@tanstack/react-query';
import { interviewTypeWords } from '@/domain/labels';
import { getAll, patch, postOnce, remove } from '@/lib/api/client';
import { ApiError, codeOf, messageOf } from '@/lib/api/errors';
import type { ChangeSlot, InterviewType, PostSlot, Slot } from '@/lib/api/types';
import { addDays, platformClock, shortDayText } from '@/lib/calendar';

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

export const allTypes = Object.keys(interviewTypeWords) as InterviewType[];

export const typeOptions = allTypes.map((value) => ({ value, name: interviewTypeWords[value].name }));

export const typesText = (types: InterviewType[]) =>
  types.length === allTypes.length
    ? 'Any type'
    : types.map((type) => interviewTypeWords[type].name).join(', ');

export const slotName = (slot: { date: string; start_time: string; end_time: string }) =>
  `${shortDayText(slot.date)}, ${slot.start_time}–${slot.end_time}`;

/** What a refusal to add, change or take away a slot means for the admin who asked. */
export function refusalText(error: unknown) {
  switch (codeOf(error)) {
    case 'SLOT_IN_PAST':
      return 'This time has passed. Choose a later one.';
    case 'NOT_FOUND':
      return 'This slot is not there any more: somebody has deleted it.';
    default:
      return messageOf(error);
  }
}

/** Whose fault a refused part was, by the slot's day and time. */
export function refusedSlot(error: unknown, part: PostSlot[]) {
  if (codeOf(error) === 'SLOT_IN_PAST') {
    const clock = platformClock();
    const past = part.find((slot) => `${slot.date} ${slot.start_time}` <= clock);
    return past ? `${slotName(past)} has passed.` : messageOf(error);
  }
  const problem = error instanceof ApiError ? error.fields[0] : undefined;
  const at = /^slots\[(\d+)\]/.exec(problem?.field ?? '')?.[1];
  const slot = at === undefined ? undefined : part[Number(at)];
  return slot && problem ? `${slotName(slot)}: ${problem.message}.` : messageOf(error);
}
