import { ArrowDownUp, ChevronDown } from 'lucide-react';
import type { ComponentProps } from 'react';
import { cn } from '@/lib/cn';
import type { Filter, ListAddress } from '@/lib/list-address';
import type { Column } from './column';

const chipLook = (on: boolean) =>
  cn(
    'h-11 min-w-0 appearance-none rounded-full border text-sm text-ellipsis transition-colors',
    on ? 'border-accent bg-accent-soft text-ink' : 'border-edge bg-card text-ink hover:border-muted',
  );

function ChipSelect({ on, className, ...props }: ComponentProps<'select'> & { on: boolean }) {
  return (
    <span className={cn('relative inline-block max-w-full max-md:w-full', className)}>
      <select className={cn(chipLook(on), 'max-w-full pr-9 pl-4 max-md:w-full')} {...props} />
      <ChevronDown
        aria-hidden
        className="pointer-events-none absolute top-1/2 right-3.5 size-4 -translate-y-1/2 text-muted"
      />
    </span>
  );
}

type FilterProps = { filter: Filter; value: string; onChange: (value: string) => void };

/** A choice among options, or a day. */
export function FilterChip({ filter, value, onChange }: FilterProps) {
  if (filter.day) {
    return (
      <label className="inline-flex items-center gap-2 text-sm text-muted max-md:grid max-md:gap-1">
        {filter.label}
        <input
          type="date"
          value={value}
          onChange={(event) => onChange(event.target.value)}
          className={cn(chipLook(value !== ''), 'px-4 max-md:w-full')}
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

/** Sort, where there are no headers to press. */
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
