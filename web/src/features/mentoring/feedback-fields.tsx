import { Controller, type UseFormReturn } from 'react-hook-form';
import type { Hireability, InterviewType } from '@/lib/api/types';
import { hireabilityWords, interviewTypeWords, scoreKeys } from '@/lib/words';
import { Card, CardHeader } from '@/ui/card';
import { ChoiceCard, ChoiceCards } from '@/ui/choice-cards';
import { Field, FieldGroup } from '@/ui/field';
import { Textarea } from '@/ui/input';
import type { FeedbackInput } from './feedback-schema';
import { ScoreInput } from './score-input';

const texts = [
  { name: 'strengths', label: 'What went well', hint: 'Say what they did, so that they do it again.' },
  {
    name: 'improvements',
    label: 'What to work on',
    hint: 'The moment you saw it, and what you would have liked to see.',
  },
  { name: 'action_items', label: 'What to do next', hint: 'Two or three things they can start this week.' },
] as const;

const verdicts: Record<Hireability, string> = {
  strong_hire: 'You would argue for them.',
  hire: 'Meets the bar.',
  lean_hire: 'Just about, with a doubt.',
  lean_no_hire: 'Not quite yet.',
  no_hire: 'Clearly below the bar.',
};

type Props = { form: UseFormReturn<FeedbackInput>; type: InterviewType };

/** The five scores, the three texts and the verdict. */
export function FeedbackFields({ form, type }: Props) {
  const { errors } = form.formState;
  return (
    <>
      <Card>
        <CardHeader title="Scores">
          From 1, the lowest, to 5. What each means in a{' '}
          {interviewTypeWords[type].name.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase())} mock
          stands with it.
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
              <ChoiceCards
                label="Verdict"
                value={field.value ?? null}
                onChange={field.onChange}
                className="sm:grid-cols-2 lg:grid-cols-3"
              >
                {(Object.keys(verdicts) as Hireability[]).map((verdict) => (
                  <ChoiceCard key={verdict} value={verdict}>
                    <span className="font-medium">{hireabilityWords[verdict]}</span>{' '}
                    <span className="mt-0.5 text-sm text-muted">{verdicts[verdict]}</span>
                  </ChoiceCard>
                ))}
              </ChoiceCards>
            )}
          />
        </FieldGroup>
      </Card>
    </>
  );
}

/** Registered after the scores, so that what is missing is visited from the top. */
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
