import type { Slot } from '@/lib/api/types';
import { RemoveDialog } from '@/ui/remove-dialog';
import { removeSlot, slotsKey } from './api';
import { slotName } from './words';

export function DeleteSlot({ slot, onClose }: { slot: Slot; onClose: () => void }) {
  return (
    <RemoveDialog
      title="Delete this slot?"
      description={`${slotName(slot)}. Nobody can book it then.`}
      act="Delete the slot"
      remove={() => removeSlot(slot.id)}
      done={`Deleted: ${slotName(slot)}`}
      refused="The slot was not deleted"
      inUse="A booking request or a mock refers to it. Block it instead: then nobody else can ask for it."
      from={[slotsKey]}
      onClose={onClose}
    />
  );
}
