import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getPage } from './api/calls';
import { useListAddress, type Filter } from './list-address';

type Spec = { url: string; sort: string; filters?: Filter[] };

/** The key under which every page of a list is kept, to have them read again after a change. */
export const listKey = (url: string) => ['admin', url.split('/').at(-1)];

/** A list of the server's, as the address wants it: one page, the rows before it kept until it is there. */
export function useList<T>({ url, sort, filters = [] }: Spec) {
  const address = useListAddress(sort, filters);
  const params = { ...address.params, limit: address.limit, cursor: address.cursor ?? undefined };
  const query = useQuery({
    queryKey: [...listKey(url), params],
    queryFn: ({ signal }) => getPage<T>(url, params, signal),
    placeholderData: keepPreviousData,
  });
  return { url, address, query };
}

export type List<T> = ReturnType<typeof useList<T>>;
