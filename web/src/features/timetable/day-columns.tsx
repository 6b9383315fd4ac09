import { Plus, UserRound } from 'lucide-react';
import { StatusBadge } from '@/domain/status-badge';
import type { AdminSlot } from '@/lib/api/types';
import {
  addDays,
  formatCalendarDate,
  formatClockRange,
  formatShortDay,
  now,
  platformToday,
  readerZone,
} from '@/lib/time';
import { cn } from '@/lib/cn';
import { Button } from '@/ui/button';
import { DateTime } from '@/ui/date-time';
import { Menu, MenuItem, MenuLabel, MenuSeparator } from '@/ui/menu';
import { slotLabel, typesLabel } from './slots';

export type SlotAction = 'edit' | 'block' | 'unblock' | 'delete';

/** The element that gets the focus back after an action on a slot. */
export const slotElementId = ({ id }: AdminSlot) => `slot-${id}`;

type SlotCardProps = { slot: AdminSlot; mentor: string | null; onAct: (action: SlotAction) => void };

/** A slot of the week, with its time, interview type, mentor and actions. */
export function SlotCard({ slot, mentor, onAct }: SlotCardProps) {
  const past = Date.parse(slot.starts_at) <= now();
  return (
    <Menu
      align="start"
      trigger={
        <button
          type="button"
          id={slotElementId(slot)}
          className={cn(
            'grid w-full grid-cols-[8rem_1fr_auto] items-center gap-x-3 gap-y-1 rounded-lg border px-3 py-2 text-left transition-colors xl:grid-cols-1 xl:px-2.5',
            slot.status === 'available' ? 'border-line bg-card' : 'border-line bg-sunken',
            past ? 'bg-transparent text-muted' : 'hover:border-edge',
          )}
        >
          <span className="text-sm font-semibold tabular-nums xl:text-xs 2xl:text-sm">
            {formatClockRange(slot.start_time, slot.end_time)}
          </span>
          <span className="min-w-0 text-xs text-muted xl:order-1">{typesLabel(slot.interview_types)}</span>
          {/* The usual status is plain, so the others stand out. */}
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
      <MenuLabel>{slotLabel(slot)}</MenuLabel>
      {readerZone() !== slot.timezone && (
        <MenuLabel>
          For you: <DateTime at={slot.starts_at} until={slot.ends_at} />
        </MenuLabel>
      )}
      <MenuSeparator />
      <Actions slot={slot} past={past} onAct={onAct} />
    </Menu>
  );
}

function Actions({ slot, past, onAct }: { slot: AdminSlot; past: boolean; onAct: SlotCardProps['onAct'] }) {
  if (slot.status === 'booked') {
    return (
      <MenuLabel>
        {past ? 'This mock is over.' : 'A mock is booked here. Cancel the booking to free it.'}
      </MenuLabel>
    );
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

type Props = {
  monday: string;
  slots: AdminSlot[];
  mentorNames: Map<string, string>;
  onAdd: (date: string) => void;
  onAct: (slot: AdminSlot, action: SlotAction) => void;
};

/** The days of a week: columns on a desktop, stacked on a phone. */
export function WeekDays({ monday, slots, mentorNames, onAdd, onAct }: Props) {
  const today = platformToday();
  return (
    <div className="grid gap-x-2 gap-y-6 xl:grid-cols-7">
      {Array.from({ length: 7 }, (_, day) => addDays(monday, day)).map((date) => {
        const own = slots.filter((slot) => slot.date === date);
        return (
          <section key={date} aria-labelledby={`day-${date}`} className="min-w-0">
            <div
              className={cn(
                'mb-2 flex items-center justify-between gap-2 border-b-2 pb-2 xl:gap-0',
                date === today ? 'border-accent' : 'border-line',
              )}
            >
              <h2 id={`day-${date}`} className="text-base font-semibold xl:text-sm">
                <span className={cn('xl:block', date === today ? 'text-accent' : 'font-normal text-muted')}>
                  {formatCalendarDate(date, { weekday: 'long' })}
                  <span className="xl:hidden">, </span>
                </span>
                <span className="xl:text-base">
                  {formatCalendarDate(date, { day: 'numeric', month: 'short' })}
                </span>
                {date === today && <span className="sr-only"> (today)</span>}
              </h2>
              {date >= today && (
                <Button
                  variant="quiet"
                  size="icon"
                  aria-label={`Add a slot on ${formatShortDay(date)}`}
                  onClick={() => onAdd(date)}
                  className="-mr-1.5 text-muted"
                >
                  <Plus aria-hidden />
                </Button>
              )}
            </div>
            {own.length === 0 ? (
              <p className="py-1 text-sm text-muted">No slots</p>
            ) : (
              <ul className="grid gap-1.5">
                {own.map((slot) => (
                  <li key={slot.id}>
                    <SlotCard
                      slot={slot}
                      mentor={slot.mentor_id && (mentorNames.get(slot.mentor_id) ?? 'A mentor')}
                      onAct={(action) => onAct(slot, action)}
                    />
                  </li>
                ))}
              </ul>
            )}
          </section>
        );
      })}
    </div>
  );
}
