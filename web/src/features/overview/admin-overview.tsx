import { queryOptions, useQuery } from '@tanstack/react-query';
import { CircleCheck, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { interviewTypeLabels, levelLabels } from '@/domain/labels';
import { get, getPage } from '@/lib/api/client';
import { errorMessage } from '@/lib/api/errors';
import type { AdminBooking, AdminDashboard } from '@/lib/api/types';
import { cn } from '@/lib/cn';
import { useNow } from '@/lib/time';
import { paths } from '@/lib/paths';
import { Button } from '@/ui/button';
import { Card, CardHeader } from '@/ui/card';
import { DateTime } from '@/ui/date-time';
import { LoadingCards, Skeleton } from '@/ui/skeleton';
import { ErrorState, PanelBoundary } from '@/ui/empty-error-states';
import { queryKeys } from '@/lib/api/query-keys';
import { WaitingTiles } from './waiting-tiles';

export const adminDashboardQuery = queryOptions({
  queryKey: queryKeys.admin.dashboard,
  queryFn: ({ signal }) => get('/api/admin/dashboard', { signal }),
  refetchInterval: 60_000,
});

const SHOWN = 5;

/** Scheduled mocks that have not ended, soonest first. Includes those in progress. */
export const nextMocksQuery = queryOptions({
  queryKey: queryKeys.admin.nextMocks,
  queryFn: async ({ signal }) => {
    const params = { status: 'scheduled', awaiting_feedback: 'false', sort: 'scheduled_at', limit: SHOWN };
    const { items } = await getPage('/api/admin/mocks', params, signal);
    return items;
  },
  refetchInterval: 60_000,
});

/** The panel warns when a week has fewer open slots than this. */
const FEW_SLOTS = 12;

/** Three figures about the coming week, with a warning when few slots are open. */
export function WeekAhead({ dashboard, children }: { dashboard: AdminDashboard; children: ReactNode }) {
  const { mocks_today, mocks_next_7_days, open_slots_next_7_days: open } = dashboard;
  const few = open < FEW_SLOTS;
  return (
    <Card aria-labelledby="ahead">
      <CardHeader title={<span id="ahead">Next 7 days</span>} />
      <dl className="grid grid-cols-3 gap-4">
        <Figure name="Mocks today">{mocks_today}</Figure>
        <Figure name="Mocks">{mocks_next_7_days}</Figure>
        <Figure name="Open slots" warn={few}>
          {open}
        </Figure>
      </dl>
      {few && (
        <p className="mt-3 flex items-start gap-2 text-sm text-warn">
          <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
          Mentees have few slots to choose from.
        </p>
      )}
      <div className="mt-5 border-t border-line pt-5">{children}</div>
    </Card>
  );
}

function Figure({ name, warn, children }: { name: string; warn?: boolean; children: ReactNode }) {
  return (
    <div className="flex flex-col-reverse justify-end gap-1">
      <dt className="text-sm text-muted">{name}</dt>
      <dd className={cn('text-2xl font-semibold tabular-nums', warn && 'text-warn')}>{children}</dd>
    </div>
  );
}

/** The next mocks, with mentor and mentee. */
export function NextMocks() {
  const mocks = useQuery(nextMocksQuery);
  return (
    <>
      <h3 className="text-sm font-medium">Next mocks</h3>
      {mocks.isPending && <Skeleton className="mt-3 h-40" />}
      {mocks.isLoadingError && <p className="mt-2 text-sm text-bad">{errorMessage(mocks.error)}</p>}
      {mocks.data?.length === 0 && <p className="mt-2 text-sm text-muted">No upcoming mocks.</p>}
      {mocks.data && mocks.data.length > 0 && (
        <ul className="mt-1 divide-y divide-line">
          {mocks.data.map((mock) => (
            <li key={mock.id} className="py-3 text-sm last:pb-0">
              <p className="flex flex-wrap justify-between gap-x-3">
                <span className="min-w-0 font-medium">
                  {mock.mentor_name} with {mock.mentee_name}
                </span>
                <span className="text-muted">
                  <DateTime at={mock.scheduled_at} format="relative" />
                </span>
              </p>
              <p className="text-muted">
                {mock.company_name}, {interviewTypeLabels[mock.interview_type].name} ·{' '}
                <DateTime at={mock.scheduled_at} />
              </p>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

type MostUrgentProps = {
  requests: AdminBooking[];
  count: number;
  onAssign: (request: AdminBooking) => void;
};

/** The pending requests with the earliest last possible time, each with a button to assign a mentor. */
export function MostUrgent({ requests, count, onAssign }: MostUrgentProps) {
  return (
    <Card aria-labelledby="most-urgent">
      <CardHeader
        title={<span id="most-urgent">Most urgent requests</span>}
        aside={
          <Button asChild variant="link" size="sm">
            <Link to={paths.adminRequests()}>
              {count > requests.length ? `All ${count} requests` : 'All requests'}
            </Link>
          </Button>
        }
      />
      {requests.length === 0 ? (
        <p className="flex items-center gap-2.5 text-muted">
          <CircleCheck aria-hidden className="size-5 text-good" />
          Every request has a mentor.
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

const DAY = 24 * 60 * 60 * 1000;

function Row({ request, onAssign }: { request: AdminBooking; onAssign: () => void }) {
  const last = request.last_usable_at;
  const now = useNow();
  const lapsesSoon = last !== null && Date.parse(last) - now <= DAY;
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-3 py-4 first:pt-0 last:pb-0">
      <div className="min-w-0 text-sm">
        <p className="text-base font-medium">
          {request.mentee_name}, {request.company_name}
        </p>
        <p className="text-muted">
          {interviewTypeLabels[request.interview_type].name} · {levelLabels[request.experience_level]} ·
          requested <DateTime at={request.created_at} format="relative" />
        </p>
        <p className={last && !lapsesSoon ? 'text-muted' : 'text-warn'}>
          {last ? (
            <>
              Last possible time <DateTime at={last} />
            </>
          ) : (
            'None of their times can be booked any more'
          )}
        </p>
      </div>
      <Button
        size="sm"
        variant={last ? 'primary' : 'secondary'}
        aria-label={`Assign ${request.mentee_name}, ${request.company_name}`}
        onClick={onAssign}
      >
        Assign
      </Button>
    </li>
  );
}

/** The admin dashboard: open work, the most urgent requests and the next mocks. */
export function AdminOverview({ onAssign }: { onAssign: (request: AdminBooking) => void }) {
  const dashboard = useQuery(adminDashboardQuery);
  if (dashboard.isPending) return <LoadingCards height="h-40" />;
  if (dashboard.isLoadingError)
    return <ErrorState error={dashboard.error} onRetry={() => void dashboard.refetch()} />;
  const { most_urgent, pending } = dashboard.data;
  return (
    <div className="grid gap-6">
      <PanelBoundary>
        <WaitingTiles dashboard={dashboard.data} />
      </PanelBoundary>
      <div className="grid items-start gap-6 xl:grid-cols-[3fr_2fr]">
        <PanelBoundary>
          <MostUrgent requests={most_urgent} count={pending.count} onAssign={onAssign} />
        </PanelBoundary>
        <WeekAhead dashboard={dashboard.data}>
          <PanelBoundary>
            <NextMocks />
          </PanelBoundary>
        </WeekAhead>
      </div>
    </div>
  );
}
