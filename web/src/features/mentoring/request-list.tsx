import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { Inbox } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { toast } from 'sonner';
import { interviewTypeLabels } from '@/domain/labels';
import { StatusBadge } from '@/domain/status-badge';
import { errorCode, errorMessage } from '@/lib/api/errors';
import type { BookingRequest, BookingStatus } from '@/lib/api/types';
import { useNow } from '@/lib/dates';
import { paths } from '@/lib/paths';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { DateTime } from '@/ui/date-time';
import { AlertDialog } from '@/ui/dialog';
import { Field } from '@/ui/field';
import { Textarea } from '@/ui/input';
import { Notice } from '@/ui/notice';
import { LoadingCards } from '@/ui/skeleton';
import { EmptyState, ErrorState, LoadMore } from '@/ui/states';
import { assignedRequestsQuery, declineRequest } from './api';
import { MockRequestDetails } from './mock-details';
import { useInvalidate } from '@/lib/api/invalidation';

type DeclineDialogProps = { request: BookingRequest; onClose: () => void };

/** Gives an assigned request back, with the reason that the admins need to find somebody else. */
export function DeclineDialog({ request, onClose }: DeclineDialogProps) {
  const invalidate = useInvalidate();
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const decline = useMutation({
    mutationFn: declineRequest,
    onSuccess: async () => {
      await invalidate('request.declined');
      toast.success('Declined', { description: 'The admins have your reason and look for another mentor.' });
      onClose();
    },
    onError: () => void invalidate('request.declined'),
  });
  const act = () => {
    const text = reason.trim();
    setMissing(text === '');
    if (text !== '') decline.mutate({ id: request.id, reason: text });
  };
  return (
    <AlertDialog
      open
      onOpenChange={onClose}
      title={`Decline the mock with ${request.mentee_name}?`}
      description="The time and the meeting link are freed, and the request waits for another mentor. The mentee gets a mail that the time is off and keeps the mock in their plan. The admins read your reason; the mentee does not."
      cancel="Keep it"
      confirm="Decline"
      busy={decline.isPending}
      onConfirm={act}
    >
      <div className="grid gap-4">
        {decline.isError && (
          <Notice tone="bad" title="It was not declined">
            {refusalMessage(decline.error)}
          </Notice>
        )}
        <Field
          label="Reason"
          hint="What an admin should know to choose somebody else."
          error={missing && !reason.trim() ? 'Say why, in a few words.' : undefined}
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

function refusalMessage(error: Error) {
  if (errorCode(error) === 'CANCELLATION_WINDOW_PASSED')
    return 'This mock has begun. Say under Mocks whether it was held or the mentee did not come.';
  if (errorCode(error) === 'NOT_FOUND' || errorCode(error) === 'BOOKING_NOT_PENDING')
    return 'This request is not yours any more: it was cancelled, moved or completed meanwhile.';
  return errorMessage(error);
}

const nothing: Record<BookingStatus, [string, string]> = {
  confirmed: [
    'No request is assigned to you',
    'When an admin assigns you one, you get a mail with an invitation, and it appears here.',
  ],
  completed: ['Nothing is completed yet', 'Requests appear here once you have held their mock.'],
  cancelled: ['Nothing was cancelled', 'Requests that a mentee or an admin calls off appear here.'],
  pending: ['Nothing is waiting', 'A request that waits has no mentor yet.'],
};

/** The requests that the mentor has been given, the newest first. */
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
  const now = useNow();
  const begun = slot !== null && Date.parse(slot.starts_at) <= now;
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
        <StatusBadge booking={status} />
      </div>
      <MockRequestDetails of={request} />
      {request.cancel_reason && (
        <p className="mt-4 text-sm">
          <span className="text-muted">Why it was cancelled:</span> {request.cancel_reason}
        </p>
      )}
      {status === 'confirmed' && (
        <div className="mt-6 flex flex-wrap items-center gap-x-4 gap-y-3 border-t border-line pt-5">
          {begun ? (
            <p className="text-sm text-muted">
              It has begun and can no longer be declined.{' '}
              <Link to={paths.mentorMocks('awaiting')} className="text-accent underline underline-offset-4">
                Say how it went
              </Link>
            </p>
          ) : (
            <>
              <Button size="sm" variant="secondary" onClick={onDecline}>
                Decline
              </Button>
              <p className="text-sm text-muted">
                Can be declined until it begins. It goes back to the admins, who look for another mentor.
              </p>
            </>
          )}
        </div>
      )}
    </Card>
  );
}
