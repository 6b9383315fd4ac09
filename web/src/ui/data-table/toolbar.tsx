import { SlidersHorizontal, X } from 'lucide-react';
import { useEffect, useEffectEvent, useId, useState } from 'react';
import type { List } from '@/lib/list';
import type { Filter } from '@/lib/list-address';
import { Button } from '@/ui/button';
import { SearchBox } from '@/ui/search-box';
import { FilterChip, SortChip } from './chips';
import type { Column } from './column';
import { ExportButton } from './export-button';

type Props<T> = {
  what: string;
  list: List<T>;
  columns: Column<T>[];
  search?: string;
  /** Whether there are headers to sort by. */
  headed: boolean;
  narrow: boolean;
  onClear: () => void;
};

/** Search, filters, the way back to everything, sort where there are no headers, and the export. */
export function Toolbar<T>(props: Props<T>) {
  const { what, list, search, narrow } = props;
  return (
    <div className="flex flex-wrap items-start gap-2.5">
      <div className="flex min-w-0 flex-wrap items-center gap-2.5 max-md:contents md:flex-1">
        {search && <Search label={search} value={list.address.q} onSettle={list.address.search} />}
        {narrow ? <Folded {...props} /> : <Choices {...props} />}
      </div>
      <ExportButton what={what} list={list} />
    </div>
  );
}

/** On a phone the choices are folded away, and their number stays to be seen. */
function Folded<T>(props: Props<T>) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const { address } = props.list;
  const on = address.chips.filter(({ name }) => address.chosen[name]).length;
  if (address.chips.length === 0 && props.columns.every(({ sort }) => !sort)) return null;
  return (
    <>
      <Button
        look="secondary"
        size="sm"
        className="h-11!"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <SlidersHorizontal aria-hidden />
        {address.chips.length === 0 ? 'Sort' : 'Filter and sort'}
        {on > 0 && ` (${on})`}
      </Button>
      <div id={id} hidden={!open} className="order-last grid w-full grid-cols-2 items-end gap-2.5">
        {open && <Choices {...props} />}
      </div>
    </>
  );
}

function Choices<T>({ list: { address }, columns, headed, narrow, onClear }: Props<T>) {
  const chip = (filter: Filter) => (
    <FilterChip
      key={filter.name}
      filter={filter}
      value={address.chosen[filter.name] ?? ''}
      onChange={(value) => address.filter(filter.name, value)}
    />
  );
  const days = address.chips.filter(({ day }) => day);
  return (
    <>
      {address.chips.filter(({ day }) => !day).map(chip)}
      {days.length > 0 && (
        <span className="inline-flex flex-wrap items-center gap-2.5 max-md:contents">{days.map(chip)}</span>
      )}
      {(narrow || !headed) && <SortChip address={address} columns={columns} />}
      {address.narrowed && (
        <Button look="quiet" size="sm" onClick={onClear}>
          <X aria-hidden />
          Clear
        </Button>
      )}
    </>
  );
}

type SearchProps = { label: string; value: string; onSettle: (text: string) => void };

/** Follows the address, unless the address only says what was typed here a moment ago. */
function Search({ label, value, onSettle }: SearchProps) {
  const [text, setText] = useState(value);
  const [seen, setSeen] = useState(value);
  const [told, setTold] = useState(value);
  if (seen !== value) {
    setSeen(value);
    if (value !== told) {
      setTold(value);
      setText(value);
    }
  }
  const settle = useEffectEvent((wish: string) => {
    if (wish === told) return;
    setTold(wish);
    onSettle(wish);
  });
  useEffect(() => {
    const timer = setTimeout(() => settle(text.trim()), 300);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <SearchBox
      label={label}
      value={text}
      onChange={setText}
      className="w-full md:w-auto md:max-w-80 md:flex-[1_1_15rem]"
    />
  );
}
