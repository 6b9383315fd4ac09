import { Companies } from '@/features/landing/companies';
import { FeedbackSample } from '@/features/landing/feedback-sample';
import { Hero } from '@/features/landing/hero';
import { HowItWorks } from '@/features/landing/how-it-works';
import { landingQuestions } from '@/features/landing/questions';
import { Start } from '@/features/landing/start';
import { PlanCards } from '@/features/pricing/plan-cards';
import { usePublicList } from '@/lib/api/landing';
import type { Plan } from '@/lib/api/types';
import { usePublicPage } from '@/lib/page-title';
import { paths } from '@/lib/paths';
import { TextLink } from '@/ui/text-link';
import { PublicFrame } from '@/ui/public-frame';
import { QuestionList } from '@/ui/question-list';
import { Section } from '@/ui/section';

/** The page that strangers see first. It knows nothing of the router, and is an entry of its own too. */
export function LandingPage() {
  usePublicPage('landing');
  const plans = usePublicList<Plan>('/api/pricing-plans');
  return (
    <PublicFrame>
      <Hero />
      <HowItWorks />
      <FeedbackSample />
      <Companies />
      <Section
        id="plans"
        title="Plans"
        lead="Paid once, no renewal. What you do not use stays yours until the plan ends."
      >
        <PlanCards plans={plans} />
        <p className="mt-8 text-muted">
          See them <TextLink href={paths.pricing}>compared line by line</TextLink>, and what happens to what
          you do not use.
        </p>
      </Section>
      <Section id="questions" title="Questions, answered" tinted>
        <QuestionList questions={landingQuestions} />
      </Section>
      <Start />
    </PublicFrame>
  );
}
