import { CircleCheck } from 'lucide-react';
import { Link } from 'react-router';
import type { BookingRequest } from '@/lib/api/types';
import { paths } from '@/lib/paths';
import { interviewTypeWords, levelWords } from '@/lib/words';
import { Button } from '@/ui/button';
import { Card, CardHeader } from '@/ui/card';
import { When } from '@/ui/when';

type Props = { requests: BookingRequest[]; count: number; onAssign: (request: BookingRequest) => void };

/** The requests that have waited longest, each with the way to end it. */
export function LongestWaiting({ requests, count, onAssign }: Props) {
  return (
    <Card aria-labelledby="longest-waiting">
      <CardHeader
        title={<span id="longest-waiting">Waiting longest</span>}
        aside={
          <Button asChild look="link" size="sm">
            <Link to={paths.adminRequests()}>
              {count > requests.length ? `All ${count} requests` : 'All requests'}
            </Link>
          </Button>
        }
      />
      {requests.length === 0 ? (
        <p className="flex items-center gap-2.5 text-muted">
          <CircleCheck aria-hidden className="size-5 text-good" />
          Every request has its mentor.
        </p>
      ) : (
        <ul className="divide-y divide-line">
          {requests.map((request) => (
            <Row key={request.id} request={request} onAssign={() => onAssign(request)} />
          ))}
        </ul>
      )}
    </Card>
  );
}

function Row({ request, onAssign }: { request: BookingRequest; onAssign: () => void }) {
  const first = request.preferred_slots.find((slot) => slot.status === 'available');
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-3 py-4 first:pt-0 last:pb-0">
      <div className="min-w-0 text-sm">
        <p className="text-base font-medium">
          {request.mentee_name}, {request.company_name}
        </p>
        <p className="text-muted">
          {interviewTypeWords[request.interview_type].name} · {levelWords[request.experience_level]} · asked{' '}
          <When at={request.created_at} as="ago" />
        </p>
        <p className={first ? 'text-muted' : 'text-warn'}>
          {first ? (
            <>
              Would like <When at={first.starts_at} until={first.ends_at} />
            </>
          ) : (
            'None of their times can be booked any more'
          )}
        </p>
      </div>
      <Button
        size="sm"
        look={first ? 'primary' : 'secondary'}
        aria-label={`Assign ${request.mentee_name}, ${request.company_name}`}
        onClick={onAssign}
      >
        Assign
      </Button>
    </li>
  );
}
