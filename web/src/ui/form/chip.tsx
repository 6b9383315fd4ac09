import { Check, X } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import { cn } from '@/lib/cn';

const variant =
  'inline-flex min-h-9 min-w-0 items-center gap-1.5 rounded-full border px-3.5 py-1.5 text-left text-sm wrap-anywhere transition-colors disabled:cursor-not-allowed disabled:opacity-55';

type ChipProps = ComponentProps<'button'> & { pressed: boolean; mark?: ReactNode };

/** A toggle, such as a filter or a topic. `mark` replaces the check mark. */
export function Chip({ pressed, mark, className, children, ...props }: ChipProps) {
  return (
    <button
      type="button"
      aria-pressed={pressed}
      className={cn(
        variant,
        pressed ? 'border-accent bg-accent-soft text-ink' : 'border-line bg-card text-ink hover:border-edge',
        className,
      )}
      {...props}
    >
      {pressed && (mark ?? <Check aria-hidden className="size-3.5 text-accent" strokeWidth={3} />)}
      {children}
    </button>
  );
}

export function RemovableChip({ label, onRemove }: { label: string; onRemove: () => void }) {
  return (
    <span className={cn(variant, 'border-accent bg-accent-soft py-0 pr-1')}>
      <span className="min-w-0">{label}</span>
      <button
        type="button"
        aria-label={`Remove ${label}`}
        onClick={onRemove}
        className="grid size-7 shrink-0 place-items-center rounded-full hover:bg-card"
      >
        <X aria-hidden className="size-3.5" />
      </button>
    </span>
  );
}

type Props<T> = {
  options: { value: T; name: string }[];
  chosen: T[];
  onChange: (chosen: T[]) => void;
  invalid?: boolean;
};

/** A multi-select of chips. The chosen values keep the order of the options. */
export function ChipGroup<T extends string | number>({ options, chosen, onChange, invalid }: Props<T>) {
  const toggle = (value: T) =>
    onChange(
      options
        .map((option) => option.value)
        .filter((one) => (one === value ? !chosen.includes(one) : chosen.includes(one))),
    );
  return (
    <div className="flex flex-wrap gap-2">
      {options.map(({ value, name }) => (
        <Chip
          key={value}
          pressed={chosen.includes(value)}
          aria-invalid={invalid || undefined}
          onClick={() => toggle(value)}
        >
          {name}
        </Chip>
      ))}
    </div>
  );
}
