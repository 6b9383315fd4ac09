import { infiniteQueryOptions } from '@tanstack/react-query';
import { getPage } from './client';
import type { ListPath, Query } from './endpoints';

/** Options of an infinite query over a list with cursors. */
export const pagedQuery = <P extends ListPath>(key: unknown[], path: P, query?: Query<'get', P>) =>
  infiniteQueryOptions({
    queryKey: key,
    queryFn: ({ pageParam, signal }) => getPage(path, { ...query, cursor: pageParam ?? undefined }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    select: (data) => data.pages.flatMap((page) => page.items),
  });
