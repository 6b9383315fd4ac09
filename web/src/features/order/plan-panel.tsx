import { Link } from 'react-router';
import { interviewTypeLabels, unitLabels } from '@/domain/labels';
import { StatusBadge } from '@/domain/status-badge';
import type { OrderDetails, UnitKind } from '@/lib/api/types';
import { cn } from '@/lib/cn';
import { paths } from '@/lib/paths';
import { Badge } from '@/ui/badge';
import { Card, CardHeader, DescriptionItem, DescriptionList } from '@/ui/card';
import { DateTime } from '@/ui/date-time';

const kinds: UnitKind[] = ['mock_interviews', 'resume_reviews', 'ai_tools'];

/** The plan that an order granted: its units and each use of them. */
export function PlanPanel({ details: { order, membership, ledger } }: { details: OrderDetails }) {
  return (
    <Card aria-labelledby="plan">
      <CardHeader
        title={<span id="plan">{order.plan_name} plan</span>}
        aside={membership && <PlanState membership={membership} />}
      />
      {!membership && <p className="text-muted">This order hasn’t granted a plan.</p>}
      {membership && (
        <div className="grid gap-5">
          <DescriptionList className="text-sm">
            <DescriptionItem name="Granted">
              <DateTime at={membership.granted_at} />
            </DescriptionItem>
            {membership.revoked_at && (
              <DescriptionItem name="Ended">
                <DateTime at={membership.revoked_at} />
              </DescriptionItem>
            )}
            {membership.ends_at && !membership.revoked_at && (
              <DescriptionItem name="Ends, with the buyer’s other plans">
                <DateTime at={membership.ends_at} format="day" />
              </DescriptionItem>
            )}
            {kinds.map((kind) => (
              <DescriptionItem key={kind} name={unitLabels[kind].many.replace(/^./, (c) => c.toUpperCase())}>
                {membership.used[kind]} of {membership.limits[kind] ?? 'unlimited'} used
              </DescriptionItem>
            ))}
          </DescriptionList>
          <Ledger entries={ledger} />
        </div>
      )}
    </Card>
  );
}

function PlanState({ membership }: { membership: NonNullable<OrderDetails['membership']> }) {
  if (membership.revoked_at) return <Badge tone="bad">Ended by a refund</Badge>;
  return membership.ends_at ? <Badge tone="good">Granted</Badge> : <Badge>Ended</Badge>;
}

function Ledger({ entries }: { entries: OrderDetails['ledger'] }) {
  if (entries.length === 0) return <p className="text-sm text-muted">Nothing has been used.</p>;
  return (
    <ul aria-label="Used and returned" className="divide-y divide-line border-t border-line">
      {entries.map((entry, index) => (
        <li
          key={`${entry.created_at} ${index}`}
          className="flex items-start justify-between gap-4 py-3 text-sm"
        >
          <span className="min-w-0">
            <span className="block wrap-anywhere">{entry.reason}</span>
            <span className="block text-muted">
              <DateTime at={entry.created_at} />
            </span>
          </span>
          <span className={cn('shrink-0 font-medium tabular-nums', entry.units > 0 && 'text-good')}>
            {entry.units > 0 ? '+' : '−'}
            {Math.abs(entry.units)}{' '}
            {Math.abs(entry.units) === 1 ? unitLabels[entry.kind].one : unitLabels[entry.kind].many}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** The booking that came with an order. Renders nothing if there is none. */
export function BookingPanel({ booking }: { booking: OrderDetails['booking_request'] }) {
  if (!booking) return null;
  return (
    <Card aria-labelledby="booking">
      <CardHeader
        title={<span id="booking">Booked with the order</span>}
        aside={<StatusBadge booking={booking.status} />}
      />
      <p>
        {booking.company_name}, {interviewTypeLabels[booking.interview_type].name}
      </p>
      <p className="mt-1 text-sm">
        <Link
          to={paths.adminRequests({ status: 'all', q: booking.mentee_name })}
          className="text-accent underline underline-offset-4 hover:text-accent-strong"
        >
          Show the request
        </Link>
      </p>
    </Card>
  );
}
