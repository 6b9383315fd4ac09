import { useMutation } from '@tanstack/react-query';
import { Lock, Pin } from 'lucide-react';
import { toast } from 'sonner';
import { errorMessage } from '@/lib/api/errors';
import { Button } from '@/ui/button';
import { patchPost, type Thread, useCommunityRefresh } from './community-data';

/** An admin's buttons to pin and lock a post. */
export function PostMarks({ thread }: { thread: Thread }) {
  const refresh = useCommunityRefresh();
  const mark = useMutation({
    mutationFn: (change: { pinned?: boolean; locked?: boolean }) => patchPost(thread.id, change),
    onSuccess: refresh,
    onError: (error) => toast.error(errorMessage(error)),
  });
  return (
    <>
      <Button
        variant="quiet"
        size="sm"
        busy={mark.isPending}
        onClick={() => mark.mutate({ pinned: !thread.pinned })}
      >
        <Pin aria-hidden />
        {thread.pinned ? 'Unpin' : 'Pin'}
      </Button>
      <Button
        variant="quiet"
        size="sm"
        busy={mark.isPending}
        onClick={() => mark.mutate({ locked: !thread.locked })}
      >
        <Lock aria-hidden />
        {thread.locked ? 'Unlock' : 'Lock'}
      </Button>
    </>
  );
}
