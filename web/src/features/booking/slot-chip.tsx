import type { Slot } from '@/lib/api/types';
import { minutesBetween, timeText } from '@/lib/time';
import { Chip } from '@/ui/chip';

type Props = { slot: Slot; rank: number; showEnd: boolean; disabled: boolean; onClick: () => void };

/** A slot to choose; a chosen one shows its place in the order of preference. */
export function SlotChip({ slot, rank, showEnd, disabled, onClick }: Props) {
  return (
    <Chip
      on={rank > 0}
      mark={<Rank rank={rank} />}
      disabled={disabled}
      onClick={onClick}
      className="justify-center"
    >
      <span className="whitespace-nowrap tabular-nums">
        {timeText(slot.starts_at)}
        {showEnd && ` – ${timeText(slot.ends_at)}`}
      </span>
      <span className="sr-only">, {minutesBetween(slot.starts_at, slot.ends_at)} minutes</span>
    </Chip>
  );
}

function Rank({ rank }: { rank: number }) {
  return (
    <span className="grid size-5 place-items-center rounded-full bg-accent text-xs font-semibold text-on-accent">
      {rank}
      <span className="sr-only">. choice,</span>
    </span>
  );
}
