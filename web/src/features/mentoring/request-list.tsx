import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { Inbox } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { toast } from 'sonner';
import { interviewTypeLabels } from '@/domain/labels';
import { missedLabel } from '@/domain/no-show';
import { StatusBadge } from '@/domain/status-badge';
import { errorCode, errorMessage } from '@/lib/api/errors';
import type { BookingRequest, BookingStatus } from '@/lib/api/types';
import { now, useNow } from '@/lib/time';
import { focusFirstInvalid } from '@/lib/forms';
import { paths } from '@/lib/paths';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { DateTime } from '@/ui/date-time';
import { AlertDialog } from '@/ui/dialog';
import { Field } from '@/ui/form/field';
import { Textarea } from '@/ui/form/input';
import { Notice } from '@/ui/notice';
import { LoadingCards } from '@/ui/skeleton';
import { EmptyState, ErrorState, LoadMore } from '@/ui/empty-error-states';
import { assignedRequestsQuery, declineRequest } from './mentoring-data';
import { MockRequestDetails } from './mentor-mocks';
import { useInvalidate } from '@/lib/api/query-keys';

type DeclineDialogProps = { request: BookingRequest; onClose: () => void };

/** Declines an assigned request. Admins see the reason when they assign another mentor. */
export function DeclineDialog({ request, onClose }: DeclineDialogProps) {
  const invalidate = useInvalidate();
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const decline = useMutation({
    mutationFn: declineRequest,
    onSuccess: async () => {
      await invalidate('request.declined');
      toast.success('Declined', { description: 'Admins have your reason and will find another mentor.' });
      onClose();
    },
    onError: () => void invalidate('request.declined'),
  });
  const submit = () => {
    const text = reason.trim();
    setMissing(text === '');
    if (text !== '') decline.mutate({ id: request.id, reason: text });
    else focusFirstInvalid();
  };
  return (
    <AlertDialog
      open
      onOpenChange={onClose}
      title={`Decline the mock with ${request.mentee_name}?`}
      description={declineText(request, now())}
      cancel="Keep it"
      confirm="Decline"
      busy={decline.isPending}
      onConfirm={submit}
    >
      <div className="grid gap-4">
        {decline.isError && (
          <Notice tone="bad" title="We couldn’t decline it">
            {refusalMessage(decline.error)}
          </Notice>
        )}
        <Field
          label="Reason"
          hint="What admins should know when choosing someone else."
          error={missing && !reason.trim() ? 'Enter a reason.' : undefined}
        >
          <Textarea
            rows={3}
            maxLength={2000}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </Field>
      </div>
    </AlertDialog>
  );
}

const LATE = 24 * 60 * 60 * 1000;

/** What a decline means for the mentee and, at short notice, for the mentor. */
function declineText({ confirmed_slot: slot }: BookingRequest, at: number) {
  const effect =
    'We’ll free the time and the meeting link, email the mentee and look for another mentor. The mentee’s mock isn’t lost. Only admins see your reason.';
  if (!slot || Date.parse(slot.starts_at) - at >= LATE) return effect;
  return `${effect} The mock starts in less than 24 hours, so this counts as a late decline, which admins see when they assign mentors.`;
}

function refusalMessage(error: Error) {
  if (errorCode(error) === 'CANCELLATION_WINDOW_PASSED')
    return 'This mock has started. Mark it as completed or a no-show under Mocks.';
  if (errorCode(error) === 'NOT_FOUND' || errorCode(error) === 'BOOKING_NOT_PENDING')
    return 'This request is no longer yours. It was cancelled, moved or completed in the meantime.';
  return errorMessage(error);
}

const nothing: Record<BookingStatus, [string, string]> = {
  confirmed: [
    'No requests assigned to you',
    'When an admin assigns you one, we’ll email you an invitation and it appears here.',
  ],
  completed: ['No past requests yet', 'Requests appear here once their mock is over.'],
  cancelled: ['No cancelled requests', 'Requests that a mentee or an admin cancelled appear here.'],
  pending: ['No requests waiting', 'Requests without a mentor appear here.'],
};

/** The requests assigned to the mentor, newest first. */
export function RequestList({ status }: { status: BookingStatus }) {
  const requests = useInfiniteQuery(assignedRequestsQuery(status));
  const [declining, setDeclining] = useState<BookingRequest | null>(null);
  if (requests.isPending) return <LoadingCards height="h-56" />;
  if (requests.isLoadingError)
    return <ErrorState error={requests.error} onRetry={() => void requests.refetch()} />;
  return (
    <>
      {requests.data.length === 0 && (
        <EmptyState icon={Inbox} title={nothing[status][0]}>
          {nothing[status][1]}
        </EmptyState>
      )}
      <ul className="grid gap-5">
        {requests.data.map((request) => (
          <li key={request.id}>
            <RequestCard request={request} onDecline={() => setDeclining(request)} />
          </li>
        ))}
      </ul>
      <LoadMore query={requests} what="requests" />
      {declining && <DeclineDialog request={declining} onClose={() => setDeclining(null)} />}
    </>
  );
}

type CardProps = { request: BookingRequest; onDecline: () => void };

function RequestCard({ request, onDecline }: CardProps) {
  const { confirmed_slot: slot, status } = request;
  const time = useNow();
  const begun = slot !== null && Date.parse(slot.starts_at) <= time;
  const title = `${request.mentee_name}, ${request.company_name}: ${interviewTypeLabels[request.interview_type].name}`;
  return (
    <Card as="article" aria-label={title}>
      <div className="mb-5 flex flex-wrap items-start justify-between gap-3">
        <div className="min-w-0">
          <h2 className="text-lg font-semibold">{title}</h2>
          <p className="mt-0.5 text-sm text-muted">
            {slot && <DateTime at={slot.starts_at} until={slot.ends_at} />}
          </p>
        </div>
        <StatusBadge
          booking={status}
          label={request.missed_by ? missedLabel(request.missed_by, 'mentor') : undefined}
        />
      </div>
      <MockRequestDetails of={request} />
      {request.cancel_reason && (
        <p className="mt-4 text-sm">
          <span className="text-muted">Cancellation reason:</span> {request.cancel_reason}
        </p>
      )}
      {status === 'confirmed' && (
        <div className="mt-6 flex flex-wrap items-center gap-x-4 gap-y-3 border-t border-line pt-5">
          {begun ? (
            <p className="text-sm text-muted">
              It has started, so you can’t decline it.{' '}
              <Link to={paths.mentorMocks('awaiting')} className="text-accent underline underline-offset-4">
                Record the outcome
              </Link>
            </p>
          ) : (
            <>
              <Button size="sm" variant="secondary" onClick={onDecline}>
                Decline
              </Button>
              <p className="text-sm text-muted">
                You can decline until it starts, ideally 24 hours ahead. Admins will find another mentor.
              </p>
            </>
          )}
        </div>
      )}
    </Card>
  );
}
