import { queryOptions } from '@tanstack/react-query';
import { interviewTypeLabels } from '@/domain/labels';
import { getAll, patch, postOnce, remove } from '@/lib/api/client';
import { ApiError, errorCode, errorMessage } from '@/lib/api/errors';
import type { AdminSlot, ChangeSlot, InterviewType, PostSlot } from '@/lib/api/types';
import { addDays, formatClockRange, formatShortDay, platformDateTime } from '@/lib/time';
import { queryKeys } from '@/lib/api/query-keys';

/** All slots that start in the week beginning on this Monday. */
export const weekQuery = (monday: string) =>
  queryOptions({
    queryKey: queryKeys.admin.slotWeek(monday),
    queryFn: ({ signal }) =>
      getAll('/api/admin/time-slots', { query: { from: monday, to: addDays(monday, 6) }, signal }),
  });

const url = '/api/admin/time-slots';

export const addSlot = (slot: PostSlot) => postOnce(url, { body: slot }) as Promise<AdminSlot>;

/** Adds all slots, or none if the server rejects any. */
export const addSlots = (slots: PostSlot[]) => postOnce(url, { body: { slots } }) as Promise<AdminSlot[]>;

export const changeSlot = ({ id, ...change }: ChangeSlot & { id: string }, version?: number) =>
  patch('/api/admin/time-slots/{id}', { path: { id }, body: change, version });

export const removeSlot = ({ id, version }: AdminSlot) =>
  remove('/api/admin/time-slots/{id}', { path: { id }, version });

export const allTypes = Object.keys(interviewTypeLabels) as InterviewType[];

export const typeOptions = allTypes.map((value) => ({ value, name: interviewTypeLabels[value].name }));

export const typesLabel = (types: InterviewType[]) =>
  types.length === allTypes.length
    ? 'Any type'
    : types.map((type) => interviewTypeLabels[type].name).join(', ');

export const slotLabel = (slot: { date: string; start_time: string; end_time: string }) =>
  `${formatShortDay(slot.date)}, ${formatClockRange(slot.start_time, slot.end_time)}`;

/** Explains why the server refused to add, change or delete a slot. */
export function refusalMessage(error: unknown) {
  switch (errorCode(error)) {
    case 'SLOT_IN_PAST':
      return 'This time is in the past. Choose a later one.';
    case 'NOT_FOUND':
      return 'Someone has deleted this slot.';
    default:
      return errorMessage(error);
  }
}

/** Names the slot that caused a refusal, by day and time. */
export function batchErrorMessage(error: unknown, batch: PostSlot[]) {
  if (errorCode(error) === 'SLOT_IN_PAST') {
    const clock = platformDateTime();
    const past = batch.find((slot) => `${slot.date} ${slot.start_time}` <= clock);
    return past ? `${slotLabel(past)} is in the past.` : errorMessage(error);
  }
  const problem = error instanceof ApiError ? error.fields[0] : undefined;
  const at = /^slots\[(\d+)\]/.exec(problem?.field ?? '')?.[1];
  const slot = at === undefined ? undefined : batch[Number(at)];
  return slot && problem ? `${slotLabel(slot)}: ${problem.message}.` : errorMessage(error);
}
