import { useMutation, useQuery } from '@tanstack/react-query';
import { CalendarX2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { toast } from 'sonner';
import { DeleteDialog } from '@/domain/delete-dialog';
import { mentorsQuery } from '@/domain/mentors';
import type { AdminSlot, SlotStatus } from '@/lib/api/types';
import { addDays, platformToday } from '@/lib/time';
import { useSearchParam } from '@/lib/hooks';
import { Chip } from '@/ui/form/chip';
import { Skeleton } from '@/ui/skeleton';
import { EmptyState, ErrorState } from '@/ui/empty-error-states';
import { SlotForm } from './slot-form';
import { changeSlot, refusalMessage, removeSlot, slotLabel, weekQuery } from './slots';
import { type SlotAction, slotElementId, WeekDays } from './day-columns';
import { useInvalidate } from '@/lib/api/query-keys';

export function DeleteSlot({ slot, onClose }: { slot: AdminSlot; onClose: () => void }) {
  return (
    <DeleteDialog
      title="Delete this slot?"
      description={`${slotLabel(slot)}. No one will be able to book it.`}
      confirm="Delete slot"
      remove={() => removeSlot(slot)}
      successMessage={`Deleted: ${slotLabel(slot)}`}
      errorTitle="We couldn’t delete the slot"
      inUse="A booking request or a mock uses it. Block it instead, so no one else can request it."
      event="slot.changed"
      onClose={onClose}
    />
  );
}

const views = ['all', 'available', 'booked', 'blocked'] as const;
const names = { all: 'All', available: 'Available', booked: 'Booked', blocked: 'Blocked' };

type Open = { date: string } | { slot: AdminSlot; action: 'edit' | 'delete' };

/** A week's slots, with the admin's actions. */
export function Timetable({ monday }: { monday: string }) {
  const week = useQuery(weekQuery(monday));
  const mentors = useQuery(mentorsQuery);
  const [view, setView] = useSearchParam('status', views, 'all');
  const [open, setOpen] = useState<Open | null>(null);
  const setStatus = useSetStatus();
  const close = () => setOpen(null);
  useFocusOnSlotAfter(open);

  if (week.isPending) return <LoadingWeek />;
  if (week.isLoadingError) return <ErrorState error={week.error} onRetry={() => void week.refetch()} />;

  const act = (slot: AdminSlot, action: SlotAction) => {
    if (action === 'edit' || action === 'delete') setOpen({ slot, action });
    else setStatus.mutate({ slot, status: action === 'block' ? 'blocked' : 'available' });
  };
  const count = (status: SlotStatus) => week.data.filter((slot) => slot.status === status).length;
  const over = addDays(monday, 6) < platformToday();

  return (
    <>
      {week.data.length === 0 && (
        <div className="mb-8">
          <EmptyState
            icon={CalendarX2}
            title={over ? 'There were no slots this week' : 'No slots this week yet'}
          >
            {over
              ? 'This week is over.'
              : 'Mentees can only choose times listed here. Add one, or add slots in bulk.'}
          </EmptyState>
        </div>
      )}
      {week.data.length > 0 && (
        <div role="group" aria-label="Slots by status" className="mb-6 flex flex-wrap gap-2">
          {views.map((value) => (
            <Chip key={value} pressed={view === value} onClick={() => setView(value)}>
              {names[value]}{' '}
              <span className="text-muted tabular-nums">
                {value === 'all' ? week.data.length : count(value)}
              </span>
            </Chip>
          ))}
        </div>
      )}
      <WeekDays
        monday={monday}
        slots={view === 'all' ? week.data : week.data.filter((slot) => slot.status === view)}
        mentorNames={new Map(mentors.data?.map((mentor) => [mentor.id, mentor.name]))}
        onAdd={(date) => setOpen({ date })}
        onAct={act}
      />
      {open && 'date' in open && <SlotForm date={open.date} onClose={close} />}
      {open && 'slot' in open && open.action === 'edit' && <SlotForm slot={open.slot} onClose={close} />}
      {open && 'slot' in open && open.action === 'delete' && <DeleteSlot slot={open.slot} onClose={close} />}
    </>
  );
}

/** Moves the focus to the slot after its dialog closes, because the menu that opened the dialog no longer exists. */
function useFocusOnSlotAfter(open: Open | null) {
  const last = useRef<AdminSlot | null>(null);
  useEffect(() => {
    if (open) last.current = 'slot' in open ? open.slot : null;
    else if (last.current) document.getElementById(slotElementId(last.current))?.focus();
  }, [open]);
}

function useSetStatus() {
  const invalidate = useInvalidate();
  return useMutation({
    mutationFn: ({ slot, status }: { slot: AdminSlot; status: SlotStatus }) =>
      changeSlot({ id: slot.id, status }, slot.version),
    onSuccess: async (slot) => {
      await invalidate('slot.changed');
      toast.success(slot.status === 'blocked' ? 'Slot blocked' : 'Slot available again', {
        description: slotLabel(slot),
      });
    },
    onError: (error, { slot }) => {
      toast.error(`We couldn’t change ${slotLabel(slot)}`, { description: refusalMessage(error) });
      void invalidate('slot.changed');
    },
  });
}

function LoadingWeek() {
  return (
    <div role="status" className="grid gap-2 xl:grid-cols-7">
      <span className="sr-only">Loading…</span>
      {Array.from({ length: 7 }, (_, day) => (
        <div key={day} className="grid gap-2">
          <Skeleton className="h-10" />
          <Skeleton className="h-14 xl:h-20" />
          <Skeleton className="h-14 xl:h-20" />
        </div>
      ))}
    </div>
  );
}
