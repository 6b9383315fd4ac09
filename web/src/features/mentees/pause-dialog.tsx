import { useMutation, useQueryClient } from '@tanstack/react-query';
import { toast } from 'sonner';
import { messageOf } from '@/lib/api/refusal';
import type { User } from '@/lib/api/types';
import { AlertDialog } from '@/ui/alert-dialog';
import { Notice } from '@/ui/notice';
import { changeMentee } from './api';

/** Asks before an account is paused, and before it is opened again. */
export function PauseDialog({ mentee, onClose }: { mentee: User; onClose: () => void }) {
  const queries = useQueryClient();
  const paused = mentee.status === 'Paused';
  const change = useMutation({
    mutationFn: changeMentee,
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['admin'] });
      toast.success(paused ? `${mentee.name} can book again` : `${mentee.name}’s account is paused`);
      onClose();
    },
  });
  return (
    <AlertDialog
      open
      onOpenChange={onClose}
      title={paused ? `Resume ${mentee.name}’s account?` : `Pause ${mentee.name}’s account?`}
      description={
        paused
          ? 'They can book and change things again. What their plan has left is as it was.'
          : 'They are signed out everywhere. They can sign in and read, but not book or change anything. Mocks that are confirmed still happen.'
      }
      keep={paused ? 'Keep it paused' : 'Keep it open'}
      act={paused ? 'Resume the account' : 'Pause the account'}
      look={paused ? 'primary' : 'danger'}
      busy={change.isPending}
      onAct={() => change.mutate({ id: mentee.id, change: { status: paused ? 'Active' : 'Paused' } })}
    >
      {change.isError && <Notice tone="bad">{messageOf(change.error)}</Notice>}
    </AlertDialog>
  );
}
