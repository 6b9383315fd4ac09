import { Link } from 'react-router';
import type { MenteeDashboard } from '@/lib/api/types';
import { paths } from '@/lib/paths';
import { Card, CardHeader } from '@/ui/card';
import { UnitMeters } from '@/ui/unit-meters';
import { When } from '@/ui/when';

/** What is left of a plan, and until when. */
export function Units({ dashboard }: { dashboard: MenteeDashboard }) {
  const { plan_name, plan_expires_at } = dashboard.user;
  return (
    <Card>
      <CardHeader title={`${plan_name} plan`}>
        {plan_expires_at && (
          <>
            Runs until <When at={plan_expires_at} as="day" />
          </>
        )}
      </CardHeader>
      <UnitMeters quota={dashboard.quota} />
      <Link
        to={paths.upgrade()}
        className="mt-5 inline-block text-sm text-accent underline underline-offset-4 hover:text-accent-strong"
      >
        Plan and payments
      </Link>
    </Card>
  );
}
