import { TZDate } from '@date-fns/tz';
import { format as formatIn } from 'date-fns/format';
import { useSyncExternalStore } from 'react';

/** Current names of zones that browsers still list under their old names. */
const renamed: Record<string, string> = {
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Europe/Kiev': 'Europe/Kyiv',
};

const currentZoneName = (zone: string) => renamed[zone] ?? zone;

/** Whether this browser knows the time zone. */
function isValidZone(zone: string) {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

export type Zone = { id: string; name: string; long: string; offset: string };

function part(zone: string, style: 'long' | 'shortOffset', at: number) {
  const parts = new Intl.DateTimeFormat('en-IN', { timeZone: zone, timeZoneName: style }).formatToParts(at);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
}

/** "Asia/Ho Chi Minh" for Asia/Ho_Chi_Minh. */
export const zoneLabel = (zone: string) => zone.replaceAll('_', ' ');

/** Every zone that the browser knows, with what it is called and how far from UTC it is at `at`. */
export function listZones(at: number): Zone[] {
  const ids = new Set(['UTC', ...Intl.supportedValuesOf('timeZone').map(currentZoneName)]);
  return [...ids].filter(isValidZone).map((id) => ({
    id,
    name: zoneLabel(id),
    long: part(id, 'long', at),
    offset: part(id, 'shortOffset', at),
  }));
}

/** The language that dates and money are written in, as the texts around them are. */
const LANGUAGE = 'en-IN';

let offset = 0;

/** The server's clock decides what "now" is: demo mode can travel in time, and a visitor's clock may be wrong. */
export function observeServerTime(timestamp: unknown) {
  const server = typeof timestamp === 'string' ? Date.parse(timestamp) : NaN;
  if (!Number.isNaN(server)) offset = server - Date.now();
}

export const now = () => Date.now() + offset;

/** One timer for all components that show the time at the same interval. It runs while one of them is mounted. */
function createClock(interval: number) {
  const listeners = new Set<() => void>();
  let timer: ReturnType<typeof setInterval> | undefined;
  let time = now();
  const update = () => {
    time = now();
    listeners.forEach((notify) => notify());
  };
  const isOutdated = () => Math.abs(now() - time) >= 1000;
  return {
    read: () => {
      // Nothing has updated it while no component was mounted.
      if (listeners.size === 0 && isOutdated()) time = now();
      return time;
    },
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      timer ??= setInterval(update, interval);
      // A component that has just mounted shows the exact time, and the others with it.
      if (isOutdated()) update();
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        clearInterval(timer);
        timer = undefined;
      };
    },
  };
}

const clocks = new Map<number, ReturnType<typeof createClock>>();

function clockOf(interval: number) {
  const clock = clocks.get(interval) ?? createClock(interval);
  clocks.set(interval, clock);
  return clock;
}

/** The current time, updated at an interval in milliseconds. Components with the same interval share one timer. */
export function useNow(interval = 30_000) {
  const clock = clockOf(interval);
  return useSyncExternalStore(clock.subscribe, clock.read, clock.read);
}

/** The zone that the reader's own clock shows. */
export const browserZone = () => currentZoneName(Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC');

let chosenZone: string | null = null;

/** The zone that the reader has set for themselves; null, or one that this browser does not know: the browser's. */
export function setReaderZone(zone: string | null) {
  chosenZone = zone && isValidZone(zone) ? zone : null;
}

/** The zone that times are shown in, everywhere: the reader's setting, else the browser's. */
export const readerZone = () => chosenZone ?? browserZone();

const formatters = new Map<string, Intl.DateTimeFormat>();

function format(instant: string | number, options: Intl.DateTimeFormatOptions) {
  const zoned = { timeZone: readerZone(), ...options };
  const key = JSON.stringify(zoned);
  let formatter = formatters.get(key);
  if (!formatter) formatters.set(key, (formatter = new Intl.DateTimeFormat(LANGUAGE, zoned)));
  return formatter.format(new Date(instant));
}

/** "Mon, 23 Nov 2026" */
export function formatDate(instant: string | number) {
  const weekday = format(instant, { weekday: 'short' });
  return `${weekday}, ${formatShortDate(instant)} ${format(instant, { year: 'numeric' })}`;
}

export const formatDay = (instant: string | number) =>
  format(instant, { weekday: 'long', day: 'numeric', month: 'long' });

export const formatShortDate = (instant: string | number) =>
  format(instant, { day: 'numeric', month: 'short' });

export const formatTime = (instant: string | number) =>
  format(instant, { hour: 'numeric', minute: '2-digit' });

/** A key that is the same for all instants of one day in the reader's zone. */
export const localDayKey = (instant: string | number) =>
  format(instant, { year: 'numeric', month: '2-digit', day: '2-digit' });

export function zoneAbbreviation(instant: string | number = now()) {
  const parts = new Intl.DateTimeFormat(LANGUAGE, { timeZone: readerZone(), timeZoneName: 'short' });
  return (
    parts.formatToParts(new Date(instant)).find((part) => part.type === 'timeZoneName')?.value ?? readerZone()
  );
}

/** For sentences: "Asia/Kolkata (IST)". */
export function zoneDescription() {
  const short = zoneAbbreviation();
  return short === readerZone() ? short : `${readerZone().replaceAll('_', ' ')} (${short})`;
}

const DAY = 86_400_000;

const UNITS: [Intl.RelativeTimeFormatUnit, number][] = [
  ['hour', 3_600_000],
  ['minute', 60_000],
];

/** A day of the reader's calendar as a number, so that two of them can be subtracted. */
function calendarDay(instant: string | number) {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone: readerZone(),
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  }).formatToParts(new Date(instant));
  const value = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  return Date.UTC(value('year'), value('month') - 1, value('day')) / DAY;
}

/** "in 2 days", "3 hours ago". From a day on, days are those of the reader's calendar: tomorrow is the next one. */
export function formatRelative(instant: string | number, from = now()) {
  const distance = new Date(instant).getTime() - from;
  const relative = new Intl.RelativeTimeFormat(LANGUAGE, { numeric: 'auto' });
  if (Math.abs(distance) >= DAY) return relative.format(calendarDay(instant) - calendarDay(from), 'day');
  for (const [unit, size] of UNITS) {
    if (Math.abs(distance) >= size) return relative.format(Math.trunc(distance / size), unit);
  }
  return distance >= 0 ? 'in less than a minute' : 'just now';
}

export const minutesBetween = (start: string, end: string) =>
  Math.round((Date.parse(end) - Date.parse(start)) / 60_000);

/** Dates of the platform's calendar as the contract writes them, "2026-11-23", in the platform's own zone. */

const DAY_MS = 86_400_000;
const midnight = (date: string) => Date.parse(`${date}T00:00:00Z`);

/** The zone in which slots are typed in. The server names it in the page. */
export const platformZone = () =>
  document.querySelector<HTMLMetaElement>('meta[name="timezone"]')?.content || 'Asia/Kolkata';

/** The date and time in the platform's zone: "2026-11-23 14:05". */
export const platformDateTime = (instant = now()) =>
  formatIn(new TZDate(instant, platformZone()), 'yyyy-MM-dd HH:mm');

export const platformToday = (instant = now()) => platformDateTime(instant).slice(0, 10);

export const isDate = (text: string | null): text is string =>
  text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(midnight(text));

export const addDays = (date: string, days: number) =>
  new Date(midnight(date) + days * DAY_MS).toISOString().slice(0, 10);

export const daysBetween = (from: string, to: string) => Math.round((midnight(to) - midnight(from)) / DAY_MS);

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
