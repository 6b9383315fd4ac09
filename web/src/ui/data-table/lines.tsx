import type { ReactNode } from 'react';
import { dateText, timeText, zoneText } from '@/lib/time';

/** A cell of two lines: what it is about, and below, quieter, what belongs to it. */
export function Lines({ main, sub }: { main: ReactNode; sub?: ReactNode }) {
  return (
    <>
      <span className="block font-medium text-ink">{main}</span>
      {sub && <span className="mt-0.5 block text-muted">{sub}</span>}
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

/** A mail address, which has no spaces to be broken at. */
export const Address = ({ children }: { children: string }) => (
  <span className="[overflow-wrap:anywhere]">{children}</span>
);
