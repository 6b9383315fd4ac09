import { useMutation, useQuery } from '@tanstack/react-query';
import { plansQuery } from '@/lib/api/catalog';
import { messageOf } from '@/lib/api/refusal';
import type { Plan } from '@/lib/api/types';
import { startPayment } from '@/lib/checkout';
import { cn } from '@/lib/cn';
import { Button } from '@/ui/button';
import { Notice } from '@/ui/notice';
import { PlanSummary } from '@/ui/plan-summary';
import { LoadingCards } from '@/ui/skeleton';
import { ErrorState } from '@/ui/states';

/** The plans, each with its way to the payment page. One that was chosen before signing up stands out. */
export function BuyPlan({ wanted }: { wanted: string | null }) {
  const plans = useQuery(plansQuery);
  const payment = useMutation({ mutationFn: (plan_id: string) => startPayment({ plan_id }) });
  if (plans.isPending) return <LoadingCards count={1} height="h-96" />;
  if (plans.isError) return <ErrorState error={plans.error} onRetry={() => void plans.refetch()} />;
  const isLeaving = payment.isPending || payment.isSuccess;
  const standsOut = (plan: Plan) => (wanted ? plan.plan_id === wanted : plan.is_popular);
  return (
    <div className="grid gap-6">
      {payment.isError && (
        <Notice tone="bad" title="The payment could not be started">
          {messageOf(payment.error)} Nothing has been charged.
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
            <PlanSummary plan={plan} as="page" />
            <Button
              wide
              className="mt-auto"
              look={standsOut(plan) ? 'primary' : 'secondary'}
              disabled={isLeaving && payment.variables !== plan.plan_id}
              busy={isLeaving && payment.variables === plan.plan_id}
              onClick={() => payment.mutate(plan.plan_id)}
            >
              Choose {plan.name}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
