import { useQuery } from '@tanstack/react-query';
import { CalendarX2, Globe } from 'lucide-react';
import { useState } from 'react';
import type { InterviewType, Slot } from '@/lib/api/types';
import type { Draft } from '@/lib/booking-draft';
import { dayKey, dayText, minutesBetween, zoneName } from '@/lib/time';
import { interviewTypeWords } from '@/lib/words';
import { Button } from '@/ui/button';
import { LoadingCards } from '@/ui/skeleton';
import { EmptyState, ErrorState } from '@/ui/states';
import { slotsQuery } from './api';
import { SlotChip } from './slot-chip';
import { SlotOrder } from './slot-order';

const MOST = 3;
const DAYS_AT_ONCE = 3;

type Chosen = Draft['slots'];
type Props = { type: InterviewType; chosen: Chosen; onChange: (slots: Chosen) => void };

/** The free slots of this kind by day, in the reader's zone, and the chosen ones in order of preference. */
export function SlotsStep({ type, chosen, onChange }: Props) {
  const slots = useQuery(slotsQuery(type));
  if (slots.isPending) return <LoadingCards count={3} height="h-28" />;
  if (slots.isError) return <ErrorState error={slots.error} onRetry={() => void slots.refetch()} />;
  if (slots.data.length === 0) {
    return (
      <EmptyState
        icon={CalendarX2}
        title={`No free times for ${interviewTypeWords[type].name.toLowerCase()} now`}
      >
        New times are added every week. What you have chosen so far is kept in this tab; look again a little
        later.
      </EmptyState>
    );
  }
  const toggle = (slot: Slot) => {
    const rest = chosen.filter((one) => one.id !== slot.id);
    const added = { id: slot.id, starts_at: slot.starts_at, ends_at: slot.ends_at };
    onChange(rest.length < chosen.length ? rest : [...chosen, added]);
  };
  return (
    <div className="grid gap-8 lg:grid-cols-[1fr_20rem]">
      <Days slots={slots.data} chosen={chosen} onToggle={toggle} />
      <SlotOrder chosen={chosen} free={slots.data} most={MOST} onChange={onChange} />
    </div>
  );
}

type DaysProps = { slots: Slot[]; chosen: Chosen; onToggle: (slot: Slot) => void };

function Days({ slots, chosen, onToggle }: DaysProps) {
  const days = byDay(slots);
  const furthest = days.findLastIndex(([, ofDay]) =>
    ofDay.some((slot) => chosen.some((one) => one.id === slot.id)),
  );
  const [shown, setShown] = useState(Math.max(DAYS_AT_ONCE, furthest + 1));
  const lengths = new Set(slots.map((slot) => minutesBetween(slot.starts_at, slot.ends_at)));
  const [length] = lengths;
  return (
    <div>
      <p className="mb-5 flex items-start gap-2 text-sm text-muted">
        <Globe aria-hidden className="mt-0.5 size-4 shrink-0" />
        <span>
          Times are in your time zone, <strong className="font-medium text-ink">{zoneName()}</strong>.
          {lengths.size === 1 && ` Each is ${length} minutes long.`}
        </span>
      </p>
      <div className="grid gap-6">
        {days.slice(0, shown).map(([day, ofDay]) => (
          <section key={day} aria-label={dayText(ofDay[0]!.starts_at)}>
            <h3 className="mb-2.5 font-medium">{dayText(ofDay[0]!.starts_at)}</h3>
            <div className="grid grid-cols-[repeat(auto-fill,minmax(6.75rem,1fr))] gap-2">
              {ofDay.map((slot) => {
                const rank = chosen.findIndex((one) => one.id === slot.id) + 1;
                return (
                  <SlotChip
                    key={slot.id}
                    slot={slot}
                    rank={rank}
                    showEnd={lengths.size > 1}
                    disabled={rank === 0 && chosen.length >= MOST}
                    onClick={() => onToggle(slot)}
                  />
                );
              })}
            </div>
          </section>
        ))}
      </div>
      {shown < days.length && (
        <Button look="secondary" className="mt-6" onClick={() => setShown(shown + DAYS_AT_ONCE)}>
          Show later days
        </Button>
      )}
    </div>
  );
}

function byDay(slots: Slot[]) {
  const days = new Map<string, Slot[]>();
  for (const slot of slots) {
    const key = dayKey(slot.starts_at);
    days.set(key, [...(days.get(key) ?? []), slot]);
  }
  return [...days];
}
