import {
  formatDate,
  formatRelative,
  formatShortDate,
  formatTime,
  useNow,
  zoneAbbreviation,
} from '@/lib/time';

type Props = {
  at: string;
  until?: string;
  /** full: date, time and zone. day: the date only. short: day and month. relative: time from now. */
  format?: 'full' | 'day' | 'short' | 'relative';
};

/** An instant in the user's time zone. A time of day is always followed by the zone. */
export function DateTime({ at, until, format = 'full' }: Props) {
  const zone = zoneAbbreviation(at);
  if (format === 'relative') return <RelativeTime at={at} />;
  if (format === 'day') return <time dateTime={at}>{formatDate(at)}</time>;
  if (format === 'short') return <time dateTime={at}>{formatShortDate(at)}</time>;
  return (
    <time dateTime={at} className="tabular-nums">
      {formatDate(at)},{' '}
      <span className="whitespace-nowrap">
        {formatTime(at)}
        {until && zone !== zoneAbbreviation(until) && <span className="text-muted"> {zone}</span>}
        {until && <> – {formatTime(until)}</>}{' '}
        <span className="text-muted">{zoneAbbreviation(until ?? at)}</span>
      </span>
    </time>
  );
}

function RelativeTime({ at }: { at: string }) {
  const time = useNow();
  return (
    <time dateTime={at} title={`${formatDate(at)}, ${formatTime(at)} ${zoneAbbreviation(at)}`}>
      {formatRelative(at, time)}
    </time>
  );
}
