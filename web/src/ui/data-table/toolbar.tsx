import { ArrowDownUp, ChevronDown, Download, SlidersHorizontal, X } from 'lucide-react';
import { type ComponentProps, useEffect, useEffectEvent, useId, useState } from 'react';
import { toast } from 'sonner';
import { readCsv, saveFile } from '@/lib/api/csv';
import { errorMessage } from '@/lib/api/errors';
import { cn } from '@/lib/cn';
import { platformToday } from '@/lib/time';
import type { Filter, List, ListAddress } from '@/lib/list-url-state';
import { Button } from '@/ui/button';
import { SearchBox } from '@/ui/form/input';
import type { Column } from './column';

const chipStyles = (on: boolean) =>
  cn(
    'h-11 min-w-0 appearance-none rounded-full border text-sm text-ellipsis transition-colors',
    on ? 'border-accent bg-accent-soft text-ink' : 'border-edge bg-card text-ink hover:border-muted',
  );

function ChipSelect({ on, className, ...props }: ComponentProps<'select'> & { on: boolean }) {
  return (
    <span className={cn('relative inline-block max-w-full max-md:w-full', className)}>
      <select className={cn(chipStyles(on), 'max-w-full pr-9 pl-4 max-md:w-full')} {...props} />
      <ChevronDown
        aria-hidden
        className="pointer-events-none absolute top-1/2 right-3.5 size-4 -translate-y-1/2 text-muted"
      />
    </span>
  );
}

type FilterChipProps = { filter: Filter; value: string; onChange: (value: string) => void };

/** A choice among options, a day, or a value that a link has set. */
export function FilterChip({ filter, value, onChange }: FilterChipProps) {
  if (filter.linked) {
    if (!value) return null;
    const name = filter.linked(value);
    return (
      <button
        type="button"
        onClick={() => onChange('')}
        aria-label={`Remove the filter ${filter.label} ${name}`}
        className={cn(chipStyles(true), 'inline-flex items-center justify-between gap-2 px-4')}
      >
        <span className="truncate">
          {filter.label} {name}
        </span>
        <X aria-hidden className="size-4 shrink-0 text-muted" />
      </button>
    );
  }
  if (filter.day) {
    return (
      <label className="inline-flex items-center gap-2 text-sm text-muted max-md:grid max-md:gap-1">
        {filter.label}
        <input
          type="date"
          value={value}
          onChange={(event) => onChange(event.target.value)}
          className={cn(chipStyles(value !== ''), 'px-4 max-md:w-full')}
        />
      </label>
    );
  }
  return (
    <ChipSelect
      aria-label={filter.label}
      on={value !== ''}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    >
      <option value="">{filter.label}: all</option>
      {filter.options?.map((option) => (
        <option key={option.value} value={option.value}>
          {option.name}
        </option>
      ))}
    </ChipSelect>
  );
}

/** The sort menu for lists without column headers. */
export function SortChip<T>({ address, columns }: { address: ListAddress; columns: Column<T>[] }) {
  const sorts = columns.flatMap(({ header, sort }) => (sort ? [{ header, ...sort }] : []));
  if (sorts.length === 0) return null;
  return (
    <span className="relative inline-block max-w-full max-md:col-span-2 max-md:w-full">
      <ArrowDownUp
        aria-hidden
        className="pointer-events-none absolute top-1/2 left-3.5 z-10 size-4 -translate-y-1/2 text-muted"
      />
      <ChipSelect
        aria-label="Sort"
        on={false}
        value={address.sort}
        onChange={(event) => address.sortBy(event.target.value)}
        className="[&>select]:pl-9.5"
      >
        {sorts.flatMap(({ header, key, up, down }) => [
          <option key={key} value={key}>
            {header}: {up}
          </option>,
          <option key={`-${key}`} value={`-${key}`}>
            {header}: {down}
          </option>,
        ])}
      </ChipSelect>
    </span>
  );
}

/** Exports all rows that match the search and filters as CSV, in the current sort order. */
export function ExportButton<T>({ what, list: { url, address } }: { what: string; list: List<T> }) {
  const [busy, setBusy] = useState(false);
  const save = async () => {
    const name = `${what.replaceAll(' ', '-')}-${platformToday()}.csv`;
    const words = (rows: number) => `${rows.toLocaleString('en-IN')} ${rows === 1 ? 'row' : 'rows'}`;
    setBusy(true);
    const id = toast.loading(`Exporting ${what}`);
    try {
      const { file, rows } = await readCsv(url, address.params, (count) =>
        toast.loading(`Exporting ${what}`, { id, description: `${words(count)} so far` }),
      );
      saveFile(file, name);
      toast.success(`Exported ${what}`, { id, description: `${words(rows)} in ${name}` });
    } catch (error) {
      toast.error('The export failed', { id, description: errorMessage(error) });
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button variant="secondary" size="sm" className="ml-auto h-11!" busy={busy} onClick={() => void save()}>
      {!busy && <Download aria-hidden />}
      <span>
        Export <span className="max-md:sr-only">CSV</span>
      </span>
    </Button>
  );
}

type Props<T> = {
  what: string;
  list: List<T>;
  columns: Column<T>[];
  search?: string;
  /** Whether the list has column headers to sort by. */
  headed: boolean;
  narrow: boolean;
  onClear: () => void;
};

/** Search, filters, a reset button, the sort menu and the export. */
export function Toolbar<T>(props: Props<T>) {
  const { what, list, search, narrow } = props;
  return (
    <div className="flex flex-wrap items-start gap-2.5">
      <div className="flex min-w-0 flex-wrap items-center gap-2.5 max-md:contents md:flex-1">
        {search && <Search label={search} value={list.address.q} onSettle={list.address.search} />}
        {narrow ? <CollapsedControls {...props} /> : <FilterControls {...props} />}
      </div>
      <ExportButton what={what} list={list} />
    </div>
  );
}

/** On phones, the filters collapse behind a button that shows how many are active. */
function CollapsedControls<T>(props: Props<T>) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const { address } = props.list;
  const on = address.chips.filter(({ name }) => address.chosen[name]).length;
  if (address.chips.length === 0 && props.columns.every(({ sort }) => !sort)) return null;
  return (
    <>
      <Button
        variant="secondary"
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
        {open && <FilterControls {...props} />}
      </div>
    </>
  );
}

function FilterControls<T>({ list: { address }, columns, headed, narrow, onClear }: Props<T>) {
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
        <Button variant="quiet" size="sm" onClick={onClear}>
          <X aria-hidden />
          Clear
        </Button>
      )}
    </>
  );
}

type SearchProps = { label: string; value: string; onSettle: (text: string) => void };

/** The search box. Its text follows the URL, except while the URL catches up with the user's typing. */
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
