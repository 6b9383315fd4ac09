import type { ComponentProps } from 'react';
import { cn } from '@/lib/cn';

export const controlLook =
  'w-full rounded-lg border border-edge bg-card px-3.5 text-ink transition-colors placeholder:text-muted hover:border-muted disabled:cursor-not-allowed disabled:opacity-60 aria-invalid:border-bad';

export function Input({ className, ...props }: ComponentProps<'input'>) {
  return <input data-slot="input" className={cn(controlLook, 'h-11', className)} {...props} />;
}

export function Textarea({ className, rows = 4, ...props }: ComponentProps<'textarea'>) {
  return (
    <textarea
      data-slot="textarea"
      rows={rows}
      className={cn(controlLook, 'field-sizing-content max-h-96 min-h-24 py-2.5', className)}
      {...props}
    />
  );
}
