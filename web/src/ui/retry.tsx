import { Button } from './button';

/** A part of a public page that could not be loaded, and another try. */
export function Retry({ what, again }: { what: string; again: () => void }) {
  return (
    <div
      role="alert"
      className="flex flex-wrap items-center gap-4 rounded-2xl border border-line bg-card p-6"
    >
      <p>{what} could not be loaded.</p>
      <Button look="secondary" size="sm" onClick={again}>
        Try again
      </Button>
    </div>
  );
}
