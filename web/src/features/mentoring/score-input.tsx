import { RadioGroup } from 'radix-ui';
import { useId, type Ref } from 'react';
import type { ScoreKey } from '@/lib/api/types';
import { scoreWords } from '@/lib/words';
import { FieldError } from '@/ui/field';
import { rubric } from './rubric';

type Props = {
  name: ScoreKey;
  value: number | null;
  error?: string;
  onChange: (score: number) => void;
  ref?: Ref<HTMLButtonElement>;
};

/** One score from 1 to 5; what the chosen number means stands below it. */
export function ScoreInput({ name, value, error, onChange, ref }: Props) {
  const id = useId();
  const { about, levels } = rubric[name];
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
      <p id={`${id}-meaning`} className="min-h-5 text-sm text-muted sm:col-span-2">
        {value === null ? `1: ${levels[0]} 5: ${levels[4]}` : `${value}: ${levels[value - 1]}`}
      </p>
      <FieldError message={error} />
    </div>
  );
}
