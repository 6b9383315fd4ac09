import { queryOptions, useQuery } from '@tanstack/react-query';
import { CircleCheck, Clock3, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { interviewTypeLabels, levelLabels } from '@/domain/labels';
import { get, getPage } from '@/lib/api/client';
import { errorMessage } from '@/lib/api/errors';
import type { AdminDashboard, BookingRequest, Waiting } from '@/lib/api/types';
import { cn } from '@/lib/cn';
import { useNow } from '@/lib/time';
import { paths } from '@/lib/paths';
import { Button } from '@/ui/button';
import { Card, CardHeader } from '@/ui/card';
import { DateTime } from '@/ui/date-time';
import { LoadingCards, Skeleton } from '@/ui/skeleton';
import { ErrorState, PanelBoundary } from '@/ui/states';
import { queryKeys } from '@/lib/api/query-keys';

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
        <Figure name="Mocks in 7 days">{mocks_next_7_days}</Figure>
        <Figure name="Open slots in 7 days" warn={few}>
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

type LongestWaitingProps = {
  requests: BookingRequest[];
  count: number;
  onAssign: (request: BookingRequest) => void;
};

/** The oldest waiting requests, each with a button to assign a mentor. */
export function LongestWaiting({ requests, count, onAssign }: LongestWaitingProps) {
  return (
    <Card aria-labelledby="longest-waiting">
      <CardHeader
        title={<span id="longest-waiting">Waiting longest</span>}
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

function Row({ request, onAssign }: { request: BookingRequest; onAssign: () => void }) {
  const first = request.preferred_slots.find((slot) => slot.status === 'available');
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
        <p className={first ? 'text-muted' : 'text-warn'}>
          {first ? (
            <>
              Prefers <DateTime at={first.starts_at} until={first.ends_at} />
            </>
          ) : (
            'None of their times can be booked any more'
          )}
        </p>
      </div>
      <Button
        size="sm"
        variant={first ? 'primary' : 'secondary'}
        aria-label={`Assign ${request.mentee_name}, ${request.company_name}`}
        onClick={onAssign}
      >
        Assign
      </Button>
    </li>
  );
}

const HOUR = 60 * 60 * 1000;

/** Tiles that count open work and show how old the oldest item is. Each links to its list. */
export function WaitingTiles({ dashboard }: { dashboard: AdminDashboard }) {
  return (
    <ul className="grid grid-cols-2 gap-3 sm:gap-4 xl:grid-cols-5">
      <Tile
        name="Requests to assign"
        waiting={dashboard.pending}
        lateAfter={24 * HOUR}
        to={paths.adminRequests()}
        nothing="None waiting"
      />
      <Tile
        name="Requests with no bookable time"
        waiting={dashboard.without_bookable_slot}
        lateAfter={24 * HOUR}
        to={paths.adminRequests({ without_slots: 'true' })}
        nothing="None"
      />
      <Tile
        name="Mocks without feedback"
        waiting={dashboard.awaiting_feedback}
        lateAfter={48 * HOUR}
        to={paths.adminMocks({ awaiting_feedback: 'true', sort: 'scheduled_at' })}
        nothing="None due"
      />
      <Tile
        name="No-shows to decide"
        waiting={dashboard.no_shows_to_decide}
        lateAfter={24 * HOUR}
        to={paths.adminMocks({ awaiting_decision: 'true', sort: 'scheduled_at' })}
        nothing="None"
      />
      <Tile
        name="Orders not paid yet"
        waiting={dashboard.open_orders}
        to={paths.adminOrders({ status: 'created,attempted' })}
        nothing="None"
      />
    </ul>
  );
}

type TileProps = { name: string; waiting: Waiting; lateAfter?: number; to: string; nothing: string };

function Tile({ name, waiting: { count, oldest_at }, lateAfter = Infinity, to, nothing }: TileProps) {
  const now = useNow();
  const late = oldest_at !== null && now - Date.parse(oldest_at) > lateAfter;
  const Mark = oldest_at === null ? CircleCheck : late ? TriangleAlert : Clock3;
  return (
    <li className="relative row-span-3 grid grid-rows-subgrid gap-y-2.5 rounded-2xl border border-line bg-card p-4 shadow-soft transition-colors hover:border-edge sm:p-5">
      <Link to={to} className="text-sm text-muted after:absolute after:inset-0 after:rounded-2xl">
        {name}
      </Link>
      <p className="text-3xl leading-none font-semibold tabular-nums">{count}</p>
      <p className={cn('flex items-start gap-1.5 text-sm', late ? 'text-warn' : 'text-muted')}>
        <Mark aria-hidden className={cn('mt-0.5 size-4 shrink-0', oldest_at === null && 'text-good')} />
        <span>
          {oldest_at === null ? (
            nothing
          ) : (
            <>
              Oldest <DateTime at={oldest_at} format="relative" />
            </>
          )}
        </span>
      </p>
    </li>
  );
}

/** The admin dashboard: open work, the oldest requests and the next mocks. */
export function AdminOverview({ onAssign }: { onAssign: (request: BookingRequest) => void }) {
  const dashboard = useQuery(adminDashboardQuery);
  if (dashboard.isPending) return <LoadingCards height="h-40" />;
  if (dashboard.isLoadingError)
    return <ErrorState error={dashboard.error} onRetry={() => void dashboard.refetch()} />;
  const { longest_waiting, pending } = dashboard.data;
  return (
    <div className="grid gap-6">
      <PanelBoundary>
        <WaitingTiles dashboard={dashboard.data} />
      </PanelBoundary>
      <div className="grid items-start gap-6 xl:grid-cols-[3fr_2fr]">
        <PanelBoundary>
          <LongestWaiting requests={longest_waiting} count={pending.count} onAssign={onAssign} />
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
