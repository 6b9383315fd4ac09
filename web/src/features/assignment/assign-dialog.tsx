import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { toast } from 'sonner';
import { codeOf } from '@/lib/api/refusal';
import type { BookingRequest } from '@/lib/api/types';
import { now } from '@/lib/time';
import { interviewTypeWords, levelWords, trackText } from '@/lib/words';
import { Button } from '@/ui/button';
import { ChoiceCard, ChoiceCards } from '@/ui/choice-cards';
import { Dialog } from '@/ui/dialog';
import { FieldError } from '@/ui/field';
import { Notice } from '@/ui/notice';
import { LoadingCards } from '@/ui/skeleton';
import { ErrorState } from '@/ui/states';
import { When } from '@/ui/when';
import { confirmBooking, mentorsQuery, mocksAroundQuery } from './api';
import { candidatesFor, menteeIsBusy } from './candidates';
import { conflictWords } from './conflicts';
import { MentorChoice } from './mentor-choice';

type Props = { request: BookingRequest; onClose: () => void };

const ranks = ['First choice', 'Second choice', 'Third choice'];

/** Chooses a slot of the mentee's and a mentor who is free then, and explains what stands in the way. */
export function AssignDialog({ request, onClose }: Props) {
  const queries = useQueryClient();
  const mentors = useQuery(mentorsQuery);
  const mocks = useQuery(mocksAroundQuery(request.preferred_slots));
  const [slotId, setSlotId] = useState<string | null>(null);
  const [mentorId, setMentorId] = useState<string | null>(null);
  const [asked, setAsked] = useState(false);

  const confirm = useMutation({
    mutationFn: confirmBooking,
    onSuccess: async ({ mock }) => {
      await queries.invalidateQueries({ queryKey: ['admin', 'booking-requests'] });
      toast.success(`Assigned to ${mock.mentor_name}`, {
        description: 'Both have been mailed an invitation.',
      });
      void queries.invalidateQueries({ queryKey: ['admin'] });
      onClose();
    },
    onError: (error) => {
      if (codeOf(error) === 'MENTOR_BUSY') setMentorId(null);
      setAsked(false);
      void queries.invalidateQueries({ queryKey: ['admin'] });
    },
  });

  const slots = request.preferred_slots.map((slot, index) => ({
    ...slot,
    rank: index + 1,
    hindrance:
      Date.parse(slot.starts_at) < now()
        ? 'Has passed'
        : slot.status !== 'available'
          ? 'No longer free'
          : menteeIsBusy(request, slot, mocks.data ?? [])
            ? 'The mentee has another mock then'
            : null,
  }));
  const slot = slots.find((one) => one.id === slotId) ?? slots.find((one) => !one.hindrance) ?? null;
  const candidates = slot && mentors.data ? candidatesFor(request, slot, mentors.data, mocks.data ?? []) : [];
  const chosen = candidates.find((one) => one.mentor.id === mentorId && !one.hindrance);
  const failed = mentors.error ?? mocks.error;

  const assign = () => {
    setAsked(true);
    if (!slot || !chosen) return;
    confirm.mutate({
      booking_request_id: request.id,
      mentor_id: chosen.mentor.id,
      confirmed_slot_id: slot.id,
    });
  };

  return (
    <Dialog
      open
      onOpenChange={onClose}
      size="lg"
      title={`Assign ${request.mentee_name}’s ${request.company_name} mock`}
      description={`${interviewTypeWords[request.interview_type].name} · ${levelWords[request.experience_level]} · ${trackText(request.interview_track)}`}
    >
      <div className="grid gap-6">
        <section className="grid gap-2.5">
          <h3 className="font-semibold">Time, as the mentee prefers them</h3>
          {!slot && (
            <Notice tone="warn">
              None of these times can be booked any more. The mentee has been told and can choose new ones.
            </Notice>
          )}
          <ChoiceCards label="Time" value={slot?.id ?? null} onChange={setSlotId} className="sm:grid-cols-3">
            {slots.map((one) => (
              <ChoiceCard key={one.id} value={one.id} disabled={one.hindrance !== null}>
                <span className="block text-xs font-medium text-muted">{ranks[one.rank - 1]}</span>
                <span className="mt-1 block text-sm">
                  <When at={one.starts_at} until={one.ends_at} />
                </span>
                {one.hindrance && <span className="mt-1 block text-sm text-warn">{one.hindrance}</span>}
              </ChoiceCard>
            ))}
          </ChoiceCards>
        </section>
        <section className="grid gap-2.5">
          <h3 className="font-semibold">Mentor</h3>
          {failed && (
            <ErrorState
              error={failed}
              onRetry={() => void Promise.all([mentors.refetch(), mocks.refetch()])}
            />
          )}
          {!failed && (mentors.isPending || mocks.isPending) && <LoadingCards count={3} height="h-20" />}
          {!failed && mentors.data && mocks.data && slot && (
            <MentorChoice candidates={candidates} value={chosen?.mentor.id ?? null} onChange={setMentorId} />
          )}
          <FieldError message={asked && !chosen && slot ? 'Choose a mentor who is free.' : undefined} />
        </section>
        {confirm.isError && (
          <Notice tone="bad" title={conflictWords(confirm.error).title}>
            {conflictWords(confirm.error).text}
          </Notice>
        )}
        <div className="flex flex-col-reverse gap-3 border-t border-line pt-5 sm:flex-row sm:justify-end">
          <Button look="secondary" onClick={onClose}>
            Close
          </Button>
          <Button onClick={assign} busy={confirm.isPending} disabled={!slot}>
            Assign and send invitations
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
