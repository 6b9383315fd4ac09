import { Star } from 'lucide-react';
import { cn } from '@/lib/cn';

/** A rating as one to five stars. */
export function Stars({ stars, className }: { stars: number; className?: string }) {
  return (
    <span role="img" aria-label={`${stars} of 5 stars`} className={cn('inline-flex gap-0.5', className)}>
      {[1, 2, 3, 4, 5].map((one) => (
        <Star
          key={one}
          aria-hidden
          className={cn('size-4', one <= stars ? 'fill-accent text-accent' : 'text-edge')}
        />
      ))}
    </span>
  );
}
