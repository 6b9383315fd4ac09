import type { ReactNode } from 'react';

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
