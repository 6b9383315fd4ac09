import { homeOf, paths } from '@/lib/paths';
import { useHintedRole } from '@/lib/session-hint';
import { Button } from '@/ui/button';

/** The end of the page, for whoever has read so far. */
export function Start() {
  const role = useHintedRole();
  return (
    <section aria-labelledby="start-title">
      <div className="mx-auto grid max-w-6xl justify-items-center gap-5 px-4 py-16 text-center sm:px-6 sm:py-20">
        <h2 id="start-title" className="max-w-xl text-3xl font-semibold sm:text-4xl">
          Find out before the interview does
        </h2>
        <p className="max-w-xl text-lg text-pretty text-muted">
          Register in a minute, look through companies and open times, and decide then.
        </p>
        <Button asChild size="lg">
          <a href={role ? homeOf(role) : paths.register()}>{role ? 'Go to your dashboard' : 'Start free'}</a>
        </Button>
      </div>
    </section>
  );
}
