import { useQuery } from '@tanstack/react-query';
import { plansQuery } from '@/domain/queries';
import { unitsLeft } from '@/domain/me';
import { PlanSummary } from '@/domain/billing/plan-summary';
import { QuotaMeters } from '@/domain/billing/quota-meters';
import { useCheckout } from '@/domain/billing/use-checkout';
import { errorMessage } from '@/lib/api/errors';
import type { UnitKind, Order, Plan, User } from '@/lib/api/types';
import { cn } from '@/lib/cn';
import { Badge } from '@/ui/badge';
import { Button } from '@/ui/button';
import { Card, CardHeader } from '@/ui/card';
import { DateTime } from '@/ui/date-time';
import { Notice } from '@/ui/notice';
import { LoadingCards } from '@/ui/skeleton';
import { ErrorState } from '@/ui/empty-error-states';

const quotaOf = (user: User, key: UnitKind) => ({
  limit: user.limits[key],
  used: user.used[key] ?? 0,
  left: unitsLeft(user, key),
});

/** The active plan with its end date and remaining units, or a note that there is none. */
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
            Runs until <DateTime at={user.plan_expires_at} />. Anything unused then expires.
          </>
        )}
      </CardHeader>
      <QuotaMeters quota={{ mock_interviews: quotaOf(user, 'mock_interviews') }} />
    </Card>
  );
}

function NoPlan({ last }: { last: Order | undefined }) {
  return (
    <Card>
      <CardHeader title="Free Tier" aside={<Badge>Free</Badge>}>
        {last
          ? `Your ${last.plan_name} plan has ended, and anything unused has expired.`
          : 'You don’t have a plan yet.'}
      </CardHeader>
      <p>
        You can browse, see available times and prepare a booking. You need a plan to send it. Confirmed mocks
        still go ahead, and your feedback stays here.
      </p>
    </Card>
  );
}

type Props = {
  /** The plan chosen before signing up. It is highlighted. */
  wanted: string | null;
  /** The name of the active plan, if any. */
  extend: string | null;
};

const byMonths = (months: number) => (months === 1 ? '1 month' : `${months} months`);

/** The plans on sale, each with a button to pay. Explains how a purchase extends an active plan. */
export function BuyPlan({ wanted, extend }: Props) {
  const plans = useQuery(plansQuery);
  const checkout = useCheckout();
  if (plans.isPending) return <LoadingCards count={1} height="h-96" />;
  if (plans.isLoadingError) return <ErrorState error={plans.error} onRetry={() => void plans.refetch()} />;
  const starting = checkout.starting?.plan_id;
  const standsOut = (plan: Plan) => (wanted ? plan.plan_id === wanted : plan.is_popular);
  return (
    <section aria-labelledby="plans" className="grid gap-6">
      <div>
        <h2 id="plans" className="text-xl font-semibold">
          {extend ? 'Extend your plan' : 'Choose a plan'}
        </h2>
        <p className="mt-1 max-w-3xl text-muted">
          {extend
            ? `The new plan’s months and mocks are added to your ${extend} plan. You can use everything until the new end date. Unlimited items stay unlimited.`
            : 'It starts as soon as you’ve paid. Use everything in it before it ends; anything unused expires.'}
        </p>
      </div>
      {checkout.dialog}
      {checkout.error && (
        <Notice tone="bad" title="We couldn’t start the payment">
          {errorMessage(checkout.error)} You haven’t been charged.
        </Notice>
      )}
      <ul className="grid gap-6 xl:grid-cols-3">
        {plans.data.map((plan) => (
          <li
            key={plan.plan_id}
            className={cn(
              'flex flex-col rounded-2xl border bg-card p-6 shadow-soft',
              standsOut(plan) ? 'border-accent ring-1 ring-accent' : 'border-line',
            )}
          >
            <PlanSummary plan={plan} />
            {extend && (
              <p className="mt-auto mb-4 text-sm text-muted">
                Extends your plan by {byMonths(plan.duration_months)}.
              </p>
            )}
            <Button
              wide
              className={extend ? undefined : 'mt-auto'}
              variant={standsOut(plan) ? 'primary' : 'secondary'}
              disabled={starting !== undefined && starting !== plan.plan_id}
              busy={starting === plan.plan_id}
              onClick={() => checkout.start({ plan_id: plan.plan_id })}
            >
              Choose {plan.name}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
