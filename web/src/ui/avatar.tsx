import { cn } from '@/lib/cn';

/** The first letters of a name. It stands beside the name and says nothing of its own. */
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
