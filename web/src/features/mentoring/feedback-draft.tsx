import { toast } from 'sonner';
import { hireabilityLabels, scoreKeys, scoreLabel } from '@/domain/labels';
import { useMe } from '@/domain/me';
import type { Feedback, Hireability, InterviewType } from '@/lib/api/types';
import { usePersistedDraft } from '@/lib/persisted-draft';
import type { Description } from '@/lib/versioned-form';
import { z } from '@/lib/zod';
import { Button } from '@/ui/button';
import { Card, CardHeader } from '@/ui/card';
import { DateTime } from '@/ui/date-time';

const score = z.number({ error: 'Choose a score.' }).check(z.int(), z.minimum(1), z.maximum(5));

const text = (what: string) =>
  z
    .string()
    .check(
      z.trim(),
      z.minLength(10, `Write ${what} in at least one sentence.`),
      z.maxLength(5000, 'Use at most 5,000 characters.'),
    );

const verdicts: [Hireability, ...Hireability[]] = [
  'strong_hire',
  'hire',
  'lean_hire',
  'lean_no_hire',
  'no_hire',
];

export const feedbackSchema = z.object({
  problem_solving: score,
  communication: score,
  technical_depth: score,
  code_quality: score,
  overall: score,
  strengths: text('what went well'),
  improvements: text('what to work on'),
  action_items: text('what to do next'),
  hireability: z.enum(verdicts, { error: 'Choose a verdict.' }),
});

/** The schema of a stored draft. It checks types only, because the draft may be incomplete. */
const feedbackDraftSchema = z.partial(
  z.object({
    problem_solving: z.number(),
    communication: z.number(),
    technical_depth: z.number(),
    code_quality: z.number(),
    overall: z.number(),
    strengths: z.string(),
    improvements: z.string(),
    action_items: z.string(),
    hireability: z.enum(verdicts),
  }),
);

export type FeedbackInput = z.infer<typeof feedbackSchema>;

/** The form's initial values: the feedback given before, or blank. */
export function toFormValues(given: Feedback | null): Partial<FeedbackInput> {
  if (!given) return { strengths: '', improvements: '', action_items: '' };
  return Object.fromEntries(
    Object.keys(feedbackSchema.shape).map((key) => [key, given[key as keyof FeedbackInput]]),
  );
}

/** The fields under their display labels, for comparing two edits. */
export const describeFeedback = (values: FeedbackInput, type: InterviewType): Description => ({
  ...Object.fromEntries(scoreKeys.map((key) => [scoreLabel(key, type), String(values[key] ?? '')])),
  Verdict: values.hireability ? hireabilityLabels[values.hireability] : '',
  'What went well': values.strengths,
  'What to work on': values.improvements,
  'What to do next': values.action_items,
});

/**
 * The draft of a mentor's feedback on one mock. It is stored on the device and survives the end of the session, because
 * signing out must not delete an hour of writing. Its key contains the mentor's id, so other users don't see it.
 */
export const useFeedbackDraft = (mentorId: string, mockId: string) =>
  usePersistedDraft({
    key: `codementee.feedback.${mentorId}.${mockId}`,
    schema: feedbackDraftSchema,
    storage: 'device',
  });

export type FeedbackDraft = ReturnType<typeof useFeedbackDraft>;

const texts = [
  ['strengths', 'What went well'],
  ['improvements', 'What to work on'],
  ['action_items', 'What to do next'],
] as const;

/** Shows a draft that can no longer be sent, so the mentor can copy the text. */
export function UnsentFeedback({ draft: { draft, discard } }: { draft: FeedbackDraft }) {
  if (!draft) return null;
  const parts = texts.flatMap(([name, title]) => {
    const text = draft.values[name]?.trim();
    return text ? [{ title, text }] : [];
  });
  if (parts.length === 0) return null;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(parts.map(({ title, text }) => `${title}\n${text}`).join('\n\n'));
      toast.success('Copied');
    } catch {
      toast.error('Your browser blocked copying. Select the text instead.');
    }
  };
  return (
    <Card as="section" aria-label="Your unsent feedback">
      <CardHeader title="Your unsent feedback">
        You wrote it <DateTime at={draft.saved_at} format="relative" />. It can’t be sent, but you can copy
        it.
      </CardHeader>
      <dl className="grid gap-4">
        {parts.map(({ title, text }) => (
          <div key={title}>
            <dt className="font-medium">{title}</dt>
            <dd className="whitespace-pre-wrap">{text}</dd>
          </div>
        ))}
      </dl>
      <div className="mt-6 flex flex-wrap gap-3">
        <Button size="sm" onClick={() => void copy()}>
          Copy the text
        </Button>
        <Button size="sm" variant="secondary" onClick={discard}>
          Discard it
        </Button>
      </div>
    </Card>
  );
}

/** Shows the unsent draft for a mock that the mentor can no longer open. */
export const UnsentFeedbackOf = ({ mockId }: { mockId: string }) => (
  <UnsentFeedback draft={useFeedbackDraft(useMe().id, mockId)} />
);
