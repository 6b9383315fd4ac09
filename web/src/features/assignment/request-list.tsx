import { useInfiniteQuery } from '@tanstack/react-query';
import { Inbox } from 'lucide-react';
import { useState } from 'react';
import type { BookingRequest, BookingStatus } from '@/lib/api/types';
import { LoadMore } from '@/ui/load-more';
import { LoadingCards } from '@/ui/skeleton';
import { EmptyState, ErrorState } from '@/ui/states';
import { requestsQuery } from './api';
import { AssignDialog } from './assign-dialog';
import { CancelRequestDialog } from './cancel-request-dialog';
import { RequestCard } from './request-card';

type Action = { kind: 'assign' | 'cancel'; request: BookingRequest };

export function RequestList({ status, search }: { status: BookingStatus | null; search: string }) {
  const requests = useInfiniteQuery(requestsQuery(status, search));
  const [action, setAction] = useState<Action | null>(null);
  const close = () => setAction(null);
  if (requests.isPending) return <LoadingCards height="h-56" />;
  if (requests.isError) return <ErrorState error={requests.error} onRetry={() => void requests.refetch()} />;
  return (
    <>
      {requests.data.length === 0 ? (
        <EmptyState icon={Inbox} title={emptyTitle(status, search)}>
          {search ? 'Try a part of the name or the address.' : 'New requests appear here, and in your mail.'}
        </EmptyState>
      ) : (
        <ul className="grid gap-5">
          {requests.data.map((request) => (
            <li key={request.id}>
              <RequestCard
                request={request}
                onAssign={() => setAction({ kind: 'assign', request })}
                onCancel={() => setAction({ kind: 'cancel', request })}
              />
            </li>
          ))}
        </ul>
      )}
      <LoadMore query={requests} what="requests" />
      {action?.kind === 'assign' && <AssignDialog request={action.request} onClose={close} />}
      {action?.kind === 'cancel' && <CancelRequestDialog request={action.request} onClose={close} />}
    </>
  );
}

function emptyTitle(status: BookingStatus | null, search: string) {
  if (search) return `Nothing matches “${search}”`;
  return status === 'pending' ? 'Nobody is waiting' : 'There is nothing here';
}
