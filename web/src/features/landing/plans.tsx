import { usePublicList } from '@/lib/api/landing';
import type { Plan } from '@/lib/api/types';
import { paths } from '@/lib/paths';
import { useHintedRole } from '@/lib/session-hint';
import { Button } from '@/ui/button';
import { PlanSummary } from '@/ui/plan-summary';
import { Skeleton } from '@/ui/skeleton';
import { Section } from './frame';
import { Retry } from './retry';

export function Plans() {
  const plans = usePublicList<Plan>('/api/pricing-plans');
  return (
    <Section
      id="plans"
      title="Plans"
      lead="Paid once, no renewal. What you do not use stays yours until the plan ends."
      tinted
    >
      {plans.state === 'failed' && <Retry what="The plans" again={plans.again} />}
      {plans.state === 'loading' && (
        <div className="grid gap-6 lg:grid-cols-3">
          {[0, 1, 2].map((index) => (
            <Skeleton key={index} className="h-105 rounded-2xl" />
          ))}
        </div>
      )}
      {plans.state === 'ready' && (
        <ul className="grid gap-6 lg:grid-cols-3">
          {plans.data.map((plan) => (
            <li key={plan.plan_id} className="grid">
              <PlanCard plan={plan} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function PlanCard({ plan }: { plan: Plan }) {
  const isMentee = useHintedRole() === 'mentee';
  return (
    <article
      className={`flex flex-col rounded-2xl border bg-card p-6 shadow-soft sm:p-7 ${plan.is_popular ? 'border-accent ring-1 ring-accent' : 'border-line'}`}
    >
      <PlanSummary plan={plan} />
      <Button asChild wide look={plan.is_popular ? 'primary' : 'secondary'} className="mt-auto">
        <a href={isMentee ? paths.upgrade(plan.plan_id) : paths.register(plan.plan_id)}>Choose {plan.name}</a>
      </Button>
    </article>
  );
}
