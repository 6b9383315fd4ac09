import { Check } from 'lucide-react';
import { paths } from '@/lib/paths';
import { Badge } from '@/ui/badge';
import { Button } from '@/ui/button';

export function Hero() {
  return (
    <section className="mx-auto grid max-w-6xl items-center gap-12 px-4 pt-12 pb-16 sm:px-6 sm:pt-20 sm:pb-24 lg:grid-cols-[1.2fr_1fr]">
      <div>
        <h1 className="text-4xl font-semibold tracking-tight sm:text-5xl lg:text-6xl">
          Practise with the people who ask the questions
        </h1>
        <p className="mt-6 max-w-xl text-lg text-pretty text-muted sm:text-xl">
          Book a mock interview with an engineer who has interviewed at the company you want. Leave with
          scores, and a written list of what to work on next.
        </p>
        <div className="mt-8 flex flex-wrap gap-3">
          <Button asChild size="lg">
            <a href={paths.register()}>Start free</a>
          </Button>
          <Button asChild size="lg" look="secondary">
            <a href="#plans">See the plans</a>
          </Button>
        </div>
        <p className="mt-4 text-sm text-muted">An account costs nothing. You pay when you want a mentor.</p>
      </div>
      <SampleBooking />
    </section>
  );
}

const stations = [
  { name: 'Asked for', text: 'Graphs and dynamic programming, three times named' },
  { name: 'Confirmed', text: 'A mentor assigned, the invitation in the calendar' },
  { name: 'Interviewed', text: 'One to one, in a video meeting' },
  { name: 'Feedback written', text: 'Overall 4 of 5, and what to practise next' },
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
