import { useQuery } from '@tanstack/react-query';
import { plansQuery } from '@/domain/queries';
import { PlanSummary } from '@/domain/billing/plan-summary';
import type { Plan } from '@/lib/api/types';
import { FieldError } from '@/ui/form/field';
import { RadioCard, RadioCards } from '@/ui/form/radio-cards';
import { LoadingCards } from '@/ui/skeleton';
import { ErrorState } from '@/ui/empty-error-states';

type Props = { value: string | null; error?: string; onChoose: (plan: Plan) => void };

export function PlanStep({ value, error, onChoose }: Props) {
  const plans = useQuery(plansQuery);
  if (plans.isPending) return <LoadingCards count={1} height="h-80" />;
  if (plans.isLoadingError) return <ErrorState error={plans.error} onRetry={() => void plans.refetch()} />;
  return (
    <div className="grid gap-4">
      <p className="text-muted">
        Your request is ready. We’ll send it as soon as you’ve paid for a plan. You pay once; plans don’t
        renew.
      </p>
      <RadioCards
        label="Plan"
        value={value}
        invalid={Boolean(error)}
        onChange={(id) => onChoose(plans.data.find((plan) => plan.plan_id === id)!)}
        className="lg:grid-cols-3"
      >
        {plans.data.map((plan) => (
          <RadioCard key={plan.plan_id} value={plan.plan_id}>
            <PlanSummary plan={plan} as="choice" />
          </RadioCard>
        ))}
      </RadioCards>
      <FieldError message={error} />
    </div>
  );
}
