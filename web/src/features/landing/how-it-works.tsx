import { CalendarClock, ListChecks, UserRoundCheck, Video } from 'lucide-react';
import { Section } from '@/ui/section';

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
