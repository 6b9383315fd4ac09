import { CalendarClock, ListChecks, UserRoundCheck, Video } from 'lucide-react';
import { Section } from './frame';

const steps = [
  {
    icon: ListChecks,
    title: 'Say what you prepare for',
    text: 'The company, the kind of interview, your level, and the topics that worry you.',
  },
  {
    icon: CalendarClock,
    title: 'Name up to three times',
    text: 'In the order you prefer them, shown in your own time zone.',
  },
  {
    icon: UserRoundCheck,
    title: 'Get a mentor',
    text: 'We choose somebody who fits, and send both of you an invitation with the meeting link.',
  },
  {
    icon: Video,
    title: 'Interview, then read',
    text: 'Five scores, what went well, what to improve, and what to do next, in writing.',
  },
];

export function HowItWorks() {
  return (
    <Section id="how" title="Four steps to an honest answer" tinted>
      <ol className="grid gap-8 sm:grid-cols-2 lg:grid-cols-4">
        {steps.map(({ icon: Icon, title, text }, index) => (
          <li key={title}>
            <span className="grid size-11 place-items-center rounded-xl bg-accent-soft text-accent">
              <Icon aria-hidden className="size-5" />
            </span>
            <h3 className="mt-4 text-lg font-semibold">
              {index + 1}. {title}
            </h3>
            <p className="mt-2 text-muted">{text}</p>
          </li>
        ))}
      </ol>
    </Section>
  );
}
