import { ChevronFirst, ChevronLeft, ChevronRight, type LucideIcon, SearchX } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { cn } from '@/lib/cn';
import { useIsNarrow, useRowsAsCards } from '@/lib/hooks';
import { type List, type ListAddress, pageSizes } from '@/lib/list-url-state';
import { Button } from '@/ui/button';
import { Select } from '@/ui/form/input';
import { Notice } from '@/ui/notice';
import { EmptyState, ErrorState } from '@/ui/empty-error-states';
import type { Column } from './column';
import { CardRows, SkeletonRows, TableRows } from './rows';
import { Toolbar } from './toolbar';

type PagesProps<T> = { list: List<T>; what: string; go: (act: () => void) => void };

/** Paging buttons and the page size. Hidden if all rows fit on the smallest page. */
export function Pages<T>({ list: { address, query }, what, go }: PagesProps<T>) {
  const next = query.data?.nextCursor;
  const loading = query.isPlaceholderData;
  const onlyOne = !next && !address.cursor;
  if (!query.data || (onlyOne && address.limit === pageSizes[0])) return null;
  return (
    <div className="flex grow flex-wrap items-center justify-between gap-3 sm:grow-0 sm:gap-6">
      <label className="flex items-center gap-2.5 text-sm text-muted">
        Rows per page
        <Select
          value={address.limit}
          onChange={(event) => address.showRows(Number(event.target.value))}
          className="w-22"
        >
          {pageSizes.map((size) => (
            <option key={size}>{size}</option>
          ))}
        </Select>
      </label>
      <nav aria-label={`Pages of ${what}`} className="flex items-center gap-2">
        <PageButton can={!!address.cursor && !loading} name="First page" onGo={() => go(address.first)}>
          <ChevronFirst aria-hidden />
        </PageButton>
        <PageButton can={address.page > 0 && !loading} name="Previous page" onGo={() => go(address.previous)}>
          <ChevronLeft aria-hidden />
        </PageButton>
        <PageButton can={!!next && !loading} name="Next page" onGo={() => go(() => address.next(next!))}>
          <ChevronRight aria-hidden />
        </PageButton>
      </nav>
    </div>
  );
}

type PageButtonProps = { can: boolean; name: string; onGo: () => void; children: ReactNode };

const PageButton = ({ can, name, onGo, children }: PageButtonProps) => (
  <Button variant="secondary" size="icon" aria-label={name} disabled={!can} onClick={onGo}>
    {children}
  </Button>
);

type Props<T> = {
  /** The plural name of the rows, such as "mentees". */
  what: string;
  list: List<T>;
  /** The first column is the row header, or on phones the card's title. */
  columns: Column<T>[];
  rowName: (row: T) => string;
  /** A row's menu items, or null for a row without actions. */
  actions?: (row: T) => ReactNode;
  /** Renders each row as this card at every width, instead of as a table row. */
  card?: (row: T) => ReactNode;
  search?: string;
  empty: { icon: LucideIcon; title: string; text?: ReactNode; action?: ReactNode };
};

/**
 * Which rows are shown, such as "Showing 21–40". The total is unknown, because the server pages by key, and so is the
 * position on a page that was opened by its URL.
 */
function rangeText(what: string, rows: number, { page, limit, cursor }: ListAddress) {
  if (rows === 0) return `No ${what} match`;
  if (cursor && page === 0) return `Showing ${rows} ${rows === 1 ? 'row' : 'rows'}`;
  const first = page * limit + 1;
  return rows === 1 ? `Showing row ${first}` : `Showing ${first}–${first + rows - 1}`;
}

/**
 * A table of a server-side list. Sort order, search, filters, page and page size are kept in the URL (see `useList`).
 * Rows stay visible while the next ones load, are shown as cards on phones, and can be exported as CSV.
 */
export function DataTable<T extends { id: string }>(props: Props<T>) {
  const { what, list, columns, search, card } = props;
  const { address, query } = list;
  const body = useRef<HTMLDivElement>(null);
  const narrow = useIsNarrow();
  const cards = useRowsAsCards();
  /** Moves the focus to the list, because the clicked control may disappear with the rows. */
  const thenFocus = (act: () => void) => {
    act();
    body.current?.focus({ preventScroll: true });
  };
  const clear = () => thenFocus(address.clear);
  const rows = query.data?.items;
  return (
    <div className="grid gap-4">
      <Toolbar
        what={what}
        list={list}
        columns={columns}
        search={search}
        headed={!card && !cards}
        narrow={narrow}
        onClear={clear}
      />
      {address.fellBack && (
        <Notice>This link’s sort order or page doesn’t exist, so here is the first page.</Notice>
      )}
      <div
        ref={body}
        role="region"
        aria-label={`List of ${what}`}
        aria-busy={query.isFetching}
        tabIndex={-1}
        className={cn('min-w-0 outline-none', query.isPlaceholderData && 'opacity-60')}
      >
        {query.isLoadingError ? (
          <Failed list={list} onClear={clear} />
        ) : !rows ? (
          <SkeletonRows columns={columns} cards={cards || !!card} />
        ) : rows.length === 0 ? (
          <EmptyResult {...props} onClear={clear} onFirst={() => thenFocus(address.first)} />
        ) : card ? (
          <ul className="grid gap-5">
            {rows.map((row) => (
              <li key={row.id}>{card(row)}</li>
            ))}
          </ul>
        ) : cards ? (
          <CardRows {...props} rows={rows} />
        ) : (
          <TableRows {...props} rows={rows} />
        )}
      </div>
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <p role="status" className={rows?.length === 0 ? 'sr-only' : 'text-sm text-muted tabular-nums'}>
          {rows && !query.isPlaceholderData ? rangeText(what, rows.length, address) : ''}
        </p>
        <Pages list={list} what={what} go={thenFocus} />
      </div>
    </div>
  );
}

function Failed<T>({ list: { address, query }, onClear }: { list: List<T>; onClear: () => void }) {
  return (
    <div className="grid justify-items-stretch gap-3">
      <ErrorState error={query.error} onRetry={() => void query.refetch()} />
      {(address.narrowed || address.cursor) && (
        <div className="grid place-items-center">
          <Button variant="quiet" size="sm" onClick={onClear}>
            {address.narrowed ? 'Clear search and filters' : 'Go to first page'}
          </Button>
        </div>
      )}
    </div>
  );
}

type EmptyResultProps<T> = Props<T> & { onClear: () => void; onFirst: () => void };

function EmptyResult<T>({ what, list: { address }, empty, onClear, onFirst }: EmptyResultProps<T>) {
  if (address.narrowed) {
    return (
      <EmptyState
        icon={SearchX}
        title={address.q ? `No ${what} match “${address.q}”` : `No ${what} match these filters`}
        action={
          <Button variant="secondary" onClick={onClear}>
            Clear search and filters
          </Button>
        }
      />
    );
  }
  if (address.cursor) {
    return (
      <EmptyState
        icon={SearchX}
        title="Nothing left on this page"
        action={
          <Button variant="secondary" onClick={onFirst}>
            Go to first page
          </Button>
        }
      />
    );
  }
  return (
    <EmptyState icon={empty.icon} title={empty.title} action={empty.action}>
      {empty.text}
    </EmptyState>
  );
}
