import type { LimitKey, Order, User } from '@/lib/api/types';
import { unitsLeft } from '@/lib/api/me';
import { Badge } from '@/ui/badge';
import { Card, CardHeader } from '@/ui/card';
import { UnitMeters } from '@/ui/unit-meters';
import { When } from '@/ui/when';

const quotaOf = (user: User, key: LimitKey) => ({
  limit: user.limits[key],
  used: user.used[key] ?? 0,
  left: unitsLeft(user, key),
});

/** The plan that runs, until when, and what is left of it; or that none does. */
export function CurrentPlan({ user, orders }: { user: User; orders: Order[] }) {
  if (!user.plan_id) return <NoPlan last={orders.find((order) => order.status === 'paid')} />;
  return (
    <Card>
      <CardHeader
        title={`${user.plan_name} plan`}
        aside={<Badge tone={user.status === 'Paused' ? 'warn' : 'good'}>{user.status}</Badge>}
      >
        {user.plan_expires_at && (
          <>
            Runs until <When at={user.plan_expires_at} />. What is left then lapses.
          </>
        )}
      </CardHeader>
      <UnitMeters quota={{ mock_interviews: quotaOf(user, 'mock_interviews') }} />
    </Card>
  );
}

function NoPlan({ last }: { last: Order | undefined }) {
  return (
    <Card>
      <CardHeader title="Free Tier" aside={<Badge>Free</Badge>}>
        {last
          ? `Your ${last.plan_name} plan has ended, and what was left of it has lapsed. The next one starts fresh.`
          : 'You have no plan yet.'}
      </CardHeader>
      <p>
        You can look around, see the free times and fill in a booking. To send it you need a plan. Mocks that
        are confirmed still happen, and your feedback stays here.
      </p>
    </Card>
  );
}
