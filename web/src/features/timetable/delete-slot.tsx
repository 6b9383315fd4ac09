import { useMutation, useQueryClient } from '@tanstack/react-query';
import { toast } from 'sonner';
import { codeOf } from '@/lib/api/refusal';
import type { Slot } from '@/lib/api/types';
import { AlertDialog } from '@/ui/alert-dialog';
import { Notice } from '@/ui/notice';
import { removeSlot, slotsKey } from './api';
import { refusalText, slotName } from './words';

export function DeleteSlot({ slot, onClose }: { slot: Slot; onClose: () => void }) {
  const queries = useQueryClient();
  const remove = useMutation({
    mutationFn: () => removeSlot(slot.id),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: slotsKey });
      toast.success('Slot deleted', { description: slotName(slot) });
      onClose();
    },
    onError: () => void queries.invalidateQueries({ queryKey: slotsKey }),
  });
  return (
    <AlertDialog
      open
      onOpenChange={onClose}
      title="Delete this slot?"
      description={`${slotName(slot)}. Nobody can book it then.`}
      keep="Keep it"
      act="Delete the slot"
      busy={remove.isPending}
      onAct={() => remove.mutate()}
    >
      {remove.isError && (
        <Notice tone="bad" title="The slot was not deleted">
          {codeOf(remove.error) === 'IN_USE'
            ? 'A booking request or a mock refers to it. Block it instead: then nobody else can ask for it.'
            : refusalText(remove.error)}
        </Notice>
      )}
    </AlertDialog>
  );
}
