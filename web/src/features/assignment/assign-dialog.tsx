import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { toast } from 'sonner';
import { interviewTypeLabels, levelLabels, trackLabel } from '@/domain/labels';
import { errorCode, errorMessage } from '@/lib/api/errors';
import type { BookingRequest, ErrorCode } from '@/lib/api/types';
import { useNow } from '@/lib/time';
import { focusFirstInvalid } from '@/lib/forms';
import { useDebouncedValue } from '@/lib/hooks';
import { paths } from '@/lib/paths';
import { Button } from '@/ui/button';
import { DateTime } from '@/ui/date-time';
import { Dialog } from '@/ui/dialog';
import { FieldError } from '@/ui/form/field';
import { SearchBox } from '@/ui/form/input';
import { Notice } from '@/ui/notice';
import { RadioCard, RadioCards } from '@/ui/form/radio-cards';
import { LoadingCards } from '@/ui/skeleton';
import { ErrorState } from '@/ui/empty-error-states';
import {
  type TimeChoice as Time,
  candidatesFor,
  confirmBooking,
  defaultOption,
  suggestionsQuery,
  timeOptions,
} from './assignment-data';
import { MentorChoice } from './mentor-choice';
import { queryKeys, useInvalidate } from '@/lib/api/query-keys';

const ranks = ['First choice', 'Second choice', 'Third choice'];

type TimeChoiceProps = { times: Time[]; value: string | null; onChange: (slotId: string) => void };

/** Radio cards of the preferred slots. Unavailable ones show the reason. */
export function TimeChoice({ times, value, onChange }: TimeChoiceProps) {
  return (
    <section className="grid gap-2.5">
      <h3 className="font-semibold">Time, in the mentee’s order of preference</h3>
      {times.every((time) => time.unavailableReason) && (
        <Notice tone="warn">
          None of these times can be booked any more. We’ve told the mentee, who can choose new times.
        </Notice>
      )}
      <RadioCards label="Time" value={value} onChange={onChange} className="sm:grid-cols-3">
        {times.map((time) => (
          <RadioCard key={time.id} value={time.id} disabled={time.unavailableReason !== null}>
            <span className="block text-xs font-medium text-muted">{ranks[time.rank - 1]}</span>
            <span className="mt-1 block text-sm">
              <DateTime at={time.starts_at} until={time.ends_at} />
            </span>
            {(time.unavailableReason ?? time.warning) && (
              <span className="mt-1 block text-sm text-warn">{time.unavailableReason ?? time.warning}</span>
            )}
          </RadioCard>
        ))}
      </RadioCards>
    </section>
  );
}

/** The messages for a refused assignment, by error code. */
const messages: { [code in ErrorCode]?: { title: string; text: string } } = {
  MENTOR_BUSY: {
    title: 'This mentor was just booked for that time',
    text: 'Choose another mentor or another of the mentee’s times.',
  },
  MENTEE_BUSY: {
    title: 'The mentee has another mock at that time',
    text: 'Choose another of their times.',
  },
  MENTOR_DECLINED: {
    title: 'This mentor has declined this request',
    text: 'Choose another mentor, or assign them anyway if they’ve agreed.',
  },
  ASSIGNMENTS_PAUSED: {
    title: 'New mocks of this mentor are paused',
    text: 'They missed two mocks within 30 days. Choose another mentor, or resume this one under Mentors.',
  },
  NO_MEETING_LINK: {
    title: 'No meeting link is free at that time',
    text: 'All meeting links are in use then. Choose another time or add a link.',
  },
  SLOT_TAKEN: {
    title: 'This time has been taken',
    text: 'Another request got it first. Choose another of the mentee’s times.',
  },
  SLOT_IN_PAST: { title: 'This time has passed', text: 'Choose another of the mentee’s times.' },
  BOOKING_NOT_PENDING: {
    title: 'This request is no longer waiting',
    text: 'Someone has confirmed or cancelled it. Close this window to see its status.',
  },
};

export function conflictMessage(error: Error) {
  return (
    messages[errorCode(error) ?? 'INTERNAL_ERROR'] ?? {
      title: 'We couldn’t assign the request',
      text: errorMessage(error),
    }
  );
}

const addMeetingLink = (
  <Button asChild size="sm" variant="secondary">
    <Link to={paths.adminLinks}>Add a meeting link</Link>
  </Button>
);

type Props = { request: BookingRequest; onClose: () => void };

/** Assigns a mentor and one of the mentee's preferred slots to a request, and explains conflicts. */
export function AssignDialog({ request, onClose }: Props) {
  const invalidate = useInvalidate();
  const queries = useQueryClient();
  const now = useNow();
  const [typed, setTyped] = useState('');
  const search = useDebouncedValue(typed.trim());
  const allSuggestions = useQuery(suggestionsQuery(request.id, ''));
  const found = useQuery({ ...suggestionsQuery(request.id, search), placeholderData: keepPreviousData });
  const [slotId, setSlotId] = useState<string | null>(null);
  const [mentorId, setMentorId] = useState<string | null>(null);
  const [submitted, setSubmitted] = useState(false);

  const confirm = useMutation({
    mutationFn: confirmBooking,
    onSuccess: async ({ mock }) => {
      await queries.invalidateQueries({ queryKey: queryKeys.admin.bookingRequests });
      toast.success(`Assigned to ${mock.mentor_name}`, {
        description: 'We’ve emailed an invitation to both.',
      });
      onClose();
      void invalidate('request.decided');
    },
    onError: (error) => {
      if (errorCode(error) === 'MENTOR_BUSY') setMentorId(null);
      setSubmitted(false);
      void invalidate('request.decided');
    },
  });

  const times = timeOptions(request, allSuggestions.data ?? [], now);
  const slot = times.find((one) => one.id === slotId && !one.unavailableReason) ?? defaultOption(times);
  const candidates = slot && found.data ? candidatesFor(slot.id, times, found.data) : [];
  const chosen = candidates.find((one) => one.mentor.id === mentorId && !one.unavailableReason);
  const failed = allSuggestions.error ?? found.error;
  const isClosed = errorCode(failed) === 'BOOKING_NOT_PENDING';
  const refusal = confirm.error ?? (isClosed ? failed : null);
  const loading = allSuggestions.isPending || found.isPending;

  const isMissing = submitted && !chosen && !loading;

  const assign = () => {
    setSubmitted(true);
    if (!slot || !chosen) return focusFirstInvalid();
    confirm.mutate({
      booking_request_id: request.id,
      mentor_id: chosen.mentor.id,
      confirmed_slot_id: slot.id,
      ...(chosen.declined && { accept_decline: true }),
    });
  };

  return (
    <Dialog
      open
      onOpenChange={onClose}
      size="lg"
      title={`Assign ${request.mentee_name}’s ${request.company_name} mock`}
      description={`${interviewTypeLabels[request.interview_type].name} · ${levelLabels[request.experience_level]} · ${trackLabel(request.interview_track)}`}
    >
      <div className="grid gap-6">
        {!isClosed && <TimeChoice times={times} value={slot?.id ?? null} onChange={setSlotId} />}
        {!isClosed && slot?.needsMeetingLink && (
          <Notice tone="warn" title="No meeting link is free at this time" action={addMeetingLink}>
            Mentors are free, but all meeting links are in use then. Add one, or choose another time.
          </Notice>
        )}
        {!isClosed && slot && (
          <section className="grid gap-2.5">
            <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
              <h3 className="font-semibold">Mentor, best fit first</h3>
              <SearchBox label="Find a mentor" value={typed} onChange={setTyped} className="w-full sm:w-64" />
            </div>
            {failed && !found.data ? (
              <ErrorState
                error={failed}
                onRetry={() => void Promise.all([allSuggestions.refetch(), found.refetch()])}
              />
            ) : loading ? (
              <LoadingCards count={3} height="h-20" />
            ) : (
              <MentorChoice
                candidates={candidates}
                search={search}
                value={chosen?.mentor.id ?? null}
                invalid={isMissing}
                onChange={setMentorId}
              />
            )}
          </section>
        )}
        <div className="sticky bottom-0 -mx-5 -mb-5 grid gap-4 rounded-b-2xl border-t border-line bg-raised p-5 sm:-bottom-6 sm:-mx-7 sm:-mb-7 sm:px-7">
          {refusal && (
            <Notice
              tone="bad"
              title={conflictMessage(refusal).title}
              action={errorCode(refusal) === 'NO_MEETING_LINK' && addMeetingLink}
            >
              {conflictMessage(refusal).text}
            </Notice>
          )}
          {chosen?.declined && (
            <Notice tone="warn" title={`${chosen.mentor.name} declined this request`}>
              “{chosen.declined.reason}” Assign them only if they’ve agreed.
            </Notice>
          )}
          <FieldError message={isMissing ? 'Choose a mentor who’s free.' : undefined} />
          <div className="grid gap-3 sm:flex sm:justify-end">
            <Button variant="secondary" onClick={onClose} className="max-sm:hidden">
              Close
            </Button>
            <Button onClick={assign} busy={confirm.isPending} disabled={!slot || isClosed}>
              {chosen?.declined ? `Assign ${chosen.mentor.name} anyway` : 'Assign and send invitations'}
            </Button>
          </div>
        </div>
      </div>
    </Dialog>
  );
}
