import { CalendarClock, Check, ListChecks, UserRoundCheck, Video } from 'lucide-react';
import { homeOf, paths } from '@/lib/paths';
import { useRoleHint } from '@/lib/role-hint';
import { Badge } from '@/ui/badge';
import { Button } from '@/ui/button';
import { TextLink } from '@/ui/links';
import { type Question, Section } from '@/ui/public-page';

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

/** A booking from its first to its last station, as the bookings page shows one. */
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

/** The end of the page, for whoever has read so far. */
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

/** What strangers ask first. */
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
      'Five scores from 1 to 5 (problem solving, communication, technical depth, code quality, overall), what went well, what to improve, what to do next, and a plain answer: would they hire you?',
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
