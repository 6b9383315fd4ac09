import { PlanCards } from '@/features/pricing/plan-cards';
import { PlanTable } from '@/features/pricing/plan-table';
import { pricingQuestions } from '@/features/pricing/questions';
import { usePublicList } from '@/lib/api/landing';
import type { Plan } from '@/lib/api/types';
import { usePublicPage } from '@/lib/page-title';
import { PublicFrame } from '@/ui/public-frame';
import { QuestionList } from '@/ui/question-list';
import { Section } from '@/ui/section';

export function PricingPage() {
  const { title } = usePublicPage('pricing');
  const plans = usePublicList<Plan>('/api/pricing-plans');
  return (
    <PublicFrame>
      <section className="mx-auto max-w-6xl px-4 pt-14 pb-16 sm:px-6 sm:pt-20 sm:pb-24">
        <h1 className="text-4xl font-semibold tracking-tight sm:text-5xl">{title}</h1>
        <p className="mt-5 mb-10 max-w-2xl text-lg text-pretty text-muted">
          An account is free. A plan is paid once, begins when you pay, and ends by itself.
        </p>
        <h2 className="sr-only">The plans</h2>
        <PlanCards plans={plans} />
      </section>
      {plans.state === 'ready' && plans.data.length > 0 && (
        <Section id="compared" title="Line by line" tinted>
          <PlanTable plans={plans.data} />
        </Section>
      )}
      <Section id="questions" title="Before you pay">
        <QuestionList questions={pricingQuestions} />
      </Section>
    </PublicFrame>
  );
}
