import { dateText, relativeText, shortDateText, timeText, useNow, zoneText } from '@/lib/dates';

type Props = {
  at: string;
  until?: string;
  /** full: day, time and zone. day: the day alone. short: day and month. ago: how far from now. */
  as?: 'full' | 'day' | 'short' | 'ago';
};

/** An instant, in the reader's own zone, with the zone said wherever a time of day is. */
export function When({ at, until, as = 'full' }: Props) {
  if (as === 'ago') return <Ago at={at} />;
  if (as === 'day') return <time dateTime={at}>{dateText(at)}</time>;
  if (as === 'short') return <time dateTime={at}>{shortDateText(at)}</time>;
  return (
    <time dateTime={at} className="tabular-nums">
      {dateText(at)},{' '}
      <span className="whitespace-nowrap">
        {timeText(at)}
        {until && <> – {timeText(until)}</>} <span className="text-muted">{zoneText(at)}</span>
      </span>
    </time>
  );
}

function Ago({ at }: { at: string }) {
  const time = useNow();
  return (
    <time dateTime={at} title={`${dateText(at)}, ${timeText(at)} ${zoneText(at)}`}>
      {relativeText(at, time)}
    </time>
  );
}
