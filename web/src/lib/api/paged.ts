import { infiniteQueryOptions } from '@tanstack/react-query';
import { getPage, type Params } from './client';

/** A list that is read page by page, each page's cursor from the one before. */
export const pagedQuery = <T>(key: unknown[], url: string, params: Params = {}) =>
  infiniteQueryOptions({
    queryKey: key,
    queryFn: ({ pageParam, signal }) =>
      getPage<T>(url, { ...params, cursor: pageParam ?? undefined }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    select: (data) => data.pages.flatMap((page) => page.items),
  });
