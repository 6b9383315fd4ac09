import { PlanSummary } from '@/domain/billing/plan-summary';
import { type LoadState, LoadFailed } from '@/domain/use-public-list';
import type { Plan } from '@/lib/api/types';
import { paths } from '@/lib/paths';
import { useRoleHint } from '@/lib/role-hint';
import { Button } from '@/ui/button';
import { Skeleton } from '@/ui/skeleton';

/** The plans side by side, each with a link to buy it. */
export function PlanCards({ plans }: { plans: LoadState<Plan[]> }) {
  if (plans.state === 'failed') return <LoadFailed what="the plans" again={plans.again} />;
  return (
    <ul aria-busy={plans.state === 'loading'} className="grid gap-6 lg:grid-cols-3">
      {plans.state === 'loading'
        ? [0, 1, 2].map((index) => (
            <li key={index}>
              <Skeleton className="h-104 rounded-2xl" />
            </li>
          ))
        : plans.data.map((plan) => (
            <li key={plan.plan_id} className="grid">
              <PlanCard plan={plan} />
            </li>
          ))}
    </ul>
  );
}

function PlanCard({ plan }: { plan: Plan }) {
  const isMentee = useRoleHint() === 'mentee';
  return (
    <article
      aria-label={plan.name}
      className={`flex flex-col rounded-2xl border bg-card p-6 shadow-soft sm:p-7 ${plan.is_popular ? 'border-accent ring-1 ring-accent' : 'border-line'}`}
    >
      <PlanSummary plan={plan} />
      <Button asChild wide variant={plan.is_popular ? 'primary' : 'secondary'} className="mt-auto">
        <a href={isMentee ? paths.upgrade(plan.plan_id) : paths.register(plan.plan_id)}>Choose {plan.name}</a>
      </Button>
    </article>
  );
}
