import { useSyncExternalStore } from 'react';

/** The current names of time zones that browsers still list under their old names. */
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

/** Returns "Asia/Ho Chi Minh" for Asia/Ho_Chi_Minh. */
export const zoneLabel = (zone: string) => zone.replaceAll('_', ' ');

/** Returns all time zones that the browser knows, with their names and UTC offsets at `at`. */
export function listZones(at: number): Zone[] {
  const ids = new Set(['UTC', ...Intl.supportedValuesOf('timeZone').map(currentZoneName)]);
  return [...ids].filter(isValidZone).map((id) => ({
    id,
    name: zoneLabel(id),
    long: part(id, 'long', at),
    offset: part(id, 'shortOffset', at),
  }));
}

/** The locale of dates. */
const LANGUAGE = 'en-IN';

let offset = 0;

/** Follows the server's clock, because demo mode can change its time and the browser's clock may be wrong. */
export function observeServerTime(timestamp: unknown) {
  const server = typeof timestamp === 'string' ? Date.parse(timestamp) : NaN;
  if (!Number.isNaN(server)) offset = server - Date.now();
}

export const now = () => Date.now() + offset;

/**
 * Creates one timer for all components that update the time at the same interval. It runs while any of them is mounted.
 */
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
      // The time was not updated while no component was mounted.
      if (listeners.size === 0 && isOutdated()) time = now();
      return time;
    },
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      timer ??= setInterval(update, interval);
      // A newly mounted component shows the exact time, so the others are updated as well.
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

/**
 * Returns the current time, updated at an interval in milliseconds. Components with the same interval share one timer.
 */
export function useNow(interval = 30_000) {
  const clock = clockOf(interval);
  return useSyncExternalStore(clock.subscribe, clock.read, clock.read);
}

/** The browser's time zone. */
export const browserZone = () => currentZoneName(Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC');

let chosenZone: string | null = null;

/** Sets the user's time zone. Null, or a zone that the browser does not know, selects the browser's zone. */
export function setReaderZone(zone: string | null) {
  chosenZone = zone && isValidZone(zone) ? zone : null;
}

/** The time zone of all displayed times: the user's setting, or the browser's zone. */
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

/** Returns a key for grouping instants by day in the user's time zone. */
export const localDayKey = (instant: string | number) =>
  format(instant, { year: 'numeric', month: '2-digit', day: '2-digit' });

export function zoneAbbreviation(instant: string | number = now()) {
  const parts = new Intl.DateTimeFormat(LANGUAGE, { timeZone: readerZone(), timeZoneName: 'short' });
  return (
    parts.formatToParts(new Date(instant)).find((part) => part.type === 'timeZoneName')?.value ?? readerZone()
  );
}

/** Returns the user's time zone for use in a sentence: "Asia/Kolkata (IST)". */
export function zoneDescription() {
  const short = zoneAbbreviation();
  return short === readerZone() ? short : `${readerZone().replaceAll('_', ' ')} (${short})`;
}

const DAY = 24 * 60 * 60 * 1000;

const UNITS: [Intl.RelativeTimeFormatUnit, number][] = [
  ['hour', 3_600_000],
  ['minute', 60_000],
];

/** Returns the numeric parts of an instant's date and time in a time zone. */
function zonedParts(instant: string | number, timeZone: string) {
  const options = {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  } as const;
  const parts = new Intl.DateTimeFormat('en', { ...options, timeZone, hourCycle: 'h23' }).formatToParts(
    new Date(instant),
  );
  return Object.fromEntries(parts.map(({ type, value }) => [type, value]));
}

/** Returns the calendar day in the user's time zone as a day number, for counting days between instants. */
function calendarDay(instant: string | number) {
  const { year, month, day } = zonedParts(instant, readerZone());
  return Date.UTC(Number(year), Number(month) - 1, Number(day)) / DAY;
}

/** Returns "in 2 days" or "3 hours ago". From 24 hours on, it counts calendar days, so "tomorrow" is the next date. */
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

/** Functions on dates such as "2026-11-23" in the platform's time zone. */

const midnight = (date: string) => Date.parse(`${date}T00:00:00Z`);

/** The platform's time zone, in which admins enter slots. The server writes it into the page. */
export const platformZone = () =>
  document.querySelector<HTMLMetaElement>('meta[name="timezone"]')?.content || 'Asia/Kolkata';

/** Returns the date and time in the platform's time zone: "2026-11-23 14:05". */
export function platformDateTime(instant = now()) {
  const { year, month, day, hour, minute } = zonedParts(instant, platformZone());
  return `${year}-${month}-${day} ${hour}:${minute}`;
}

export const platformToday = (instant = now()) => platformDateTime(instant).slice(0, 10);

/** Whether a text is a date of this millennium, so that days can be added to it. */
export const isDate = (text: string | null): text is string =>
  text !== null && /^2\d{3}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(midnight(text));

export const addDays = (date: string, days: number) =>
  new Date(midnight(date) + days * DAY).toISOString().slice(0, 10);

export const daysBetween = (from: string, to: string) => Math.round((midnight(to) - midnight(from)) / DAY);

/** 0 is Monday. */
export const weekdayOf = (date: string) => (new Date(midnight(date)).getUTCDay() + 6) % 7;

export const mondayOf = (date: string) => addDays(date, -weekdayOf(date));

/** Returns the wall clock minutes since 1970, for comparing times on different days. */
export const wallClockMinutes = (date: string, time: string) =>
  midnight(date) / 60_000 + Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

export const formatCalendarDate = (date: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-IN', { timeZone: 'UTC', ...options }).format(midnight(date));

const clockFormat = new Intl.DateTimeFormat('en-IN', { timeZone: 'UTC', hour: 'numeric', minute: '2-digit' });
const clockInstant = (time: string) => Date.parse(`1970-01-01T${time}:00Z`);

/** "2:30 pm" for "14:30". */
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
