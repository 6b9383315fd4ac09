import { ApiError, codeOf, messageOf } from '@/lib/api/refusal';
import type { InterviewType, PostSlot } from '@/lib/api/types';
import { platformClock, shortDayText } from '@/lib/calendar';
import { interviewTypeWords } from '@/lib/words';

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
