import type { ReactNode } from 'react';
import { formatDate, formatTime, zoneAbbreviation } from '@/lib/time';

/** What a list can be sorted by: the server's key, and what each direction is called where there is no header. */
export type Sort = { key: string; up: string; down: string; first: 'up' | 'down' };

export type Column<T> = {
  header: string;
  cell: (row: T) => ReactNode;
  sort?: Sort;
  /** Numbers and money stand under each other, to the right. */
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

/** What a press on the header of a column asks for. */
export function nextSort(sort: Sort, value: string) {
  const now = isSortedBy(sort, value);
  if (now === 'none') return sort.first === 'up' ? sort.key : `-${sort.key}`;
  return now === 'ascending' ? `-${sort.key}` : sort.key;
}

/** A cell of two lines: what it is about, and below, quieter, what belongs to it. */
export function TwoLineCell({ main, sub }: { main: ReactNode; sub?: ReactNode }) {
  return (
    <>
      <span className="block font-medium text-ink">{main}</span>
      {sub && <span className="mt-0.5 block text-sm text-muted">{sub}</span>}
    </>
  );
}

/** An instant in a cell: the day above, the time of day and its zone below. */
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

/** A mail address, which has no spaces: it may be broken after the @, and anywhere if need be. */
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
