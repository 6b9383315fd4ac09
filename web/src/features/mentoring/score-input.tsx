import { ChevronDown } from 'lucide-react';
import { RadioGroup } from 'radix-ui';
import { useId, type Ref } from 'react';
import type { InterviewType, ScoreKey } from '@/lib/api/types';
import { scoreWords } from '@/lib/words';
import { FieldError } from '@/ui/field';
import { scaleOf } from './rubric';

type Props = {
  name: ScoreKey;
  type: InterviewType;
  value: number | null;
  error?: string;
  onChange: (score: number) => void;
  ref?: Ref<HTMLButtonElement>;
};

/** One score from 1 to 5; what the chosen number means stands below it, and the whole scale behind a click. */
export function ScoreInput({ name, type, value, error, onChange, ref }: Props) {
  const id = useId();
  const { about, levels } = scaleOf(type, name);
  return (
    <div className="grid gap-3 py-5 sm:grid-cols-[1fr_auto] sm:items-center sm:gap-x-8">
      <div>
        <p id={id} className="font-medium">
          {scoreWords[name]}
        </p>
        <p className="text-sm text-muted">{about}</p>
      </div>
      <RadioGroup.Root
        aria-labelledby={id}
        aria-describedby={`${id}-meaning`}
        aria-invalid={error ? true : undefined}
        value={value === null ? '' : String(value)}
        onValueChange={(score) => onChange(Number(score))}
        className="flex gap-2"
      >
        {levels.map((meaning, index) => (
          <RadioGroup.Item
            key={meaning}
            ref={index + 1 === (value ?? 1) ? ref : undefined}
            value={String(index + 1)}
            aria-label={`${index + 1}: ${meaning}`}
            title={meaning}
            className="grid size-11 place-items-center rounded-lg border border-edge bg-card font-semibold tabular-nums hover:bg-sunken data-[state=checked]:border-accent data-[state=checked]:bg-accent data-[state=checked]:text-on-accent"
          >
            {index + 1}
          </RadioGroup.Item>
        ))}
      </RadioGroup.Root>
      <div className="grid gap-1 sm:col-span-2">
        <p id={`${id}-meaning`} className="text-sm empty:hidden">
          {value !== null && `${value}: ${levels[value - 1]}`}
          {value === null && !error && <span className="text-muted">Not chosen yet</span>}
        </p>
        <FieldError message={error} />
        <details className="group text-sm">
          <summary className="inline-flex min-h-8 list-none items-center gap-1.5 rounded text-accent [&::-webkit-details-marker]:hidden">
            What 1 to 5 mean
            <span className="sr-only"> for {scoreWords[name].toLowerCase()}</span>
            <ChevronDown aria-hidden className="size-4 transition-transform group-open:rotate-180" />
          </summary>
          <ol className="mt-1 grid list-decimal gap-1 pl-6 text-muted marker:font-semibold marker:text-ink">
            {levels.map((meaning) => (
              <li key={meaning}>{meaning}</li>
            ))}
          </ol>
        </details>
      </div>
    </div>
  );
}
