import { Check, X } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import { cn } from '@/lib/cn';

const look =
  'inline-flex min-h-9 min-w-0 items-center gap-1.5 rounded-full border px-3.5 py-1.5 text-left text-sm wrap-anywhere transition-colors disabled:cursor-not-allowed disabled:opacity-55';

type Props = ComponentProps<'button'> & { on: boolean; mark?: ReactNode };

/** A filter, a topic or a time that is on or off; `mark` stands in for the tick. */
export function Chip({ on, mark, className, children, ...props }: Props) {
  return (
    <button
      type="button"
      aria-pressed={on}
      className={cn(
        look,
        on ? 'border-accent bg-accent-soft text-ink' : 'border-line bg-card text-ink hover:border-edge',
        className,
      )}
      {...props}
    >
      {on && (mark ?? <Check aria-hidden className="size-3.5 text-accent" strokeWidth={3} />)}
      {children}
    </button>
  );
}

export function RemovableChip({ label, onRemove }: { label: string; onRemove: () => void }) {
  return (
    <span className={cn(look, 'border-accent bg-accent-soft py-0 pr-1')}>
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
