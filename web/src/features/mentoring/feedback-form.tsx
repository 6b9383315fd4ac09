import { zodResolver } from '@hookform/resolvers/zod';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Controller, useForm, useWatch } from 'react-hook-form';
import { useNavigate } from 'react-router';
import { toast } from 'sonner';
import { codeOf, messageOf } from '@/lib/api/refusal';
import type { Hireability } from '@/lib/api/types';
import { showFieldErrors } from '@/lib/forms';
import { paths } from '@/lib/paths';
import { DRAFTS } from '@/lib/session';
import { readTab, writeTab } from '@/lib/storage';
import { hireabilityWords, scoreKeys } from '@/lib/words';
import { Button } from '@/ui/button';
import { Card, CardHeader } from '@/ui/card';
import { ChoiceCard, ChoiceCards } from '@/ui/choice-cards';
import { Field, FieldGroup } from '@/ui/field';
import { Textarea } from '@/ui/input';
import { Notice } from '@/ui/notice';
import { giveFeedback } from './api';
import { feedbackSchema, type FeedbackInput } from './feedback-schema';
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

const verdicts = Object.keys(hireabilityWords) as Hireability[];

/** The feedback on one mock. What is typed is kept in this tab until it is sent. */
export function FeedbackForm({ mockId }: { mockId: string }) {
  const draftKey = `${DRAFTS}feedback.${mockId}`;
  const navigate = useNavigate();
  const queries = useQueryClient();
  const form = useForm<FeedbackInput>({
    resolver: zodResolver(feedbackSchema),
    defaultValues: JSON.parse(
      readTab(draftKey) ?? '{"strengths":"","improvements":"","action_items":""}',
    ) as FeedbackInput,
  });
  const { errors } = form.formState;
  const values = useWatch({ control: form.control });
  useEffect(() => {
    if (form.formState.isDirty) writeTab(draftKey, JSON.stringify(values));
  }, [values, draftKey, form.formState.isDirty]);

  const send = useMutation({
    mutationFn: (input: FeedbackInput) => giveFeedback({ mock_id: mockId, ...input }),
    onSuccess: () => {
      writeTab(draftKey, null);
      toast.success('Feedback sent', { description: 'The mentee has been told that it is there.' });
      void queries.invalidateQueries({ queryKey: ['mentor'] });
      void navigate(paths.mentor);
    },
    onError: (error) =>
      showFieldErrors(
        error,
        [...scoreKeys, 'strengths', 'improvements', 'action_items', 'hireability'],
        form.setError,
      ),
  });

  return (
    <form noValidate className="grid gap-6" onSubmit={form.handleSubmit((input) => send.mutate(input))}>
      {send.isError && (
        <Notice tone="bad" title="The feedback was not sent">
          {refusalText(send.error)}
        </Notice>
      )}
      <Card>
        <CardHeader title="Scores">1 is the lowest, 5 the highest.</CardHeader>
        <div className="divide-y divide-line">
          {scoreKeys.map((key) => (
            <Controller
              key={key}
              control={form.control}
              name={key}
              render={({ field }) => (
                <ScoreInput
                  name={key}
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
      <Card className="grid gap-6">
        {texts.map(({ name, label, hint }) => (
          <Field key={name} label={label} hint={hint} error={errors[name]?.message}>
            <Textarea maxLength={5000} {...form.register(name)} />
          </Field>
        ))}
      </Card>
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
                {verdicts.map((verdict) => (
                  <ChoiceCard key={verdict} value={verdict}>
                    {hireabilityWords[verdict]}
                  </ChoiceCard>
                ))}
              </ChoiceCards>
            )}
          />
        </FieldGroup>
      </Card>
      <div className="flex flex-wrap items-center gap-4">
        <Button type="submit" busy={send.isPending}>
          Send the feedback
        </Button>
        <p className="text-sm text-muted">What you write is kept in this tab until it is sent.</p>
      </div>
    </form>
  );
}

function refusalText(error: Error) {
  if (codeOf(error) === 'FEEDBACK_EXISTS')
    return 'There is feedback on this mock already. What you wrote here is kept in this tab.';
  if (codeOf(error) === 'TOO_EARLY') return 'The mock has not begun yet. What you wrote is kept in this tab.';
  return messageOf(error);
}
