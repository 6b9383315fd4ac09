import type { ReactNode } from 'react';
import { formatDate, formatTime, zoneAbbreviation } from '@/lib/time';

/** A sort order: the server's key, and the label of each direction for the sort menu. */
export type Sort = { key: string; up: string; down: string; first: 'up' | 'down' };

export type Column<T> = {
  header: string;
  cell: (row: T) => ReactNode;
  sort?: Sort;
  /** Right-aligns numbers and amounts. */
  numeric?: boolean;
  className?: string;
};

export const byTime = (key: string): Sort => ({
  key,
  up: 'Oldest first',
  down: 'Newest first',
  first: 'down',
});

export const byName = (key: string): Sort => ({ key, up: 'A to Z', down: 'Z to A', first: 'up' });

export const byNumber = (key: string): Sort => ({
  key,
  up: 'Lowest first',
  down: 'Highest first',
  first: 'down',
});

export const isSortedBy = (sort: Sort, value: string) =>
  value === sort.key ? 'ascending' : value === `-${sort.key}` ? 'descending' : 'none';

/** Returns the sort order after a click on a column header. */
export function nextSort(sort: Sort, value: string) {
  const now = isSortedBy(sort, value);
  if (now === 'none') return sort.first === 'up' ? sort.key : `-${sort.key}`;
  return now === 'ascending' ? `-${sort.key}` : sort.key;
}

/** A cell with a main line and a muted second line. */
export function TwoLineCell({ main, sub }: { main: ReactNode; sub?: ReactNode }) {
  return (
    <>
      <span className="block font-medium text-ink">{main}</span>
      {sub && <span className="mt-0.5 block text-sm text-muted">{sub}</span>}
    </>
  );
}

/** A cell with a date, and the time and time zone below it. */
export function DateTimeCell({ at }: { at: string }) {
  return (
    <time dateTime={at} className="block whitespace-nowrap tabular-nums">
      <span className="block">{formatDate(at)}</span>
      <span className="block text-muted">
        {formatTime(at)} {zoneAbbreviation(at)}
      </span>
    </time>
  );
}

/** An email address that wraps after the @, or anywhere if it is too long. */
export function EmailAddress({ children }: { children: string }) {
  const at = children.lastIndexOf('@') + 1;
  return (
    <span className="[overflow-wrap:anywhere]">
      {children.slice(0, at)}
      <wbr />
      {children.slice(at)}
    </span>
  );
}
