import { useMutation } from '@tanstack/react-query';
import { ArrowBigUp } from 'lucide-react';
import { toast } from 'sonner';
import { errorMessage } from '@/lib/api/errors';
import { cn } from '@/lib/cn';
import { type Subject, useCommunityRefresh, vote } from './community-data';

type Props = { subject: Subject; votes: number; voted: boolean };

/** Gives a vote or takes it back. Shows the new count at once, and the server's when it answers. */
export function VoteButton({ subject, votes, voted }: Props) {
  const refresh = useCommunityRefresh();
  const change = useMutation({
    mutationFn: (value: 0 | 1) => vote(subject, value),
    onSuccess: refresh,
    onError: (error) => toast.error(errorMessage(error)),
  });
  const pending = change.isPending ? change.variables === 1 : voted;
  const count = votes + (pending === voted ? 0 : pending ? 1 : -1);
  return (
    <button
      type="button"
      aria-pressed={pending}
      aria-label={`Useful, ${count} ${count === 1 ? 'vote' : 'votes'}`}
      onClick={() => !change.isPending && change.mutate(voted ? 0 : 1)}
      className={cn(
        'inline-flex min-h-10 items-center gap-1.5 rounded-lg border px-3 text-sm font-medium tabular-nums transition-colors',
        pending
          ? 'border-accent bg-accent-soft text-accent'
          : 'border-line text-muted hover:bg-sunken hover:text-ink',
      )}
    >
      <ArrowBigUp aria-hidden className={cn('size-4.5', pending && 'fill-current')} />
      {count}
    </button>
  );
}
