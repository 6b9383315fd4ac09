import { queryOptions, useQuery } from '@tanstack/react-query';
import { ArrowDown, ArrowUp, CalendarX2, Globe, X } from 'lucide-react';
import { useRef, useState } from 'react';
import { getAll } from '@/lib/api/client';
import type { ErrorCode, InterviewType, Slot } from '@/lib/api/types';
import { formatDate, localDayKey, formatDay, minutesBetween, formatTime, zoneDescription } from '@/lib/time';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Chip } from '@/ui/form/chip';
import { DateTime } from '@/ui/date-time';
import { LoadingCards } from '@/ui/skeleton';
import { EmptyState, ErrorState } from '@/ui/empty-error-states';
import type { Draft } from './booking-draft';
import { interviewTypeLabels } from './labels';
import { queryKeys } from '@/lib/api/query-keys';

/** The error codes of refusals that a chosen slot caused. */
export const slotRefusals: string[] = ['SLOT_TAKEN', 'SLOT_IN_PAST', 'MENTEE_BUSY'] satisfies ErrorCode[];

/** The slots to choose from. The mock of the booking that is rescheduled does not exclude any. */
export const slotsQuery = (type: InterviewType, rescheduling?: string) =>
  queryOptions({
    queryKey: queryKeys.availableSlotsOf(type, rescheduling),
    queryFn: ({ signal }) =>
      getAll('/api/mentee/available-slots', { query: { interview_type: type, rescheduling }, signal }),
    staleTime: 10_000,
  });

type SlotChipProps = { slot: Slot; rank: number; showEnd: boolean; disabled: boolean; onClick: () => void };

/** A slot as a toggle button. A chosen slot shows its rank. */
export function SlotChip({ slot, rank, showEnd, disabled, onClick }: SlotChipProps) {
  return (
    <Chip
      pressed={rank > 0}
      mark={<RankBadge rank={rank} />}
      disabled={disabled}
      onClick={onClick}
      className="justify-center"
    >
      <span className="whitespace-nowrap tabular-nums">
        {formatTime(slot.starts_at)}
        {showEnd && ` – ${formatTime(slot.ends_at)}`}
      </span>
      <span className="sr-only">, {minutesBetween(slot.starts_at, slot.ends_at)} minutes</span>
    </Chip>
  );
}

function RankBadge({ rank }: { rank: number }) {
  return (
    <span className="grid size-5 shrink-0 place-items-center rounded-full bg-accent text-xs font-semibold text-on-accent">
      <span aria-hidden>{rank}</span>
      <span className="sr-only">{ranks[rank - 1]}, </span>
    </span>
  );
}

type SlotRankingProps = { chosen: Chosen; available: Slot[]; max: number; onChange: (slots: Chosen) => void };

const ranks = ['First choice', 'Second choice', 'Third choice'];

/**
 * The chosen slots in order of preference. After a slot is moved, it keeps the focus and its new rank is announced;
 * after one is removed, the focus moves to the next.
 */
export function SlotRanking({ chosen, available, max, onChange }: SlotRankingProps) {
  const [announcement, setAnnouncement] = useState('');
  const list = useRef<HTMLOListElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);

  const remove = (index: number) => {
    onChange(chosen.filter((_, other) => other !== index));
    requestAnimationFrame(() => {
      const buttons = list.current?.querySelectorAll<HTMLButtonElement>('[data-remove]') ?? [];
      (buttons[Math.min(index, buttons.length - 1)] ?? heading.current)?.focus();
    });
  };

  const move = (index: number, by: 1 | -1) => {
    const order = [...chosen];
    const [slot] = order.splice(index, 1);
    if (!slot) return;
    const place = index + by;
    order.splice(place, 0, slot);
    onChange(order);
    setAnnouncement(
      `${formatDate(slot.starts_at)}, ${formatTime(slot.starts_at)} is now your ${ranks[place]?.toLowerCase()}.`,
    );
    requestAnimationFrame(() => {
      const row = list.current?.children[place];
      const sameWay = row?.querySelector<HTMLButtonElement>(`[data-move="${by}"]:not(:disabled)`);
      (sameWay ?? row?.querySelector<HTMLButtonElement>('[data-move]:not(:disabled)'))?.focus();
    });
  };

  return (
    <Card className="self-start lg:sticky lg:top-8">
      <h3 ref={heading} tabIndex={-1} className="font-semibold outline-none">
        Your times
      </h3>
      <p className="mt-1 text-sm text-muted">
        {chosen.length === 0
          ? `Choose up to ${max}. The more you choose, the sooner we can find a mentor.`
          : `${chosen.length} of ${max} chosen, in order of preference.`}
      </p>
      <ol ref={list} className="mt-4 grid gap-3 empty:hidden">
        {chosen.map((slot, index) => (
          <li key={slot.id} className="rounded-xl border border-line p-3">
            <div className="flex items-center justify-between gap-2">
              <span className="text-sm font-semibold text-accent">{ranks[index]}</span>
              <span className="flex">
                <MoveButton
                  direction="earlier"
                  index={index}
                  disabled={index === 0}
                  onClick={() => move(index, -1)}
                />
                <MoveButton
                  direction="later"
                  index={index}
                  disabled={index === chosen.length - 1}
                  onClick={() => move(index, 1)}
                />
                <Button
                  variant="quiet"
                  size="icon"
                  aria-label={`Remove ${ranks[index]?.toLowerCase()}`}
                  data-remove
                  onClick={() => remove(index)}
                >
                  <X aria-hidden />
                </Button>
              </span>
            </div>
            <p className="text-sm">
              <DateTime at={slot.starts_at} until={slot.ends_at} />
              {!available.some((one) => one.id === slot.id) && (
                <span className="block text-warn">No longer available. Remove it.</span>
              )}
            </p>
          </li>
        ))}
      </ol>
      <p role="status" className="sr-only">
        {announcement}
      </p>
    </Card>
  );
}

type MoveButtonProps = {
  direction: 'earlier' | 'later';
  index: number;
  disabled: boolean;
  onClick: () => void;
};

function MoveButton({ direction, index, disabled, onClick }: MoveButtonProps) {
  const Icon = direction === 'earlier' ? ArrowUp : ArrowDown;
  return (
    <Button
      variant="quiet"
      size="icon"
      disabled={disabled}
      data-move={direction === 'earlier' ? -1 : 1}
      aria-label={`Move ${ranks[index]?.toLowerCase()} ${direction === 'earlier' ? 'up' : 'down'}`}
      onClick={onClick}
    >
      <Icon aria-hidden />
    </Button>
  );
}

const MAX_SLOTS = 3;
const DAYS_PER_PAGE = 3;

type Chosen = Draft['slots'];
type Props = {
  type: InterviewType;
  /** The id of the booking for which new times are chosen. */
  rescheduling?: string;
  chosen: Chosen;
  onChange: (slots: Chosen) => void;
};

/** The free slots of an interview type by day, in the user's time zone, and the ranking of the chosen ones. */
export function SlotPicker({ type, rescheduling, chosen, onChange }: Props) {
  const slots = useQuery(slotsQuery(type, rescheduling));
  if (slots.isPending) return <LoadingCards count={3} height="h-28" />;
  if (slots.isLoadingError) return <ErrorState error={slots.error} onRetry={() => void slots.refetch()} />;
  if (slots.data.length === 0) {
    return (
      <EmptyState
        icon={CalendarX2}
        title={`No ${interviewTypeLabels[type].name.toLowerCase()} times right now`}
      >
        We add new times every week. Your choices are saved in this tab, so check back soon.
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
      <SlotRanking chosen={chosen} available={slots.data} max={MAX_SLOTS} onChange={onChange} />
    </div>
  );
}

type DaysProps = { slots: Slot[]; chosen: Chosen; onToggle: (slot: Slot) => void };

function Days({ slots, chosen, onToggle }: DaysProps) {
  const days = groupByDay(slots);
  const furthest = days.findLastIndex(([, daySlots]) =>
    daySlots.some((slot) => chosen.some((one) => one.id === slot.id)),
  );
  const [shown, setShown] = useState(Math.max(DAYS_PER_PAGE, furthest + 1));
  const lengths = new Set(slots.map((slot) => minutesBetween(slot.starts_at, slot.ends_at)));
  const [length] = lengths;
  const list = useRef<HTMLDivElement>(null);
  const showMore = () => {
    setShown(shown + DAYS_PER_PAGE);
    // The button disappears with the last days.
    requestAnimationFrame(() => {
      const firstNew = list.current?.children[shown] as HTMLElement | undefined;
      if (document.activeElement === document.body) firstNew?.focus();
    });
  };
  return (
    <div>
      <p className="mb-5 flex items-start gap-2 text-sm text-muted">
        <Globe aria-hidden className="mt-0.5 size-4 shrink-0" />
        <span>
          Times are in your time zone, <strong className="font-medium text-ink">{zoneDescription()}</strong>.
          {lengths.size === 1 && ` Each mock is ${length} minutes long.`}
        </span>
      </p>
      <div ref={list} className="grid gap-6">
        {days.slice(0, shown).map(([day, daySlots]) => (
          <section
            key={day}
            tabIndex={-1}
            aria-label={formatDay(daySlots[0]!.starts_at)}
            className="outline-none"
          >
            <h3 className="mb-2.5 font-medium">{formatDay(daySlots[0]!.starts_at)}</h3>
            <div className="grid grid-cols-[repeat(auto-fill,minmax(6.75rem,1fr))] gap-2">
              {daySlots.map((slot) => {
                const rank = chosen.findIndex((one) => one.id === slot.id) + 1;
                return (
                  <SlotChip
                    key={slot.id}
                    slot={slot}
                    rank={rank}
                    showEnd={lengths.size > 1}
                    disabled={rank === 0 && chosen.length >= MAX_SLOTS}
                    onClick={() => onToggle(slot)}
                  />
                );
              })}
            </div>
          </section>
        ))}
      </div>
      {shown < days.length && (
        <Button variant="secondary" className="mt-6" onClick={showMore}>
          Show later days
        </Button>
      )}
    </div>
  );
}

function groupByDay(slots: Slot[]) {
  const days = new Map<string, Slot[]>();
  for (const slot of slots) {
    const key = localDayKey(slot.starts_at);
    days.set(key, [...(days.get(key) ?? []), slot]);
  }
  return [...days];
}
