import { Button } from '@/ui/button';

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
