import { cn } from '@/lib/cn';

/** A placeholder for content that is loading. */
export function Skeleton({ className }: { className?: string }) {
  return <div aria-hidden className={cn('animate-pulse rounded-lg bg-line/70', className)} />;
}

/** Placeholders for loading cards, announced to screen readers once. */
export function LoadingCards({ count = 3, height = 'h-32' }: { count?: number; height?: string }) {
  return (
    <div role="status" className="grid gap-4">
      <span className="sr-only">Loading…</span>
      {Array.from({ length: count }, (_, index) => (
        <Skeleton key={index} className={cn('rounded-2xl', height)} />
      ))}
    </div>
  );
}
