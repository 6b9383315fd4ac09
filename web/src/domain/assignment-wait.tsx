import { queryOptions, useQuery } from '@tanstack/react-query';
import { get } from '@/lib/api/client';
import { queryKeys } from '@/lib/api/query-keys';
import type { AssignmentWait, BookingRequest } from '@/lib/api/types';
import { DateTime } from '@/ui/date-time';

const assignmentWaitQuery = queryOptions({
  queryKey: queryKeys.assignmentWait,
  queryFn: ({ signal }) => get('/api/mentee/assignment-wait', { signal }),
  staleTime: 10 * 60_000,
});

const hours = (count: number) => (count === 1 ? 'an hour' : `${count} hours`);

/** How long a request waits for a mentor: the current median, if known, and the promised time. */
export function waitText({ median_hours: median, promised_hours: promised }: AssignmentWait) {
  const promise = `we promise one within ${hours(promised)}`;
  if (median === null) return `After you send a request, we look for a mentor; ${promise}.`;
  const usual = Math.max(1, Math.ceil(median));
  if (usual >= promised) return `At the moment it usually takes ${hours(usual)} to find a mentor.`;
  return `We usually find a mentor within ${hours(usual)}, and ${promise}.`;
}

/** Says how long a request waits for a mentor. Renders nothing while that is loading. */
export function ExpectedWait() {
  const { data: wait } = useQuery(assignmentWaitQuery);
  return wait ? <>{waitText(wait)} </> : null;
}

/** By when a waiting request was promised a mentor, or that the promise was not kept. */
export function MentorPromise({ booking, now }: { booking: BookingRequest; now: number }) {
  const { data: wait } = useQuery(assignmentWaitQuery);
  if (!booking.promised_by) return null;
  if (now > Date.parse(booking.promised_by)) {
    return (
      <span className="text-warn">
        We promised you one by <DateTime at={booking.promised_by} />. We’re sorry; we’re still looking. Other
        or more times give us a better chance.
      </span>
    );
  }
  const median = wait?.median_hours ?? null;
  return (
    <>
      {median !== null && `Usually within ${hours(Math.max(1, Math.ceil(median)))}. `}We promise one by{' '}
      <DateTime at={booking.promised_by} />.
    </>
  );
}
