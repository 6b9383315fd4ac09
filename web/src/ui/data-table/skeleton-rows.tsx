import { Skeleton } from '@/ui/skeleton';
import type { Column } from './column';

const ROWS = 6;

/** The shape of the rows that are on their way. */
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
