import { daysBetween, isDate } from '@/lib/calendar';
import { z } from '@/lib/zod';
import { collision, LONGEST_SPAN, type Pattern } from './pattern';

/** The hours to choose from; any other time can be typed. */
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
    const complain = (path: string, message: string) =>
      context.issues.push({ code: 'custom', path: [path], message, input: context.value });
    if (isDate(from) && isDate(until)) {
      if (until < from) complain('until', 'This is before the first day');
      else if (daysBetween(from, until) >= LONGEST_SPAN) complain('until', 'At most 13 weeks at once');
    }
    const clash = collision(times, minutes);
    if (clash) complain('times', `${clash[0]} and ${clash[1]} run into each other at this length`);
  });

/** A time as people type it: 9, 930, 9:30, 9.30, 2:30 pm. */
export function readTime(typed: string) {
  const match = /^(\d{1,2})[:.]?([0-5]\d)?\s*(?:([ap])\.?m?\.?)?$/i.exec(typed);
  const half = match?.[3]?.toLowerCase();
  const said = Number(match?.[1]);
  const hour = half ? (said % 12) + (half === 'p' ? 12 : 0) : said;
  if (!match || said > (half ? 12 : 23)) return { problem: 'Enter a time of day, such as 14:30' };
  return { name: `${String(hour).padStart(2, '0')}:${match[2] ?? '00'}` };
}
