import { CircleCheck, Clock3, TriangleAlert } from 'lucide-react';
import { Link } from 'react-router';
import type { AdminDashboard, Waiting } from '@/lib/api/types';
import { cn } from '@/lib/cn';
import { paths } from '@/lib/paths';
import { useNow } from '@/lib/time';
import { When } from '@/ui/when';

const HOUR = 60 * 60 * 1000;

/** What waits, how much of it and since when; each tile leads to it. */
export function WaitingTiles({ dashboard }: { dashboard: AdminDashboard }) {
  return (
    <ul className="grid grid-cols-2 gap-3 sm:gap-4 xl:grid-cols-4">
      <Tile
        name="Requests to assign"
        waiting={dashboard.pending}
        lateAfter={24 * HOUR}
        to={paths.adminRequests()}
        nothing="Nobody waits"
      />
      <Tile
        name="Requests with no time left"
        waiting={dashboard.without_bookable_slot}
        lateAfter={24 * HOUR}
        to={paths.adminRequests({ without_slots: 'true' })}
        nothing="All have one"
      />
      <Tile
        name="Mocks without feedback"
        waiting={dashboard.awaiting_feedback}
        lateAfter={48 * HOUR}
        to={paths.adminMocks({ awaiting_feedback: 'true', sort: 'scheduled_at' })}
        nothing="All is written"
      />
      <Tile
        name="Orders not paid yet"
        waiting={dashboard.open_orders}
        to={paths.adminOrders({ status: 'created,attempted' })}
        nothing="None is open"
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
              Oldest <When at={oldest_at} as="ago" />
            </>
          )}
        </span>
      </p>
    </li>
  );
}
