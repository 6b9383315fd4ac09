import { UserRound } from 'lucide-react';
import type { Slot } from '@/lib/api/types';
import { cn } from '@/lib/cn';
import { now, readerZone } from '@/lib/time';
import { Menu, MenuItem, MenuLabel, MenuSeparator } from '@/ui/menu';
import { StatusBadge } from '@/ui/status-badge';
import { When } from '@/ui/when';
import { slotName, typesText } from './words';

export type SlotAction = 'edit' | 'block' | 'unblock' | 'delete';

/** Where the focus goes back to after something was done with a slot. */
export const slotElementId = ({ id }: Slot) => `slot-${id}`;

type Props = { slot: Slot; mentor: string | null; onAct: (action: SlotAction) => void };

/** A slot in the week: when, for what, whose, and what can be done with it. */
export function SlotCard({ slot, mentor, onAct }: Props) {
  const past = Date.parse(slot.starts_at) <= now();
  return (
    <Menu
      align="start"
      trigger={
        <button
          type="button"
          id={slotElementId(slot)}
          className={cn(
            'grid w-full grid-cols-[6.5rem_1fr_auto] items-center gap-x-3 gap-y-1 rounded-lg border px-3 py-2 text-left transition-colors xl:grid-cols-1 xl:px-2.5',
            slot.status === 'available' ? 'border-line bg-card' : 'border-line bg-sunken',
            past ? 'bg-transparent text-muted' : 'hover:border-edge',
          )}
        >
          <span className="text-sm font-semibold whitespace-nowrap tabular-nums">
            {slot.start_time}–{slot.end_time}
          </span>
          <span className="min-w-0 text-xs text-muted xl:order-1">{typesText(slot.interview_types)}</span>
          {/* What is usual is said quietly, so that the eye finds the rest. */}
          <span className={cn('flex', slot.status === 'available' && '[&>*]:bg-transparent [&>*]:px-0')}>
            <StatusBadge slot={slot.status} />
          </span>
          {mentor && (
            <span className="col-span-full flex min-w-0 items-center gap-1 text-xs xl:order-2">
              <UserRound aria-hidden className="size-3 shrink-0" />
              <span className="truncate">{mentor}</span>
            </span>
          )}
        </button>
      }
    >
      <MenuLabel>{slotName(slot)}</MenuLabel>
      {readerZone() !== slot.timezone && (
        <MenuLabel>
          For you: <When at={slot.starts_at} until={slot.ends_at} />
        </MenuLabel>
      )}
      <MenuSeparator />
      <Actions slot={slot} past={past} onAct={onAct} />
    </Menu>
  );
}

function Actions({ slot, past, onAct }: { slot: Slot; past: boolean; onAct: Props['onAct'] }) {
  if (slot.status === 'booked') {
    return <MenuLabel>A mock is booked here. Cancel the booking to free it.</MenuLabel>;
  }
  return (
    <>
      {!past && <MenuItem onSelect={() => onAct('edit')}>Edit…</MenuItem>}
      {slot.status === 'available' ? (
        !past && <MenuItem onSelect={() => onAct('block')}>Block</MenuItem>
      ) : (
        <MenuItem onSelect={() => onAct('unblock')}>Unblock</MenuItem>
      )}
      <MenuItem onSelect={() => onAct('delete')}>Delete…</MenuItem>
    </>
  );
}
