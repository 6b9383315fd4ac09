import type { ComponentProps, ReactNode } from 'react';
import { cn } from '@/lib/cn';

type CardProps = ComponentProps<'section'> & { as?: 'section' | 'article' };

/** A card. Use `article` for a list item and `section` for a named part of the page. */
export function Card({ as: Tag = 'section', className, ...props }: CardProps) {
  return (
    <Tag
      data-slot="card"
      className={cn('min-w-0 rounded-2xl border border-line bg-card p-5 shadow-soft sm:p-6', className)}
      {...props}
    />
  );
}

type HeaderProps = { title: ReactNode; aside?: ReactNode; children?: ReactNode };

export function CardHeader({ title, aside, children }: HeaderProps) {
  return (
    <div className="mb-4 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-2">
      <div className="min-w-0">
        <h2 className="text-lg font-semibold">{title}</h2>
        {children && <p className="mt-1 text-sm text-muted">{children}</p>}
      </div>
      {aside}
    </div>
  );
}

/** A description list. */
export function DescriptionList({ children, className }: { children: ReactNode; className?: string }) {
  return <dl className={cn('grid gap-x-6 gap-y-3 sm:grid-cols-2', className)}>{children}</dl>;
}

export function DescriptionItem({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="text-sm text-muted">{name}</dt>
      <dd className="mt-0.5 wrap-anywhere">{children}</dd>
    </div>
  );
}
