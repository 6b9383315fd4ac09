import { usePublicList } from '@/domain/use-public-list';
import {
  Companies,
  FeedbackSample,
  Hero,
  HowItWorks,
  Start,
  landingQuestions,
} from '@/features/landing/sections';
import { PlanCards } from '@/features/pricing/plan-cards';
import { usePublicPage } from '@/lib/page-meta';
import { paths } from '@/lib/paths';
import { TextLink } from '@/ui/links';
import { PublicFrame, QuestionList, Section } from '@/ui/public-page';

/** The landing page. It does not use the router, so it loads without the router's code. */
export function LandingPage() {
  usePublicPage('landing');
  const plans = usePublicList('/api/pricing-plans');
  return (
    <PublicFrame>
      <Hero />
      <HowItWorks />
      <FeedbackSample />
      <Companies />
      <Section
        id="plans"
        title="Plans"
        lead="One payment, no renewals. Unused mocks stay yours until your plan ends."
      >
        <PlanCards plans={plans} />
        <p className="mt-8 text-muted">
          See them <TextLink href={paths.pricing}>compared line by line</TextLink>, and what happens to unused
          mocks.
        </p>
      </Section>
      <Section id="questions" title="Questions, answered" tinted>
        <QuestionList questions={landingQuestions} />
      </Section>
      <Start />
    </PublicFrame>
  );
}
