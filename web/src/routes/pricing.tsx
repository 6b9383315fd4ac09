import { usePublicList } from '@/domain/use-public-list';
import { PlanCards } from '@/features/pricing/plan-cards';
import { PlanTable } from '@/features/pricing/plan-table';
import { usePublicPage } from '@/lib/page-meta';
import { paths } from '@/lib/paths';
import { TextLink, ContactLink } from '@/ui/links';
import { PublicFrame, type Question, QuestionList, Section } from '@/ui/public-page';

/** Questions about payment. */
export const pricingQuestions: Question[] = [
  {
    question: 'Do plans renew?',
    answer: 'No. You pay once and the plan simply ends. You’re only charged again if you buy again.',
  },
  {
    question: 'What if I buy another plan while one is active?',
    answer:
      'Its months and mocks are added to your current plan. You can use everything until the new end date.',
  },
  {
    question: 'What happens to mocks I haven’t used?',
    answer:
      'They’re yours until your plan ends, then they expire. A mock confirmed before your plan ends still takes place, even if it’s scheduled for later.',
  },
  {
    question: 'When does a mock go back to my plan?',
    answer:
      'When you cancel while your request is waiting, or at least 24 hours before a confirmed mock; when we can’t find a mentor for any of your times; when we cancel; and when your mentor misses the mock and you tell us within 24 hours.',
  },
  {
    question: 'Can I get a refund?',
    answer: (
      <>
        <ContactLink>Contact us</ContactLink>. A person looks at each case; refunds aren’t automatic. See{' '}
        <TextLink href={paths.refunds}>cancellation and refunds</TextLink>.
      </>
    ),
  },
  {
    question: 'How do I pay?',
    answer:
      'With Razorpay, in Indian rupees, using any payment method it offers. Your card details never reach our servers. If a payment fails, you haven’t bought anything and can try again.',
  },
  {
    question: 'What can I do without paying?',
    answer:
      'Sign up, browse companies, tracks and topics, see available times, and prepare a booking up to the point where it needs a plan.',
  },
];

export function PricingPage() {
  const { title } = usePublicPage('pricing');
  const plans = usePublicList('/api/pricing-plans');
  return (
    <PublicFrame>
      <section className="mx-auto max-w-6xl px-4 pt-14 pb-16 sm:px-6 sm:pt-20 sm:pb-24">
        <h1 className="text-4xl font-semibold tracking-tight sm:text-5xl">{title}</h1>
        <p className="mt-5 mb-10 max-w-2xl text-lg text-pretty text-muted">
          An account is free. You pay for a plan once; it starts when you pay and doesn’t renew.
        </p>
        <h2 className="sr-only">The plans</h2>
        <PlanCards plans={plans} />
      </section>
      {plans.state === 'ready' && plans.data.length > 0 && (
        <Section id="compared" title="Compare plans" tinted>
          <PlanTable plans={plans.data} />
        </Section>
      )}
      <Section id="questions" title="Before you pay">
        <QuestionList questions={pricingQuestions} />
      </Section>
    </PublicFrame>
  );
}
