import { TZDate } from '@date-fns/tz';
import { format } from 'date-fns/format';
import { now } from './dates';

/** Dates of the platform's calendar as the contract writes them, "2026-11-23", in the platform's own zone. */

const DAY = 24 * 60 * 60 * 1000;
const midnight = (date: string) => Date.parse(`${date}T00:00:00Z`);

/** The zone in which slots are typed in. The server names it in the page. */
export const platformZone = () =>
  document.querySelector<HTMLMetaElement>('meta[name="timezone"]')?.content || 'Asia/Kolkata';

/** The date and time in the platform's zone: "2026-11-23 14:05". */
export const platformDateTime = (instant = now()) =>
  format(new TZDate(instant, platformZone()), 'yyyy-MM-dd HH:mm');

export const platformToday = (instant = now()) => platformDateTime(instant).slice(0, 10);

export const isDate = (text: string | null): text is string =>
  text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(midnight(text));

export const addDays = (date: string, days: number) =>
  new Date(midnight(date) + days * DAY).toISOString().slice(0, 10);

export const daysBetween = (from: string, to: string) => Math.round((midnight(to) - midnight(from)) / DAY);

/** 0 is Monday. */
export const weekdayOf = (date: string) => (new Date(midnight(date)).getUTCDay() + 6) % 7;

export const mondayOf = (date: string) => addDays(date, -weekdayOf(date));

/** Minutes on one endless wall clock, to compare times of different days. */
export const wallClockMinutes = (date: string, time: string) =>
  midnight(date) / 60_000 + Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

export const formatCalendarDate = (date: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-IN', { timeZone: 'UTC', ...options }).format(midnight(date));

const clockFormat = new Intl.DateTimeFormat('en-IN', { timeZone: 'UTC', hour: 'numeric', minute: '2-digit' });
const clockInstant = (time: string) => Date.parse(`1970-01-01T${time}:00Z`);

/** "2:30 pm" for 14:30: times of the platform's clock read as all others do. */
export const formatClockTime = (time: string) => clockFormat.format(clockInstant(time));

/** "2:30–3:30 pm"; a slot may end on the next day. */
export function formatClockRange(start: string, end: string) {
  const from = clockInstant(start);
  const until = clockInstant(end);
  return until > from
    ? clockFormat.formatRange(from, until)
    : `${formatClockTime(start)}–${formatClockTime(end)}`;
}

/** "Mon, 23 Nov" */
export const formatShortDay = (date: string) =>
  `${formatCalendarDate(date, { weekday: 'short' })}, ${formatCalendarDate(date, { day: 'numeric', month: 'short' })}`;
