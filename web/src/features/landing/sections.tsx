import {
  CalendarClock,
  Check,
  CircleHelp,
  ListChecks,
  MessagesSquare,
  PenLine,
  UserRoundCheck,
  Video,
} from 'lucide-react';
import { CategoryBadge } from '@/domain/category-badge';
import { LoadFailed, usePublicList } from '@/domain/use-public-list';
import { Scorecard, type ScorecardFeedback } from '@/domain/scorecard';
import type { Company, CompanyCategory } from '@/lib/api/types';
import { homeOf, paths } from '@/lib/paths';
import { useRoleHint } from '@/lib/role-hint';
import { Badge } from '@/ui/badge';
import { Button } from '@/ui/button';
import { TextLink } from '@/ui/links';
import { type Question, Section } from '@/ui/public-page';
import { Skeleton } from '@/ui/skeleton';

export function Hero() {
  return (
    <section className="mx-auto grid max-w-6xl items-center gap-12 px-4 pt-12 pb-16 sm:px-6 sm:pt-20 sm:pb-24 lg:grid-cols-[1.2fr_1fr]">
      <div>
        <h1 className="text-4xl font-semibold tracking-tight sm:text-5xl lg:text-6xl">
          Practise with the people who ask the questions
        </h1>
        <p className="mt-6 max-w-xl text-lg text-pretty text-muted sm:text-xl">
          Book a mock interview with an engineer who has interviewed real candidates. Leave with scores and a
          written list of what to work on next.
        </p>
        <div className="mt-8 flex flex-wrap gap-3">
          <Button asChild size="lg">
            <a href={paths.register()}>Start free</a>
          </Button>
          <Button asChild size="lg" variant="secondary">
            <a href="#plans">See the plans</a>
          </Button>
        </div>
        <p className="mt-4 text-sm text-muted">Creating an account is free. You only pay for mocks.</p>
      </div>
      <SampleBooking />
    </section>
  );
}

const stations = [
  { name: 'Requested', text: 'Graphs and dynamic programming, three preferred times' },
  { name: 'Confirmed', text: 'A mentor is assigned and the invitation is in your calendar' },
  { name: 'Mock held', text: 'One to one, in a video meeting' },
  { name: 'Feedback ready', text: 'Overall 4 of 5, with what to practise next' },
];

/** A sample booking timeline, like the one on the bookings page. */
function SampleBooking() {
  return (
    <figure className="rounded-2xl border border-line bg-card p-6 shadow-lift sm:p-8">
      <figcaption className="flex flex-wrap items-start justify-between gap-3">
        <span>
          <span className="block text-lg font-semibold">Amazon: Coding</span>
          <span className="mt-0.5 block text-sm text-muted">Mid-level · SDE2</span>
        </span>
        <Badge>Sample</Badge>
      </figcaption>
      <ol className="mt-6">
        {stations.map(({ name, text }, index) => (
          <li key={name} className="relative flex gap-4 pb-6 last:pb-0">
            {index < stations.length - 1 && (
              <span
                aria-hidden
                className="absolute top-7 bottom-0 left-3.5 w-px -translate-x-1/2 bg-accent"
              />
            )}
            <span className="grid size-7 shrink-0 place-items-center rounded-full bg-accent text-on-accent">
              <Check aria-hidden className="size-4" strokeWidth={3} />
            </span>
            <span className="pt-0.5">
              <span className="block font-medium">{name}</span>
              <span className="mt-0.5 block text-sm text-muted">{text}</span>
            </span>
          </li>
        ))}
      </ol>
    </figure>
  );
}

const steps = [
  {
    icon: ListChecks,
    title: 'Say what you’re preparing for',
    text: 'The company, interview type, your level and the topics that worry you.',
  },
  {
    icon: CalendarClock,
    title: 'Choose up to three times',
    text: 'In order of preference, in your own time zone.',
  },
  {
    icon: UserRoundCheck,
    title: 'Get a mentor',
    text: 'We find a mentor who fits and send you both an invitation with the meeting link.',
  },
  {
    icon: Video,
    title: 'Do the mock, read the feedback',
    text: 'Five scores, what went well, what to improve and what to do next, in writing.',
  },
];

export function HowItWorks() {
  return (
    <Section id="how" title="Four steps to an honest answer" tinted>
      <ol className="grid gap-x-8 gap-y-10 sm:grid-cols-2 lg:grid-cols-4">
        {steps.map(({ icon: Icon, title, text }, index) => (
          <li key={title} className="border-t-2 border-accent pt-5">
            <p className="flex items-center justify-between gap-4 text-accent">
              <span className="text-sm font-semibold">Step {index + 1}</span>
              <Icon aria-hidden className="size-6" />
            </p>
            <h3 className="mt-3 text-lg font-semibold">{title}</h3>
            <p className="mt-2 text-pretty text-muted">{text}</p>
          </li>
        ))}
      </ol>
    </Section>
  );
}

/** The call to action at the end of the page. */
export function Start() {
  const role = useRoleHint();
  return (
    <section aria-labelledby="start-title">
      <div className="mx-auto grid max-w-6xl justify-items-center gap-5 px-4 py-16 text-center sm:px-6 sm:py-20">
        <h2 id="start-title" className="max-w-xl text-3xl font-semibold sm:text-4xl">
          Find your gaps before the interview does
        </h2>
        <p className="max-w-xl text-lg text-pretty text-muted">
          Sign up in a minute, browse companies and available times, then decide.
        </p>
        <Button asChild size="lg">
          <a href={role ? homeOf(role) : paths.register()}>{role ? 'Go to your dashboard' : 'Start free'}</a>
        </Button>
      </div>
    </section>
  );
}

/** Frequently asked questions. */
export const landingQuestions: Question[] = [
  {
    question: 'Who are the mentors?',
    answer:
      'Engineers who have interviewed real candidates. You see your mentor’s name as soon as they’re assigned.',
  },
  {
    question: 'What happens after I ask for a mock?',
    answer:
      'We look for a mentor who fits your company, level and times, and confirm one of your preferred times. You both get an email with a calendar invitation and the meeting link.',
  },
  {
    question: 'What if no mentor can make my times?',
    answer:
      'We’ll email you if none are left, and you can choose others. If we can’t confirm any of them in time, the request ends and the mock goes back to your plan.',
  },
  {
    question: 'Can I cancel?',
    answer:
      'Yes. You can cancel while your request is waiting, or up to 24 hours before a confirmed mock, and the mock goes back to your plan.',
  },
  {
    question: 'What does the feedback include?',
    answer:
      'Five scores from 1 to 5 (problem solving, communication, technical depth, code or design quality, overall), what went well, what to improve, what to do next, and a plain answer: would they hire you?',
  },
  {
    question: 'Do plans renew?',
    answer: (
      <>
        No. You pay once, and the plan simply ends. If you buy another while one is active, its months are
        added. See <TextLink href={paths.pricing}>plans and prices</TextLink>.
      </>
    ),
  },
];

const order: CompanyCategory[] = ['product', 'unicorn', 'startup', 'service'];

export function Companies() {
  const companies = usePublicList('/api/companies', '?limit=100');
  return (
    <Section
      id="companies"
      title="Prepare for the company you want"
      lead="Each has its own interview tracks and levels, so a mock feels like the real round."
      tinted
    >
      {companies.state === 'loading' && <Skeleton className="h-40" />}
      {companies.state === 'failed' && <LoadFailed what="the companies" again={companies.again} />}
      {companies.state === 'ready' && <ByCategory companies={companies.data} />}
    </Section>
  );
}

function ByCategory({ companies }: { companies: Company[] }) {
  const groups = order
    .map((category) => ({ category, names: companies.filter((company) => company.category === category) }))
    .filter((group) => group.names.length > 0);
  return (
    <div className="divide-y divide-line">
      {groups.map(({ category, names }) => (
        <div
          key={category}
          className="grid gap-x-8 gap-y-4 py-7 first:pt-0 last:pb-0 sm:grid-cols-[8rem_1fr] sm:items-baseline"
        >
          <h3>
            <CategoryBadge category={category} />
          </h3>
          <ul className="flex flex-wrap gap-x-10 gap-y-3 text-xl font-medium sm:text-2xl">
            {names.map((company) => (
              <li key={company.id}>{company.name}</li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}

const parts = [
  {
    icon: MessagesSquare,
    title: 'The mock',
    text: 'You and your mentor in a video meeting. They ask, you think aloud, they push back as an interviewer would.',
  },
  {
    icon: CircleHelp,
    title: 'Your topics, your level',
    text: 'The mentor knows what you asked for and what worries you, and picks the questions for it.',
  },
  {
    icon: PenLine,
    title: 'The feedback',
    text: 'Written after the mock, with a verdict and reasons. From your second mock you can see what’s improving.',
  },
];

const sample: ScorecardFeedback = {
  company_name: 'Amazon',
  interview_type: 'coding',
  mentor_name: 'your mentor',
  hireability: 'lean_hire',
  problem_solving: 4,
  communication: 3,
  technical_depth: 4,
  code_quality: 5,
  overall: 4,
  strengths:
    'Stated the invariant before coding, and tested the empty input unprompted. The second solution was found without a hint.',
  improvements:
    'Think aloud while stuck: four silent minutes leave an interviewer guessing. Name the complexity before you are asked.',
  action_items:
    'Two timed graph problems a week, recorded.\nListen to each recording once, and note where you went silent.',
};

/** Sample feedback, rendered by the same component as real feedback. */
export function FeedbackSample() {
  return (
    <Section
      id="feedback"
      title="What you take away"
      lead="After the conversation, you have a page to work through."
    >
      <div className="grid gap-12">
        <ul className="grid gap-8 md:grid-cols-3">
          {parts.map(({ icon: Icon, title, text }) => (
            <li key={title} className="grid content-start gap-2">
              <Icon aria-hidden className="size-6 text-accent" />
              <h3 className="font-semibold">{title}</h3>
              <p className="text-pretty text-muted">{text}</p>
            </li>
          ))}
        </ul>
        <Scorecard feedback={sample} level={3} badge={<Badge>Sample</Badge>} />
      </div>
    </Section>
  );
}
