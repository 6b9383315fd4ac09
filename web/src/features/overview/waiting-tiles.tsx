import { CircleCheck, Clock3, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { AdminDashboard, Lapsing, Waiting } from '@/lib/api/types';
import { cn } from '@/lib/cn';
import { paths } from '@/lib/paths';
import { useNow } from '@/lib/time';
import { DateTime } from '@/ui/date-time';

const HOUR = 60 * 60 * 1000;

/** Tiles with the number of waiting items and the oldest one's age. Each tile links to its items. */
export function WaitingTiles({ dashboard }: { dashboard: AdminDashboard }) {
  return (
    <ul className="grid grid-cols-2 gap-3 sm:grid-cols-3 sm:gap-4 xl:grid-cols-5">
      <Tile
        name="Requests to assign"
        waiting={dashboard.pending}
        lateAfter={24 * HOUR}
        to={paths.adminRequests()}
        nothing="None waiting"
      />
      <Tile
        name="Requests past the 24 hours we promise"
        waiting={dashboard.late.requests}
        lateAfter={0}
        to={paths.adminRequests({ late: 'true' })}
        nothing="None late"
      />
      <LapsingTile lapsing={dashboard.lapsing} />
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
        name="Feedback past the 48 hours we promise"
        waiting={dashboard.late.feedback}
        lateAfter={0}
        to={paths.adminMocks({ feedback_late: 'true', sort: 'scheduled_at' })}
        nothing="None late"
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
      <Tile
        name="Billing differences"
        waiting={dashboard.billing_differences}
        lateAfter={0}
        to={paths.adminDifferences()}
        nothing="All agree"
      />
    </ul>
  );
}

/** The number of requests that expire within a day. They come first in the queue. */
function LapsingTile({ lapsing: { count, next_at } }: { lapsing: Lapsing }) {
  return (
    <TileFrame name="Requests expiring within a day" count={count} to={paths.adminRequests()}>
      {next_at === null ? (
        <TileNote tone="done">None</TileNote>
      ) : (
        <TileNote tone="late">
          First <DateTime at={next_at} format="relative" />
        </TileNote>
      )}
    </TileFrame>
  );
}

type TileProps = { name: string; waiting: Waiting; lateAfter?: number; to: string; nothing: string };

function Tile({ name, waiting: { count, oldest_at }, lateAfter = Infinity, to, nothing }: TileProps) {
  const now = useNow();
  const late = oldest_at !== null && now - Date.parse(oldest_at) > lateAfter;
  return (
    <TileFrame name={name} count={count} to={to}>
      {oldest_at === null ? (
        <TileNote tone="done">{nothing}</TileNote>
      ) : (
        <TileNote tone={late ? 'late' : 'waiting'}>
          Oldest <DateTime at={oldest_at} format="relative" />
        </TileNote>
      )}
    </TileFrame>
  );
}

type TileFrameProps = { name: string; count: number; to: string; children: ReactNode };

function TileFrame({ name, count, to, children }: TileFrameProps) {
  return (
    <li className="relative row-span-3 grid grid-rows-subgrid gap-y-2.5 rounded-2xl border border-line bg-card p-4 shadow-soft transition-colors hover:border-edge sm:p-5">
      <Link to={to} className="text-sm text-muted after:absolute after:inset-0 after:rounded-2xl">
        {name}
      </Link>
      <p className="text-3xl leading-none font-semibold tabular-nums">{count}</p>
      {children}
    </li>
  );
}

const tileIcons = { done: CircleCheck, waiting: Clock3, late: TriangleAlert };

function TileNote({ tone, children }: { tone: keyof typeof tileIcons; children: ReactNode }) {
  const Icon = tileIcons[tone];
  return (
    <p className={cn('flex items-start gap-1.5 text-sm', tone === 'late' ? 'text-warn' : 'text-muted')}>
      <Icon aria-hidden className={cn('mt-0.5 size-4 shrink-0', tone === 'done' && 'text-good')} />
      <span>{children}</span>
    </p>
  );
}
