import { paths } from '@/lib/paths';
import { Badge } from '@/ui/badge';
import { Button } from '@/ui/button';
import { Scores } from '@/ui/scores';

export function Hero() {
  return (
    <section className="mx-auto grid max-w-6xl items-center gap-12 px-4 pt-14 pb-16 sm:px-6 sm:pt-20 sm:pb-24 lg:grid-cols-[1.15fr_1fr]">
      <div>
        <h1 className="text-4xl font-semibold tracking-tight sm:text-5xl lg:text-6xl">
          Practise with the people who ask the questions
        </h1>
        <p className="mt-6 max-w-xl text-lg text-muted sm:text-xl">
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
      <SampleScorecard />
    </section>
  );
}

const sample = { problem_solving: 4, communication: 3, technical_depth: 4, code_quality: 5, overall: 4 };

/** What feedback looks like, drawn by the component that draws the real one, and marked as a sample. */
export function SampleScorecard() {
  return (
    <figure className="rounded-2xl border border-line bg-card p-6 shadow-lift sm:p-8">
      <figcaption className="flex flex-wrap items-center justify-between gap-2">
        <span className="font-semibold">Feedback after a coding mock</span>
        <Badge>Sample</Badge>
      </figcaption>
      <div className="mt-6">
        <Scores scores={sample} />
      </div>
      <dl className="mt-6 grid gap-4 border-t border-line pt-5 text-sm">
        <div>
          <dt className="font-semibold text-good">Went well</dt>
          <dd className="mt-1 text-muted">
            Stated the invariant before coding, and tested the empty input unprompted.
          </dd>
        </div>
        <div>
          <dt className="font-semibold text-warn">Work on</dt>
          <dd className="mt-1 text-muted">
            Think aloud while stuck: four silent minutes leave an interviewer guessing.
          </dd>
        </div>
      </dl>
    </figure>
  );
}
