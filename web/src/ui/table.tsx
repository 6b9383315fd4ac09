import type { ComponentProps } from 'react';
import { cn } from '@/lib/cn';

/** A table that scrolls within itself on a narrow screen. */
export function Table({ label, className, ...props }: ComponentProps<'table'> & { label: string }) {
  return (
    <div
      role="region"
      aria-label={label}
      tabIndex={0}
      className="relative overflow-x-auto rounded-2xl border border-line bg-card"
    >
      <table
        className={cn(
          'w-full border-collapse text-left text-sm [&_tbody>tr:last-child>*]:border-b-0',
          className,
        )}
        {...props}
      />
    </div>
  );
}

export const Th = ({ className, ...props }: ComponentProps<'th'>) => (
  <th
    scope="col"
    className={cn('border-b border-line px-4 py-3 font-medium whitespace-nowrap text-muted', className)}
    {...props}
  />
);

export const Td = ({ className, ...props }: ComponentProps<'td'>) => (
  <td
    className={cn('max-w-80 border-b border-line px-4 py-3 align-top wrap-break-word', className)}
    {...props}
  />
);
