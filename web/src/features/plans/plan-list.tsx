import { useQuery } from '@tanstack/react-query';
import { Tag } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { DeleteDialog } from '@/domain/delete-dialog';
import { PlanSummary } from '@/domain/billing/plan-summary';
import type { AdminPlan } from '@/lib/api/types';
import { Button } from '@/ui/button';
import { Card, DescriptionItem, DescriptionList } from '@/ui/card';
import { DateTime } from '@/ui/date-time';
import { Money } from '@/ui/money';
import { LoadingCards } from '@/ui/skeleton';
import { EmptyState, ErrorState } from '@/ui/empty-error-states';
import { allPlansQuery, retirePlan } from './plan-data';
import { PlanForm } from './plan-form';

type Open = { kind: 'edit' | 'retire'; plan: AdminPlan };
type Props = { adding: boolean; onAdded: () => void; add: ReactNode };

/** The plans on sale, in display order, followed by retired plans. */
export function PlanList({ adding, onAdded, add }: Props) {
  const plans = useQuery(allPlansQuery);
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  if (plans.isPending) return <LoadingCards height="h-64" />;
  if (plans.isLoadingError) return <ErrorState error={plans.error} onRetry={() => void plans.refetch()} />;
  const onSale = plans.data.filter((plan) => plan.retired_at === null);
  const retired = plans.data.filter((plan) => plan.retired_at !== null);
  const nextPlace = Math.min(10_000, Math.max(0, ...plans.data.map((plan) => plan.display_order)) + 1);
  return (
    <>
      {onSale.length === 0 ? (
        <EmptyState icon={Tag} title="No plans on sale" action={add}>
          Mentees can’t book mocks without a plan.
        </EmptyState>
      ) : (
        <ul className="grid gap-5 md:grid-cols-2 xl:grid-cols-3">
          {onSale.map((plan) => (
            <li key={plan.plan_id} className="grid">
              <PlanCard plan={plan} onAct={(kind) => setOpen({ kind, plan })} />
            </li>
          ))}
        </ul>
      )}
      {retired.length > 0 && (
        <section aria-labelledby="retired" className="mt-10">
          <h2 id="retired" className="text-lg font-semibold">
            Retired
          </h2>
          <p className="mt-1 text-sm text-muted">No longer on sale. People who bought one keep it.</p>
          <ul className="mt-4 divide-y divide-line rounded-2xl border border-line bg-card">
            {retired.map((plan) => (
              <li
                key={plan.plan_id}
                className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 px-5 py-3"
              >
                <span>
                  <span className="font-medium">{plan.name}</span>{' '}
                  <span className="text-sm text-muted">
                    <Money paise={plan.price} /> for {monthsText(plan)}
                  </span>
                </span>
                <span className="text-sm text-muted">
                  since <DateTime at={plan.retired_at!} format="day" />
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {adding && <PlanForm plan={null} nextPlace={nextPlace} onClose={onAdded} />}
      {open?.kind === 'edit' && <PlanForm plan={open.plan} nextPlace={nextPlace} onClose={close} />}
      {open?.kind === 'retire' && (
        <DeleteDialog
          title={`Take ${open.plan.name} off sale?`}
          description="No one will be able to buy it, and you can’t undo this. People who bought it keep it."
          confirm="Retire plan"
          remove={() => retirePlan(open.plan)}
          successMessage={`${open.plan.name} is off sale`}
          errorTitle={`We couldn’t retire ${open.plan.name}`}
          event="plan.changed"
          onClose={close}
        />
      )}
    </>
  );
}

const monthsText = ({ duration_months: months }: AdminPlan) =>
  `${months} ${months === 1 ? 'month' : 'months'}`;

const unitsText = (units: number | null) => (units === null ? 'Unlimited' : units);

function PlanCard({ plan, onAct }: { plan: AdminPlan; onAct: (kind: 'edit' | 'retire') => void }) {
  return (
    <Card as="article" aria-label={plan.name} className="flex flex-col">
      <PlanSummary plan={plan} as="page" />
      <DescriptionList className="mt-auto grid-cols-[1fr_1fr_auto] gap-x-3 border-t border-line pt-5 text-sm sm:grid-cols-[1fr_1fr_auto]">
        <DescriptionItem name="Mocks">{unitsText(plan.limits.mock_interviews)}</DescriptionItem>
        <DescriptionItem name="Resumes">{unitsText(plan.limits.resume_reviews)}</DescriptionItem>
        <DescriptionItem name="AI uses">{unitsText(plan.limits.ai_tools)}</DescriptionItem>
      </DescriptionList>
      <div className="flex gap-3 pt-6">
        <Button size="sm" variant="secondary" aria-label={`Edit ${plan.name}`} onClick={() => onAct('edit')}>
          Edit
        </Button>
        <Button size="sm" variant="quiet" aria-label={`Retire ${plan.name}`} onClick={() => onAct('retire')}>
          Retire
        </Button>
      </div>
    </Card>
  );
}
