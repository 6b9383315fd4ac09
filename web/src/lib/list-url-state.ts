import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { getPage, type Page } from '@/lib/api/client';
import { ApiError } from './api/errors';
import { queryKeys } from './api/query-keys';
import type { ListPath } from '@/lib/api/types';

/** A list's filter: a set of options, which may still be loading, a day, or a value that only links set. */
export type Filter = {
  name: string;
  label: string;
  options?: { value: string; name: string }[];
  day?: boolean;
  /** Names a value that links set, and that the user can only remove. */
  linked?: (value: string) => string;
  /** The default option. The page shows these options as tabs; "all" means no filter. */
  byDefault?: string;
};

export const pageSizes = [20, 50, 100] as const;

type Params = Record<string, string | number | undefined>;
type Step = { page: number; fellBack?: boolean };
type Change = Record<string, string | number | null>;

/**
 * Ignores a value that is not one of the options or not a complete day. While a year is being typed, it begins with
 * zeros.
 */
function known({ options, day }: Filter, value: string | null) {
  if (day) return value && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : null;
  return value && (!options || options.some((option) => option.value === value)) ? value : null;
}

/**
 * Keeps sort, search, filters, page and page size in the URL, so a reload, a shared link and the browser's Back button
 * show the same rows. Each page's cursor comes from the previous page, so earlier pages are reached through the
 * browser's history.
 */
export function useListAddress(defaultSort: string, filters: Filter[]) {
  const { search, state } = useLocation();
  const navigate = useNavigate();
  const address = new URLSearchParams(search);
  const page = (state as Step | null)?.page ?? 0;

  const sort = address.get('sort') ?? defaultSort;
  const q = address.get('q') ?? '';
  const cursor = address.get('cursor');
  const limit = pageSizes.find((size) => String(size) === address.get('limit')) ?? pageSizes[0];
  const chosen = Object.fromEntries(
    filters.map((filter) => [
      filter.name,
      known(filter, address.get(filter.name)) ?? filter.byDefault ?? null,
    ]),
  );

  const chips = filters.filter((filter) => !filter.byDefault);

  const go = (changes: Change, replace = false) => {
    const next = new URLSearchParams(search);
    for (const [name, value] of Object.entries({ cursor: null, ...changes })) {
      if (value === null || value === '') next.delete(name);
      else next.set(name, String(value));
    }
    void navigate({ search: next.toString() }, { replace, preventScrollReset: true });
  };

  const params: Params = { sort, q: q || undefined };
  for (const [name, value] of Object.entries(chosen))
    params[name] = value === 'all' ? undefined : (value ?? undefined);

  return {
    sort,
    q,
    limit,
    cursor,
    chosen,
    page,
    /** The URL had a sort order or page that the server does not know, and was corrected. */
    fellBack: (state as Step | null)?.fellBack === true,
    chips,
    /** The parameters that select and order the rows, for pages and exports. */
    params,
    narrowed: q !== '' || chips.some(({ name }) => chosen[name]),
    sortBy: (value: string) => go({ sort: value === defaultSort ? null : value }),
    search: (text: string) => go({ q: text }, true),
    /** A day, like a search, replaces the history entry, because typing one passes through other valid days. */
    filter: (name: string, value: string) => {
      const { byDefault, day } = filters.find((filter) => filter.name === name)!;
      go({ [name]: value === byDefault ? null : value }, day);
    },
    showRows: (size: number) => go({ limit: size === pageSizes[0] ? null : size }),
    clear: () => go({ q: null, ...Object.fromEntries(chips.map(({ name }) => [name, null])) }),
    fallBack: () => {
      const next = new URLSearchParams(search);
      next.delete('sort');
      next.delete('cursor');
      const step: Step = { page: 0, fellBack: true };
      void navigate({ search: next.toString() }, { replace: true, state: step });
    },
    first: () => go({}),
    previous: () => void navigate(-1),
    next: (to: string) => {
      const next = new URLSearchParams(search);
      next.set('cursor', to);
      void navigate({ search: next.toString() }, { state: { page: page + 1 } satisfies Step });
    },
  };
}

export type ListAddress = ReturnType<typeof useListAddress>;

type Spec<P extends ListPath> = {
  url: P;
  sort: string;
  filters?: Filter[];
  /** Whether the server records each read, so that the list is not reloaded on its own. */
  traced?: boolean;
};

/** 400 means a bad cursor, 422 an unknown sort order. */
const isRefused = (error: unknown) =>
  error instanceof ApiError && (error.status === 400 || error.status === 422);

/** Loads the list page given by the URL. Keeps the previous rows until the new ones have loaded. */
export function useList<P extends ListPath>({ url, sort, filters = [], traced = false }: Spec<P>) {
  const address = useListAddress(sort, filters);
  const params = { ...address.params, limit: address.limit, cursor: address.cursor ?? undefined };
  const query = useQuery({
    queryKey: [...queryKeys.admin.list(url), params],
    queryFn: ({ signal }) => getPage(url, params, signal),
    placeholderData: keepPreviousData,
    refetchOnWindowFocus: !traced,
    refetchOnReconnect: !traced,
  });
  const mustFallBack = isRefused(query.error) && (address.cursor !== null || address.sort !== sort);
  const { fallBack } = address;
  useEffect(() => {
    if (mustFallBack) fallBack();
    // `fallBack` is a new function at each render, and must run once per rejected URL.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [mustFallBack]);
  return { url, address, query };
}

/** The part of a list that a table needs, for any row type. */
export type List<T> = {
  url: ListPath;
  address: ListAddress;
  query: UseQueryResult<Page<T>>;
};
