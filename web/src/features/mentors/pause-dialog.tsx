import { useMutation, useQueryClient } from '@tanstack/react-query';
import { toast } from 'sonner';
import { messageOf } from '@/lib/api/refusal';
import type { Mentor } from '@/lib/api/types';
import { AlertDialog } from '@/ui/alert-dialog';
import { Notice } from '@/ui/notice';
import { changeMentor } from './api';

const toComeText = (mocks: number) =>
  mocks === 0
    ? 'No mock of theirs is to come.'
    : mocks === 1
      ? 'One mock of theirs is still to come: it stays confirmed, cancel its booking if they cannot hold it.'
      : `${mocks} mocks of theirs are still to come: they stay confirmed, cancel the bookings that they cannot hold.`;

/** Asks before a mentor is paused, and before they get work again. */
export function PauseDialog({ mentor, onClose }: { mentor: Mentor; onClose: () => void }) {
  const queries = useQueryClient();
  const paused = mentor.status === 'Paused';
  const change = useMutation({
    mutationFn: () => changeMentor(mentor.id, { status: paused ? 'Active' : 'Paused' }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['admin'] });
      toast.success(paused ? `${mentor.name} can be assigned again` : `${mentor.name} is paused`);
      onClose();
    },
  });
  return (
    <AlertDialog
      open
      onOpenChange={onClose}
      title={paused ? `Resume ${mentor.name}?` : `Pause ${mentor.name}?`}
      description={
        paused
          ? 'They can be assigned again, and the slots that are theirs can be booked.'
          : `They are signed out everywhere, are assigned no new mock, and the slots that are theirs are offered to nobody. ${toComeText(mentor.upcoming_mocks)}`
      }
      keep={paused ? 'Keep them paused' : 'Keep them active'}
      act={paused ? 'Resume' : 'Pause'}
      look={paused ? 'primary' : 'danger'}
      busy={change.isPending}
      onAct={() => change.mutate()}
    >
      {change.isError && (
        <Notice tone="bad" title="Nothing was changed">
          {messageOf(change.error)}
        </Notice>
      )}
    </AlertDialog>
  );
}
