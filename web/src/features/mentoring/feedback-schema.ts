import type { Feedback, Hireability } from '@/lib/api/types';
import { z } from '@/lib/zod';

const score = z.number({ error: 'Choose a score.' }).check(z.int(), z.minimum(1), z.maximum(5));

const text = (what: string) =>
  z
    .string()
    .check(
      z.trim(),
      z.minLength(10, `Write ${what}, in a sentence at least.`),
      z.maxLength(5000, 'Keep this under 5,000 characters.'),
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

/** What of a half-written feedback may be restored: its fields by type alone, since it may still be incomplete. */
export const feedbackDraftSchema = z.partial(
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

/** What the form starts with: what was given before, or nothing. */
export function toFormValues(given: Feedback | null): Partial<FeedbackInput> {
  if (!given) return { strengths: '', improvements: '', action_items: '' };
  return Object.fromEntries(
    Object.keys(feedbackSchema.shape).map((key) => [key, given[key as keyof FeedbackInput]]),
  );
}
