import { Link } from 'react-router';
import { cn } from '@/lib/cn';

/** The mark and the word, leading home. */
export function Logo({ to, className }: { to: string; className?: string }) {
  return (
    <Link
      to={to}
      className={cn(
        'inline-flex items-center gap-2.5 rounded-md text-lg font-semibold tracking-tight',
        className,
      )}
    >
      <svg aria-hidden viewBox="0 0 32 32" className="size-8">
        <rect width="32" height="32" rx="8" fill="#0f172a" />
        <path
          d="M13 10l-6 6 6 6M19 10l6 6-6 6"
          fill="none"
          stroke="#06b6d4"
          strokeWidth="3"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      Codementee
    </Link>
  );
}
