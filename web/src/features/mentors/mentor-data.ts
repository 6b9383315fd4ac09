import { interviewTypeLabels } from '@/domain/labels';
import { patch, postOnce } from '@/lib/api/client';
import type { ChangeMentor, InterviewType, Mentor, NewMentor } from '@/lib/api/types';
import type { Description } from '@/lib/versioned-form';
import { z } from '@/lib/zod';

const details = {
  name: z
    .string()
    .check(
      z.trim(),
      z.minLength(2, 'Enter a name with at least 2 letters'),
      z.maxLength(100, 'Use at most 100 characters'),
    ),
  headline: z.string().check(z.trim(), z.maxLength(200, 'Use at most 200 characters')),
  companies: z.array(z.string()),
  interview_types: z.array(z.string()),
  topics: z.array(z.string()),
  weekly_capacity: z
    .string()
    .check(
      z.refine(
        (text) => /^\d{1,3}$/.test(text.trim()) && Number(text) <= 100,
        'Enter a whole number from 0 to 100',
      ),
    ),
};

export const newMentorSchema = z.object({
  ...details,
  email: z
    .string()
    .check(
      z.trim(),
      z.minLength(1, { error: 'Enter their email address', abort: true }),
      z.email('Enter a valid email address'),
      z.maxLength(254, 'Use at most 254 characters'),
    ),
});

/** The fields of an existing mentor. An admin cannot change the email address. */
export const mentorSchema = z.object({ ...details, email: z.string() });

export type MentorValues = Omit<z.infer<typeof newMentorSchema>, 'interview_types'> & {
  interview_types: InterviewType[];
};

export const toFormValues = (mentor: Mentor | null): MentorValues => ({
  name: mentor?.name ?? '',
  email: mentor?.email ?? '',
  headline: mentor?.headline ?? '',
  companies: mentor?.companies ?? [],
  interview_types: (mentor?.interview_types ?? []) as InterviewType[],
  topics: mentor?.topics ?? [],
  weekly_capacity: String(mentor?.weekly_capacity ?? 5),
});

export function toProfile({
  headline,
  weekly_capacity,
  name,
  companies,
  interview_types,
  topics,
}: MentorValues) {
  return {
    name,
    companies,
    interview_types,
    topics,
    headline: headline || null,
    weekly_capacity: Number(weekly_capacity),
  };
}

export const mentorsUrl = '/api/admin/mentors';

export const addMentor = (body: NewMentor) => postOnce(mentorsUrl, { body });
export const changeMentor = (id: string, change: ChangeMentor, version?: number) =>
  patch('/api/admin/mentors/{id}', { path: { id }, body: change, version });

export const describeMentor = (values: MentorValues): Description => ({
  Name: values.name,
  Headline: values.headline,
  'Maximum mocks a week': values.weekly_capacity,
  'Interviews for': values.interview_types.map((type) => interviewTypeLabels[type].name).join(', '),
  Companies: values.companies.join(', '),
  Topics: values.topics.join(', '),
});
