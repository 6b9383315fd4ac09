import { useMutation, useQueryClient } from '@tanstack/react-query';
import { toast } from 'sonner';
import { messageOf } from '@/lib/api/refusal';
import type { Mock } from '@/lib/api/types';
import { AlertDialog } from '@/ui/alert-dialog';
import { Notice } from '@/ui/notice';
import { endMock } from './api';

export type Ending = 'complete' | 'no-show';

const words = {
  complete: {
    title: (name: string) => `The mock with ${name} was held?`,
    description:
      'It counts as completed from now on, and the feedback is the next thing to do. This cannot be taken back. You can also write the feedback at once, which completes it too.',
    act: 'It was held',
    done: 'Noted as held',
  },
  'no-show': {
    title: (name: string) => `${name} did not come?`,
    description:
      'The mock is closed without feedback, and the mentee does not get it back into their plan. This cannot be taken back.',
    act: 'They did not come',
    done: 'Noted as a no-show',
  },
};

type Props = { mock: Mock; how: Ending; onClose: () => void };

/** Asks before a mock is ended for good. */
export function EndDialog({ mock, how, onClose }: Props) {
  const queries = useQueryClient();
  const { title, description, act, done } = words[how];
  const end = useMutation({
    mutationFn: () => endMock(mock.id, how),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['mentor'] });
      toast.success(done);
      onClose();
    },
    onError: () => void queries.invalidateQueries({ queryKey: ['mentor'] }),
  });
  return (
    <AlertDialog
      open
      onOpenChange={onClose}
      title={title(mock.mentee_name)}
      description={description}
      keep="Not yet"
      act={act}
      look={how === 'complete' ? 'primary' : 'danger'}
      busy={end.isPending}
      onAct={() => end.mutate()}
    >
      {end.isError && <Notice tone="bad">{messageOf(end.error)}</Notice>}
    </AlertDialog>
  );
}
