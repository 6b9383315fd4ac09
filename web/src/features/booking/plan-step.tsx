import { useQuery } from '@tanstack/react-query';
import { plansQuery } from '@/lib/api/catalog';
import type { Plan } from '@/lib/api/types';
import { ChoiceCard, ChoiceCards } from '@/ui/choice-cards';
import { FieldError } from '@/ui/field';
import { PlanSummary } from '@/ui/plan-summary';
import { LoadingCards } from '@/ui/skeleton';
import { ErrorState } from '@/ui/states';

type Props = { value: string | null; error?: string; onChoose: (plan: Plan) => void };

export function PlanStep({ value, error, onChoose }: Props) {
  const plans = useQuery(plansQuery);
  if (plans.isPending) return <LoadingCards count={1} height="h-80" />;
  if (plans.isError) return <ErrorState error={plans.error} onRetry={() => void plans.refetch()} />;
  return (
    <div className="grid gap-4">
      <p className="text-muted">
        Your request is ready. Choose a plan, and it is sent as soon as the plan is paid. You pay once;
        nothing renews itself.
      </p>
      <ChoiceCards
        label="Plan"
        value={value}
        invalid={Boolean(error)}
        onChange={(id) => onChoose(plans.data.find((plan) => plan.plan_id === id)!)}
        className="lg:grid-cols-3"
      >
        {plans.data.map((plan) => (
          <ChoiceCard key={plan.plan_id} value={plan.plan_id}>
            <PlanSummary plan={plan} as="choice" />
          </ChoiceCard>
        ))}
      </ChoiceCards>
      <FieldError message={error} />
    </div>
  );
}
