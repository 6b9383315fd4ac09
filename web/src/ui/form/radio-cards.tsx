import { Check } from 'lucide-react';
import { RadioGroup } from 'radix-ui';
import type { ReactNode } from 'react';
import { cn } from '@/lib/cn';

type Props = {
  label: string;
  value: string | null;
  onChange: (value: string) => void;
  className?: string;
  children: ReactNode;
  invalid?: boolean;
};

/** A radio group of cards. */
export function RadioCards({ label, value, onChange, className, children, invalid }: Props) {
  return (
    <RadioGroup.Root
      aria-label={label}
      aria-invalid={invalid || undefined}
      value={value ?? ''}
      onValueChange={onChange}
      className={cn('grid gap-3', className)}
    >
      {children}
    </RadioGroup.Root>
  );
}

type CardProps = { value: string; disabled?: boolean; className?: string; children: ReactNode };

export function RadioCard({ value, disabled, className, children }: CardProps) {
  return (
    <RadioGroup.Item
      value={value}
      disabled={disabled}
      className={cn(
        'group relative flex flex-col justify-start rounded-xl border border-line bg-card p-4 pr-11 text-left transition-colors hover:border-edge disabled:cursor-not-allowed disabled:bg-sunken disabled:text-muted data-[state=checked]:border-accent data-[state=checked]:ring-1 data-[state=checked]:ring-accent',
        className,
      )}
    >
      {children}
      <span
        aria-hidden
        className="absolute top-4 right-4 grid size-5 place-items-center rounded-full border border-edge text-on-accent group-data-[state=checked]:border-accent group-data-[state=checked]:bg-accent"
      >
        <Check className="hidden size-3.5 group-data-[state=checked]:block" strokeWidth={3} />
      </span>
    </RadioGroup.Item>
  );
}
