import type { ReactNode } from 'react';
import { dateText, timeText, zoneText } from '@/lib/time';

/** A cell of two lines: what it is about, and below, quieter, what belongs to it. */
export function Lines({ main, sub }: { main: ReactNode; sub?: ReactNode }) {
  return (
    <>
      <span className="block font-medium text-ink">{main}</span>
      {sub && <span className="mt-0.5 block text-sm text-muted">{sub}</span>}
    </>
  );
}

/** An instant in a cell: the day above, the time of day and its zone below. */
export function WhenLines({ at }: { at: string }) {
  return (
    <time dateTime={at} className="block whitespace-nowrap tabular-nums">
      <span className="block">{dateText(at)}</span>
      <span className="block text-muted">
        {timeText(at)} {zoneText(at)}
      </span>
    </time>
  );
}

/** A mail address, which has no spaces: it may be broken after the @, and anywhere if need be. */
export function Address({ children }: { children: string }) {
  const at = children.lastIndexOf('@') + 1;
  return (
    <span className="[overflow-wrap:anywhere]">
      {children.slice(0, at)}
      <wbr />
      {children.slice(at)}
    </span>
  );
}
