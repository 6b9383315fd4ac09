import { ChevronDown } from 'lucide-react';
import { RadioGroup } from 'radix-ui';
import { type Ref, useId } from 'react';
import { Controller, type UseFormReturn } from 'react-hook-form';
import { hireabilityLabels, interviewTypeLabels, scoreKeys, scoreLabel } from '@/domain/labels';
import type { Hireability, InterviewType, ScoreKey } from '@/lib/api/types';
import { Card, CardHeader } from '@/ui/card';
import { Field, FieldError, FieldGroup } from '@/ui/form/field';
import { Textarea } from '@/ui/form/input';
import { RadioCard, RadioCards } from '@/ui/form/radio-cards';
import type { FeedbackInput } from './feedback-draft';
import { scoreScale } from './rubric';

type ScoreInputProps = {
  name: ScoreKey;
  type: InterviewType;
  value: number | null;
  error?: string;
  onChange: (score: number) => void;
  ref?: Ref<HTMLButtonElement>;
};

/** Input for one score from 1 to 5, with the meaning of the chosen score and the full scale on request. */
export function ScoreInput({ name, type, value, error, onChange, ref }: ScoreInputProps) {
  const id = useId();
  const label = scoreLabel(name, type);
  const { about, levels } = scoreScale(type, name);
  return (
    <div className="grid gap-3 py-5 sm:grid-cols-[1fr_auto] sm:items-center sm:gap-x-8">
      <div>
        <p id={id} className="font-medium">
          {label}
        </p>
        <p className="text-sm text-muted">{about}</p>
      </div>
      <RadioGroup.Root
        aria-labelledby={id}
        aria-describedby={error ? `${id}-error ${id}-meaning` : `${id}-meaning`}
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
          {value === null && !error && <span className="text-muted">Not scored yet</span>}
        </p>
        <FieldError id={`${id}-error`} message={error} />
        <details className="group text-sm">
          <summary className="inline-flex min-h-8 list-none items-center gap-1.5 rounded text-accent [&::-webkit-details-marker]:hidden">
            What the scores mean
            <span className="sr-only"> for {label.toLowerCase()}</span>
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

const texts = [
  { name: 'strengths', label: 'What went well', hint: 'Say what they did, so they can do it again.' },
  {
    name: 'improvements',
    label: 'What to work on',
    hint: 'Name the moment, and what you’d have liked to see.',
  },
  { name: 'action_items', label: 'What to do next', hint: 'Two or three things they can start this week.' },
] as const;

const verdicts: Record<Hireability, string> = {
  strong_hire: 'You’d argue for them.',
  hire: 'Meets the bar.',
  lean_hire: 'Just meets it, with some doubt.',
  lean_no_hire: 'Not quite yet.',
  no_hire: 'Clearly below the bar.',
};

type Props = { form: UseFormReturn<FeedbackInput>; type: InterviewType };

/** The fields of the feedback form: five scores, three texts and the verdict. */
export function FeedbackFields({ form, type }: Props) {
  const { errors } = form.formState;
  return (
    <>
      <Card>
        <CardHeader title="Scores">
          From 1 (lowest) to 5. “What the scores mean” describes each score for this interview type:{' '}
          {interviewTypeLabels[type].name.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase())}.
        </CardHeader>
        <div className="divide-y divide-line">
          {scoreKeys.map((key) => (
            <Controller
              key={key}
              control={form.control}
              name={key}
              render={({ field }) => (
                <ScoreInput
                  name={key}
                  type={type}
                  ref={field.ref}
                  value={field.value ?? null}
                  onChange={field.onChange}
                  error={errors[key]?.message}
                />
              )}
            />
          ))}
        </div>
      </Card>
      <Texts form={form} />
      <Card>
        <FieldGroup label="Would you hire them at this level?" error={errors.hireability?.message}>
          <Controller
            control={form.control}
            name="hireability"
            render={({ field }) => (
              <RadioCards
                label="Verdict"
                value={field.value ?? null}
                onChange={field.onChange}
                className="sm:grid-cols-2 lg:grid-cols-3"
              >
                {(Object.keys(verdicts) as Hireability[]).map((verdict) => (
                  <RadioCard key={verdict} value={verdict}>
                    <span className="font-medium">{hireabilityLabels[verdict]}</span>{' '}
                    <span className="mt-0.5 text-sm text-muted">{verdicts[verdict]}</span>
                  </RadioCard>
                ))}
              </RadioCards>
            )}
          />
        </FieldGroup>
      </Card>
    </>
  );
}

/** Registered after the scores, so the focus moves through invalid fields from top to bottom. */
function Texts({ form }: Pick<Props, 'form'>) {
  const { errors } = form.formState;
  return (
    <Card className="grid gap-6">
      {texts.map(({ name, label, hint }) => (
        <Field key={name} label={label} hint={hint} error={errors[name]?.message}>
          <Textarea maxLength={5000} {...form.register(name)} />
        </Field>
      ))}
    </Card>
  );
}
