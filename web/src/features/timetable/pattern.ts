import { useMutation, useQueries } from '@tanstack/react-query';
import { useInvalidate } from '@/lib/api/query-keys';
import type { InterviewType, PostSlot, Slot } from '@/lib/api/types';
import {
  addDays,
  daysBetween,
  formatClockTime,
  isDate,
  mondayOf,
  platformDateTime,
  useNow,
  wallClockMinutes,
  weekdayOf,
} from '@/lib/time';
import { z } from '@/lib/zod';
import { addSlots, batchErrorMessage, weekQuery } from './slots';

/** Repeating slots on the chosen weekdays and times of day, between two dates (inclusive). */
export type Pattern = {
  /** 0 is Monday. */
  weekdays: number[];
  times: string[];
  minutes: number;
  from: string;
  until: string;
  interview_types: InterviewType[];
  /** Empty if the slots are open to every mentor. */
  mentor_id: string;
};

export type PlannedSlot = { slot: PostSlot; status: 'new' | 'past' | 'existing' };

/** A pattern's maximum period in days. */
const MAX_DAYS = 91;

/** The maximum number of slots per request. */
const BATCH_SIZE = 200;

const twoDigits = (number: number) => String(number).padStart(2, '0');

export function endOf(start: string, minutes: number) {
  const end = wallClockMinutes('1970-01-01', start) + minutes;
  return `${twoDigits(Math.floor(end / 60) % 24)}:${twoDigits(end % 60)}`;
}

type WallClockSlot = Pick<PostSlot, 'date' | 'start_time' | 'end_time'>;

function toMinuteRange({ date, start_time, end_time }: WallClockSlot) {
  const start = wallClockMinutes(date, start_time);
  const end = wallClockMinutes(date, end_time);
  return { start, end: end > start ? end : end + 24 * 60 };
}

/**
 * Whether a new slot conflicts with an existing one: it overlaps a slot of the same mentor, or equals a slot for any
 * mentor.
 */
function overlapsExisting(slot: PostSlot, other: Slot) {
  if ((slot.mentor_id ?? null) !== other.mentor_id) return false;
  const [one, two] = [toMinuteRange(slot), toMinuteRange(other)];
  return other.mentor_id === null
    ? one.start === two.start && one.end === two.end
    : one.start < two.end && two.start < one.end;
}

/** Expands a pattern into slots, each marked as new, past or existing. */
export function planSlots(pattern: Pattern, existing: Slot[], clock: string): PlannedSlot[] {
  const { weekdays, minutes, from, until, interview_types } = pattern;
  const days = Math.min(daysBetween(from, until) + 1, MAX_DAYS + 1);
  const dates = Array.from({ length: Math.max(0, days) }, (_, day) => addDays(from, day));
  const times = [...pattern.times].sort();
  return dates
    .filter((date) => weekdays.includes(weekdayOf(date)))
    .flatMap((date) =>
      times.map((start_time) => {
        const mentor_id = pattern.mentor_id || null;
        const slot = { date, start_time, end_time: endOf(start_time, minutes), interview_types, mentor_id };
        const past = `${date} ${start_time}` <= clock;
        const status = past
          ? 'past'
          : existing.some((other) => overlapsExisting(slot, other))
            ? 'existing'
            : 'new';
        return { slot, status };
      }),
    );
}

/** Returns two overlapping times of day, or null. */
export function findOverlap(times: string[], minutes: number) {
  const sorted = [...times].sort();
  const at = sorted.findIndex(
    (time, index) =>
      index > 0 &&
      wallClockMinutes('1970-01-01', time) - wallClockMinutes('1970-01-01', sorted[index - 1]!) < minutes,
  );
  return at < 0 ? null : ([sorted[at - 1]!, sorted[at]!] as const);
}

export function toBatches<T>(slots: T[]): T[][] {
  return Array.from({ length: Math.ceil(slots.length / BATCH_SIZE) }, (_, index) =>
    slots.slice(index * BATCH_SIZE, (index + 1) * BATCH_SIZE),
  );
}

/** Suggested times. The user can type any other time. */
export const hours = Array.from({ length: 14 }, (_, hour) => `${String(hour + 8).padStart(2, '0')}:00`);

export const lengths = [30, 45, 60, 75, 90, 120];

const date = z.string().check(z.refine(isDate, 'Enter a date'));

export const patternSchema = z
  .object({
    weekdays: z.array(z.number()).check(z.minLength(1, 'Choose at least one')),
    times: z.array(z.string()).check(z.minLength(1, 'Add at least one time')),
    minutes: z.number(),
    from: date,
    until: date,
    interview_types: z.array(z.string()).check(z.minLength(1, 'Choose at least one')),
    mentor_id: z.string(),
  })
  .check((context) => {
    const { from, until, times, minutes } = context.value as Pattern;
    const addProblem = (path: string, message: string) =>
      context.issues.push({ code: 'custom', path: [path], message, input: context.value });
    if (isDate(from) && isDate(until)) {
      if (until < from) addProblem('until', 'Choose a date after the first day');
      else if (daysBetween(from, until) >= MAX_DAYS) addProblem('until', 'Choose 13 weeks or less');
    }
    const clash = findOverlap(times, minutes);
    if (clash)
      addProblem(
        'times',
        `${formatClockTime(clash[0])} and ${formatClockTime(clash[1])} overlap at this length`,
      );
  });

/** Parses a typed time: 9, 930, 9:30, 9.30, 2:30 pm. */
export function readTime(typed: string) {
  const match = /^(\d{1,2})[:.]?([0-5]\d)?\s*(?:([ap])\.?m?\.?)?$/i.exec(typed);
  const half = match?.[3]?.toLowerCase();
  const said = Number(match?.[1]);
  const hour = half ? (said % 12) + (half === 'p' ? 12 : 0) : said;
  if (!match || said > (half ? 12 : 23)) return { problem: 'Enter a time, such as 2:30 pm' };
  return { name: `${String(hour).padStart(2, '0')}:${match[2] ?? '00'}` };
}

/** A batch that the server refused, with the number of slots added before it and the cause. */
export class BatchError extends Error {
  readonly added: number;
  readonly all: number;

  constructor(added: number, all: number, why: string) {
    super(why);
    this.added = added;
    this.all = all;
  }
}

/** Adds slots in batches. Stops at the first batch that the server refuses. */
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

/** Compares a pattern with the existing slots of its weeks. */
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
