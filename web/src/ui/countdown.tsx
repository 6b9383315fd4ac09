import { formatDate, formatTime, useNow, zoneAbbreviation } from '@/lib/time';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

type Part = { count: number; unit: string };
type Props = { to: string; until?: string };

/** Returns a duration's two largest units; minutes and seconds in the last hour. */
export function partsOf(left: number): [Part, Part] {
  const part = (size: number, within: number, unit: string) => {
    const count = Math.floor((left % within) / size);
    return { count, unit: count === 1 ? unit : `${unit}s` };
  };
  if (left >= DAY) return [part(DAY, Infinity, 'day'), part(HOUR, DAY, 'hour')];
  if (left >= HOUR) return [part(HOUR, DAY, 'hour'), part(MINUTE, HOUR, 'minute')];
  return [part(MINUTE, HOUR, 'minute'), part(SECOND, MINUTE, 'second')];
}

/** The time left until an instant. After that, shows "Now" until the end. */
export function Countdown({ to, until }: Props) {
  const time = useTick(Date.parse(to));
  const left = Date.parse(to) - time;
  const title = `${formatDate(to)}, ${formatTime(to)} ${zoneAbbreviation(to)}`;
  if (left <= 0) {
    const over = until !== undefined && Date.parse(until) <= time;
    return (
      <time dateTime={to} title={title} className="text-3xl font-semibold">
        {over ? 'Over' : 'Now'}
      </time>
    );
  }
  return (
    <time dateTime={to} title={title} className="flex flex-wrap items-baseline gap-x-2.5 tabular-nums">
      {partsOf(left).map(({ count, unit }) => (
        <span key={unit.replace(/s$/, '')} className="whitespace-nowrap">
          <span className="text-4xl font-semibold tracking-tight">{count}</span>{' '}
          <span className="text-muted">{unit}</span>{' '}
        </span>
      ))}
    </time>
  );
}

/** Returns the current time, updated every second while seconds are shown, otherwise twice a minute. */
function useTick(end: number) {
  const isClose = Math.abs(end - useNow(MINUTE / 2)) < HOUR + MINUTE;
  return useNow(isClose ? SECOND : MINUTE / 2);
}
