import { z } from '@/lib/zod';

export const unitsSchema = z.object({
  kind: z.enum(['mock_interviews', 'resume_reviews', 'ai_tools']),
  direction: z.enum(['give', 'take']),
  count: z
    .number('Enter how many')
    .check(
      z.int('Enter a whole number'),
      z.minimum(1, 'At least one'),
      z.maximum(50, 'At most 50 at a time'),
    ),
  reason: z
    .string()
    .check(
      z.trim(),
      z.minLength(1, 'Say why: it is kept beside the change.'),
      z.maxLength(200, 'Keep this under 200 characters'),
    ),
});

export type UnitsInput = z.infer<typeof unitsSchema>;
