import { Plus } from 'lucide-react';
import type { Slot } from '@/lib/api/types';
import { addDays, calendarText, platformToday, shortDayText } from '@/lib/calendar';
import { cn } from '@/lib/cn';
import { Button } from '@/ui/button';
import { SlotCard, type SlotAction } from './slot-card';

type Props = {
  monday: string;
  slots: Slot[];
  mentorNames: Map<string, string>;
  onAdd: (date: string) => void;
  onAct: (slot: Slot, action: SlotAction) => void;
};

/** The seven days of a week: columns on a desk, one under the other on a phone. */
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
                'mb-2 flex items-center justify-between gap-2 border-b-2 pb-2',
                date === today ? 'border-accent' : 'border-line',
              )}
            >
              <h2 id={`day-${date}`} className="text-base font-semibold xl:text-sm">
                <span className={cn('xl:block', date === today ? 'text-accent' : 'font-normal text-muted')}>
                  {calendarText(date, { weekday: 'long' })}
                  <span className="xl:hidden">, </span>
                </span>
                <span className="xl:text-base">{calendarText(date, { day: 'numeric', month: 'short' })}</span>
                {date === today && <span className="sr-only"> (today)</span>}
              </h2>
              {date >= today && (
                <Button
                  look="quiet"
                  size="icon"
                  aria-label={`Add a slot on ${shortDayText(date)}`}
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
