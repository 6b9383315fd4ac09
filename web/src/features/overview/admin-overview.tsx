import { useQuery } from '@tanstack/react-query';
import type { BookingRequest } from '@/lib/api/types';
import { LoadingCards } from '@/ui/skeleton';
import { ErrorState } from '@/ui/states';
import { Ahead } from './ahead';
import { adminDashboardQuery } from './api';
import { LongestWaiting } from './longest-waiting';
import { NextMocks } from './next-mocks';
import { WaitingTiles } from './waiting-tiles';

/** An admin's day: what waits, who has waited longest, what comes. */
export function AdminOverview({ onAssign }: { onAssign: (request: BookingRequest) => void }) {
  const dashboard = useQuery(adminDashboardQuery);
  if (dashboard.isPending) return <LoadingCards height="h-40" />;
  if (dashboard.isError)
    return <ErrorState error={dashboard.error} onRetry={() => void dashboard.refetch()} />;
  const { longest_waiting, pending } = dashboard.data;
  return (
    <div className="grid gap-6">
      <WaitingTiles dashboard={dashboard.data} />
      <div className="grid items-start gap-6 xl:grid-cols-[3fr_2fr]">
        <LongestWaiting requests={longest_waiting} count={pending.count} onAssign={onAssign} />
        <Ahead dashboard={dashboard.data}>
          <NextMocks />
        </Ahead>
      </div>
    </div>
  );
}
