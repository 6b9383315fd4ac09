import { SearchX, type LucideIcon } from 'lucide-react';
import { useRef, type ReactNode } from 'react';
import { cn } from '@/lib/cn';
import type { List } from '@/lib/list';
import { useIsNarrow } from '@/lib/use-media';
import { Button } from '@/ui/button';
import { EmptyState, ErrorState } from '@/ui/states';
import type { Column } from './column';
import { Pages } from './pages';
import { CardRows, TableRows } from './rows';
import { SkeletonRows } from './skeleton-rows';
import { Toolbar } from './toolbar';

type Props<T> = {
  /** What the rows are, in the plural: "mentees". */
  what: string;
  list: List<T>;
  /** The first column names the row: it is the row's header, and a card's title on a phone. */
  columns: Column<T>[];
  rowName: (row: T) => string;
  /** Menu items of what can be done with a row; null for a row that nothing can be done with. */
  actions?: (row: T) => ReactNode;
  /** Rows that are to be read rather than compared: each as this, in every width. */
  card?: (row: T) => ReactNode;
  search?: string;
  empty: { icon: LucideIcon; title: string; text?: ReactNode; action?: ReactNode };
};

/**
 * The table of the house. Its state is the address (see `useList`): sort, search, filters, page by key, page
 * size. Rows stay while the next ones load, become cards on a phone, and leave as CSV.
 */
export function DataTable<T extends { id: string }>(props: Props<T>) {
  const { what, list, columns, search, card } = props;
  const { address, query } = list;
  const body = useRef<HTMLDivElement>(null);
  const narrow = useIsNarrow();
  /** What was pressed may be gone with the rows, so the focus goes to where the new ones appear. */
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
        headed={!card}
        narrow={narrow}
        onClear={clear}
      />
      <div
        ref={body}
        role="region"
        aria-label={`List of ${what}`}
        aria-busy={query.isFetching}
        tabIndex={-1}
        className={cn('min-w-0 outline-none', query.isPlaceholderData && 'opacity-60')}
      >
        {query.isError ? (
          <Failed list={list} onClear={clear} />
        ) : !rows ? (
          <SkeletonRows columns={columns} cards={narrow || !!card} />
        ) : rows.length === 0 ? (
          <Nothing {...props} onClear={clear} onFirst={() => thenFocus(address.first)} />
        ) : card ? (
          <ul className="grid gap-5">
            {rows.map((row) => (
              <li key={row.id}>{card(row)}</li>
            ))}
          </ul>
        ) : narrow ? (
          <CardRows {...props} rows={rows} />
        ) : (
          <TableRows {...props} rows={rows} />
        )}
      </div>
      <p role="status" className="sr-only">
        {rows && !query.isPlaceholderData ? `${rows.length} ${what} on this page` : ''}
      </p>
      <Pages list={list} what={what} go={thenFocus} />
    </div>
  );
}

function Failed<T>({ list: { address, query }, onClear }: { list: List<T>; onClear: () => void }) {
  return (
    <div className="grid justify-items-stretch gap-3">
      <ErrorState error={query.error} onRetry={() => void query.refetch()} />
      {(address.narrowed || address.cursor) && (
        <div className="grid place-items-center">
          <Button look="quiet" size="sm" onClick={onClear}>
            {address.narrowed ? 'Clear search and filters' : 'To the first page'}
          </Button>
        </div>
      )}
    </div>
  );
}

type NothingProps<T> = Props<T> & { onClear: () => void; onFirst: () => void };

function Nothing<T>({ what, list: { address }, empty, onClear, onFirst }: NothingProps<T>) {
  if (address.narrowed) {
    return (
      <EmptyState
        icon={SearchX}
        title={address.q ? `No ${what} match “${address.q}”` : `No ${what} match these filters`}
        action={
          <Button look="secondary" onClick={onClear}>
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
        title="There is nothing on this page any more"
        action={
          <Button look="secondary" onClick={onFirst}>
            To the first page
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
