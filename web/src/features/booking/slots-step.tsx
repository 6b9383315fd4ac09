import { useQuery } from '@tanstack/react-query';
import { CalendarX2, Globe } from 'lucide-react';
import type { InterviewType, Slot } from '@/lib/api/types';
import type { Draft } from '@/lib/booking-draft';
import { dayKey, dayText, minutesBetween, timeText, zoneName } from '@/lib/time';
import { interviewTypeWords } from '@/lib/words';
import { Chip } from '@/ui/chip';
import { LoadingCards } from '@/ui/skeleton';
import { EmptyState, ErrorState } from '@/ui/states';
import { slotsQuery } from './api';
import { SlotOrder } from './slot-order';

const MOST = 3;

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
      <div>
        <p className="mb-5 flex items-start gap-2 text-sm text-muted">
          <Globe aria-hidden className="mt-0.5 size-4 shrink-0" />
          <span>
            Times are in your time zone, <strong className="font-medium text-ink">{zoneName()}</strong>.
          </span>
        </p>
        <div className="grid gap-6">
          {byDay(slots.data).map(([day, ofDay]) => (
            <section key={day} aria-label={dayText(ofDay[0]!.starts_at)}>
              <h3 className="mb-2.5 font-medium">{dayText(ofDay[0]!.starts_at)}</h3>
              <div className="flex flex-wrap gap-2">
                {ofDay.map((slot) => {
                  const rank = chosen.findIndex((one) => one.id === slot.id) + 1;
                  return (
                    <Chip
                      key={slot.id}
                      on={rank > 0}
                      mark={<Rank rank={rank} />}
                      disabled={rank === 0 && chosen.length >= MOST}
                      onClick={() => toggle(slot)}
                    >
                      <span className="tabular-nums">
                        {timeText(slot.starts_at)} – {timeText(slot.ends_at)}
                      </span>
                      <span className="sr-only">
                        , {minutesBetween(slot.starts_at, slot.ends_at)} minutes
                      </span>
                    </Chip>
                  );
                })}
              </div>
            </section>
          ))}
        </div>
      </div>
      <SlotOrder chosen={chosen} most={MOST} onChange={onChange} />
    </div>
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

function byDay(slots: Slot[]) {
  const days = new Map<string, Slot[]>();
  for (const slot of slots) {
    const key = dayKey(slot.starts_at);
    days.set(key, [...(days.get(key) ?? []), slot]);
  }
  return [...days];
}
