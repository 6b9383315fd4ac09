import { ArrowDown, ArrowUp, ChevronsUpDown, EllipsisVertical } from 'lucide-react';
import type { ReactNode } from 'react';
import { cn } from '@/lib/cn';
import type { List } from '@/lib/list-url-state';
import { Button } from '@/ui/button';
import { Menu } from '@/ui/menu';
import { Skeleton } from '@/ui/skeleton';
import { type Column, isSortedBy, nextSort } from './column';

type TableRowsProps<T> = {
  what: string;
  rows: T[];
  list: List<T>;
  columns: Column<T>[];
  rowName: (row: T) => string;
  actions?: (row: T) => ReactNode;
};

const edge = 'border-b border-line px-3 first:pl-5 last:pr-5';

/** The actions stay visible when the table scrolls horizontally. */
const stickyActions = 'sticky right-0 bg-card has-data-[state=open]:z-10';

export function TableRows<T extends { id: string }>(props: TableRowsProps<T>) {
  const { what, rows, list, columns, actions } = props;
  return (
    <div className="relative overflow-x-auto rounded-2xl border border-line bg-card shadow-soft">
      <table aria-label={what} className="w-full border-collapse text-left text-sm">
        <thead>
          <tr>
            {columns.map((column) => (
              <HeaderCell key={column.header} column={column} list={list} />
            ))}
            {actions && (
              <th scope="col" className={cn(edge, stickyActions, 'w-14 py-3')}>
                <span className="sr-only">Actions</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody className="[&>tr]:transition-colors [&>tr:hover]:bg-sunken/60 [&>tr:last-child>*]:border-b-0">
          {rows.map((row) => (
            <tr key={row.id}>
              {columns.map((column, index) => {
                const Cell = index === 0 ? 'th' : 'td';
                return (
                  <Cell
                    key={column.header}
                    scope={index === 0 ? 'row' : undefined}
                    className={cn(
                      edge,
                      'max-w-80 py-3 align-top font-normal wrap-break-word',
                      column.numeric && 'text-right tabular-nums',
                      column.className,
                    )}
                  >
                    {column.cell(row)}
                  </Cell>
                );
              })}
              {actions && (
                <td className={cn(edge, stickyActions, 'py-1.5 text-right align-top')}>
                  <RowActions {...props} row={row} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const arrows = { ascending: ArrowUp, descending: ArrowDown, none: ChevronsUpDown };

function HeaderCell<T>({ column, list }: { column: Column<T>; list: List<T> }) {
  const { header, sort, numeric } = column;
  const className = cn(edge, 'h-12 font-medium whitespace-nowrap text-muted', numeric && 'text-right');
  if (!sort) {
    return (
      <th scope="col" className={className}>
        {header}
      </th>
    );
  }
  const direction = isSortedBy(sort, list.address.sort);
  const Arrow = arrows[direction];
  return (
    <th scope="col" aria-sort={direction} className={className}>
      <button
        type="button"
        onClick={() => list.address.sortBy(nextSort(sort, list.address.sort))}
        className={cn(
          'inline-flex min-h-9 items-center gap-1.5 rounded-lg px-2 hover:bg-sunken hover:text-ink',
          numeric ? '-mr-2 flex-row-reverse' : '-ml-2',
          direction !== 'none' && 'text-ink',
        )}
      >
        {header}
        <Arrow aria-hidden className={cn('size-3.5', direction === 'none' ? 'opacity-60' : 'text-accent')} />
      </button>
    </th>
  );
}

/** Rows as cards for narrow screens. The first column is the title, the others are labelled values. */
export function CardRows<T extends { id: string }>(props: TableRowsProps<T>) {
  const { rows, columns, actions, rowName } = props;
  const [title, ...others] = columns;
  return (
    <ul className="grid gap-3 md:grid-cols-2">
      {rows.map((row) => (
        <li key={row.id}>
          <article
            aria-label={rowName(row)}
            className="rounded-2xl border border-line bg-card p-4 shadow-soft"
          >
            <div className="flex items-start justify-between gap-2">
              <div className="min-w-0">{title?.cell(row)}</div>
              {actions && (
                <span className="-mt-1.5 -mr-1.5">
                  <RowActions {...props} row={row} />
                </span>
              )}
            </div>
            <dl className="mt-3 grid gap-y-2 border-t border-line pt-3 text-sm">
              {others.map((column) => (
                <div key={column.header} className="grid grid-cols-[7rem_1fr] gap-3">
                  <dt className="text-muted">{column.header}</dt>
                  <dd className={cn('min-w-0', column.numeric && 'tabular-nums')}>{column.cell(row)}</dd>
                </div>
              ))}
            </dl>
          </article>
        </li>
      ))}
    </ul>
  );
}

function RowActions<T>({ row, rowName, actions }: TableRowsProps<T> & { row: T }) {
  const items = actions?.(row);
  if (!items) return null;
  return (
    <Menu
      trigger={
        <Button variant="quiet" size="icon" aria-label={`Actions for ${rowName(row)}`}>
          <EllipsisVertical aria-hidden />
        </Button>
      }
    >
      {items}
    </Menu>
  );
}

const ROWS = 6;

/** Placeholders while the rows load. */
export function SkeletonRows<T>({ columns, cards }: { columns: Column<T>[]; cards: boolean }) {
  return (
    <div role="status">
      <span className="sr-only">Loading…</span>
      {cards ? (
        <div className="grid gap-3">
          {Array.from({ length: ROWS }, (_, index) => (
            <Skeleton key={index} className="h-44 rounded-2xl" />
          ))}
        </div>
      ) : (
        <div aria-hidden className="overflow-hidden rounded-2xl border border-line bg-card shadow-soft">
          {Array.from({ length: ROWS + 1 }, (_, index) => (
            <div key={index} className="flex gap-6 border-b border-line px-5 py-4 last:border-b-0">
              {columns.map((column) => (
                <Skeleton key={column.header} className={index === 0 ? 'h-4 flex-1' : 'h-5 flex-1'} />
              ))}
            </div>
          ))}
        </div>
      )}
    </div>
  );
}
