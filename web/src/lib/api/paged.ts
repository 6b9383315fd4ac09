import { infiniteQueryOptions } from '@tanstack/react-query';
import { getPage } from './client';
import type { ListPath, Query } from './endpoints';

/** A list that is read page by page, each page's cursor from the one before. */
export const pagedQuery = <P extends ListPath>(key: unknown[], path: P, query?: Query<'get', P>) =>
  infiniteQueryOptions({
    queryKey: key,
    queryFn: ({ pageParam, signal }) => getPage(path, { ...query, cursor: pageParam ?? undefined }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    select: (data) => data.pages.flatMap((page) => page.items),
  });
