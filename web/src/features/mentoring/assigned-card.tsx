import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { messageOf } from '@/lib/api/refusal';
import { paths } from '@/lib/paths';
import { interviewTypeWords } from '@/lib/words';
import { Card, CardHeader } from '@/ui/card';
import { Skeleton } from '@/ui/skeleton';
import { When } from '@/ui/when';
import { assignedRequestsQuery } from './api';

const SHOWN = 4;

/** The requests that the mentor has been given and not held yet. */
export function AssignedCard() {
  const requests = useInfiniteQuery(assignedRequestsQuery('confirmed'));
  return (
    <Card>
      <CardHeader
        title="Assigned to you"
        aside={
          <Link className="text-sm text-accent underline underline-offset-4" to={paths.mentorRequests}>
            All requests
          </Link>
        }
      />
      {requests.isPending && <Skeleton className="h-24" />}
      {requests.isError && <p className="text-sm text-bad">{messageOf(requests.error)}</p>}
      {requests.data?.length === 0 && (
        <p className="text-sm text-muted">No request is assigned to you at the moment.</p>
      )}
      <ul className="grid gap-4">
        {requests.data?.slice(0, SHOWN).map((request) => (
          <li key={request.id}>
            <p className="font-medium">{request.mentee_name}</p>
            <p className="text-sm text-muted">
              {request.company_name}: {interviewTypeWords[request.interview_type].name}
              {request.confirmed_slot && (
                <>
                  <br />
                  <When at={request.confirmed_slot.starts_at} until={request.confirmed_slot.ends_at} />
                </>
              )}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
