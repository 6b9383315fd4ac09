import { Check } from 'lucide-react';
import { cn } from '@/lib/cn';

type Props = {
  label: string;
  steps: string[];
  current: number;
  reachable: number;
  onGo: (step: number) => void;
};

/** A wizard's steps, with links to the reachable ones. */
export function Stepper({ label, steps, current, reachable, onGo }: Props) {
  return (
    <nav aria-label={label}>
      <p className="mb-2 text-sm text-muted sm:hidden">
        Step {current} of {steps.length}: <span className="font-medium text-ink">{steps[current - 1]}</span>
      </p>
      <ol className="flex gap-1.5 sm:gap-3">
        {steps.map((name, index) => {
          const step = index + 1;
          const done = step < current;
          return (
            <li key={name} className="min-w-0 flex-1">
              <button
                type="button"
                disabled={step > reachable}
                aria-current={step === current ? 'step' : undefined}
                onClick={() => onGo(step)}
                className="group grid w-full gap-2 rounded-md py-1 text-left disabled:cursor-default"
              >
                <span
                  className={cn(
                    'h-1.5 rounded-full transition-colors',
                    step <= current ? 'bg-accent' : 'bg-line',
                    done && 'group-hover:bg-accent-strong',
                  )}
                />
                <span
                  className={cn(
                    'hidden items-center gap-1.5 text-sm sm:flex',
                    step === current ? 'font-semibold text-ink' : 'text-muted',
                  )}
                >
                  {done && <Check aria-hidden className="size-4 shrink-0 text-accent" strokeWidth={3} />}
                  <span className="truncate">
                    <span className="sr-only">Step {step}: </span>
                    {name}
                    {done && <span className="sr-only"> (done)</span>}
                  </span>
                </span>
                <span className="sr-only sm:hidden">
                  Step {step}: {name}
                </span>
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
