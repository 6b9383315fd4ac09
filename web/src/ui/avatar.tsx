import { cn } from '@/lib/cn';

/** The initials of a name. Hidden from screen readers, because the name is next to it. */
export function Avatar({ name, className }: { name: string; className?: string }) {
  const words = name.trim().split(/\s+/u);
  const letters = [words[0], words.length > 1 ? words.at(-1) : ''].map(
    (word) => Array.from(word ?? '')[0] ?? '',
  );
  return (
    <span
      aria-hidden
      className={cn(
        'grid size-10 shrink-0 place-items-center rounded-full bg-accent-soft text-sm font-semibold text-accent uppercase',
        className,
      )}
    >
      {letters.join('')}
    </span>
  );
}
