import { ChevronFirst, ChevronLeft, ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import type { List } from '@/lib/list';
import { pageSizes } from '@/lib/list-address';
import { Button } from '@/ui/button';
import { Select } from '@/ui/select';

type Props<T> = { list: List<T>; what: string; go: (act: () => void) => void };

/** First, previous, next, and how many rows a page has. Hidden while everything fits on the smallest page. */
export function Pages<T>({ list: { address, query }, what, go }: Props<T>) {
  const next = query.data?.nextCursor;
  const loading = query.isPlaceholderData;
  const onlyOne = !next && !address.cursor;
  if (!query.data || (onlyOne && address.limit === pageSizes[0])) return null;
  return (
    <div className="flex flex-wrap items-center justify-between gap-3">
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
        {address.page > 0 && (
          <span className="mr-1 text-sm text-muted tabular-nums">Page {address.page + 1}</span>
        )}
        <Turn can={!!address.cursor && !loading} name="First page" onGo={() => go(address.first)}>
          <ChevronFirst aria-hidden />
        </Turn>
        <Turn can={address.page > 0 && !loading} name="Previous page" onGo={() => go(address.previous)}>
          <ChevronLeft aria-hidden />
        </Turn>
        <Turn can={!!next && !loading} name="Next page" onGo={() => go(() => address.next(next!))}>
          <ChevronRight aria-hidden />
        </Turn>
      </nav>
    </div>
  );
}

type TurnProps = { can: boolean; name: string; onGo: () => void; children: ReactNode };

const Turn = ({ can, name, onGo, children }: TurnProps) => (
  <Button look="secondary" size="icon" aria-label={name} disabled={!can} onClick={onGo}>
    {children}
  </Button>
);
