import { useInfiniteQuery } from '@tanstack/react-query';
import { Inbox } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-router';
import type { BookingRequest, BookingStatus } from '@/lib/api/types';
import { paths } from '@/lib/paths';
import { useNow } from '@/lib/time';
import { interviewTypeWords } from '@/lib/words';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { LoadMore } from '@/ui/load-more';
import { LoadingCards } from '@/ui/skeleton';
import { EmptyState, ErrorState } from '@/ui/states';
import { StatusBadge } from '@/ui/status-badge';
import { When } from '@/ui/when';
import { assignedRequestsQuery } from './api';
import { AskedFor } from './asked-for';
import { DeclineDialog } from './decline-dialog';

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
  if (requests.isError) return <ErrorState error={requests.error} onRetry={() => void requests.refetch()} />;
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
  const title = `${request.mentee_name}, ${request.company_name}: ${interviewTypeWords[request.interview_type].name}`;
  return (
    <Card as="article" aria-label={title}>
      <div className="mb-5 flex flex-wrap items-start justify-between gap-3">
        <div className="min-w-0">
          <h2 className="text-lg font-semibold">{title}</h2>
          <p className="mt-0.5 text-sm text-muted">
            {slot && <When at={slot.starts_at} until={slot.ends_at} />}
          </p>
        </div>
        <StatusBadge booking={status} />
      </div>
      <AskedFor of={request} />
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
              <Button size="sm" look="secondary" onClick={onDecline}>
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
