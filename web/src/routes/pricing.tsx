import { usePublicList } from '@/domain/public-list';
import { PlanCards } from '@/features/pricing/plan-cards';
import { PlanTable } from '@/features/pricing/plan-table';
import { usePublicPage } from '@/lib/page';
import { paths } from '@/lib/paths';
import { TextLink, WriteToUs } from '@/ui/links';
import { PublicFrame, type Question, QuestionList, Section } from '@/ui/public-page';

/** What people ask before they pay. */
export const pricingQuestions: Question[] = [
  {
    question: 'Does a plan renew itself?',
    answer: 'No. You pay once, and the plan ends by itself. Nothing is charged again unless you buy again.',
  },
  {
    question: 'What if I buy another plan while one is running?',
    answer:
      'Its months are added to the end of the running one, and its mocks to those that you have left. All of them can be used until the common end.',
  },
  {
    question: 'What happens to mocks that I have not used?',
    answer:
      'They are yours until the plan ends, and lapse then. A mock that is confirmed before the end still takes place after it.',
  },
  {
    question: 'When does a mock come back to my plan?',
    answer:
      'When you cancel while your request is waiting, or at least 24 hours before a confirmed mock; when we find nobody for any of your times; when we cancel; and when the mentor does not come and you tell us within 24 hours.',
  },
  {
    question: 'Can I have my money back?',
    answer: (
      <>
        <WriteToUs>Write to us</WriteToUs>. A person looks at each case; money is never returned
        automatically. What counts is said under{' '}
        <TextLink href={paths.refunds}>cancellation and refunds</TextLink>.
      </>
    ),
  },
  {
    question: 'How do I pay?',
    answer:
      'By Razorpay, with the ways to pay that it offers you, in Indian rupees. Your card never passes through our servers. If a payment fails, nothing is bought, and you can try again.',
  },
  {
    question: 'What can I do without paying?',
    answer:
      'Register, look through companies, tracks and topics, see which times are open, and prepare a booking up to the point where it needs a plan.',
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
