import { queryOptions } from '@tanstack/react-query';
import { interviewTypeLabels } from '@/domain/labels';
import { get, put } from '@/lib/api/client';
import type { InterviewType, MentorProfile } from '@/lib/api/types';
import type { Description } from '@/lib/versioned-form';
import { z } from '@/lib/zod';
import { queryKeys } from '@/lib/api/query-keys';

const text = (max: number) =>
  z.string().check(z.trim(), z.maxLength(max, `Use at most ${max.toLocaleString('en-IN')} characters`));

const whole = (min: number, max: number) => {
  const error = `Enter a whole number from ${min} to ${max}.`;
  return z.number({ error }).check(z.int(error), z.minimum(min, error), z.maximum(max, error));
};

const types: [InterviewType, ...InterviewType[]] = ['coding', 'system_design', 'behavioral', 'hr_round'];

export const MAX_COMPANIES = 30;
export const MAX_TOPICS = 10;

export const profileSchema = z.object({
  headline: text(200),
  bio: text(2000),
  current_company: text(100),
  years_experience: z.nullable(whole(0, 70)),
  companies: z.array(z.string()),
  interview_types: z
    .array(z.enum(types))
    .check(z.minLength(1, 'Choose at least one. Otherwise we can’t match you.')),
  topics: z.array(z.string()),
  timezone: z.string(),
  weekly_capacity: whole(0, 100),
});

/** The schema of a stored draft. It checks types only, because unsent input may still be invalid. */
export const profileDraftSchema = z.partial(
  z.object({
    headline: z.string(),
    bio: z.string(),
    current_company: z.string(),
    years_experience: z.nullable(z.number()),
    companies: z.array(z.string()),
    interview_types: z.array(z.enum(types)),
    topics: z.array(z.string()),
    timezone: z.string(),
    weekly_capacity: z.number(),
  }),
);

export type ProfileInput = z.infer<typeof profileSchema>;

/** Converts the profile to form values and back. */
export const toFormValues = (profile: MentorProfile): ProfileInput => ({
  ...profile,
  headline: profile.headline ?? '',
  bio: profile.bio ?? '',
  current_company: profile.current_company ?? '',
  interview_types: types.filter((type) => profile.interview_types.includes(type)),
});

export const toProfile = (input: ProfileInput): MentorProfile => ({
  ...input,
  headline: input.headline || null,
  bio: input.bio || null,
  current_company: input.current_company || null,
  version: null,
});

export const profileQuery = queryOptions({
  queryKey: queryKeys.mentorProfile,
  queryFn: ({ signal }) => get('/api/mentor/profile', { signal }),
});

/** Replaces the profile if it still has this version. */
export const saveProfile = (profile: MentorProfile, version: number) =>
  put('/api/mentor/profile', { body: profile, version });

export const describeProfile = (values: ProfileInput): Description => ({
  Headline: values.headline,
  'About you': values.bio,
  'Where you work': values.current_company,
  'Years of experience': values.years_experience === null ? '' : String(values.years_experience),
  Companies: values.companies.join(', '),
  'Interview types': values.interview_types.map((type) => interviewTypeLabels[type].name).join(', '),
  Topics: values.topics.join(', '),
  'Time zone': values.timezone,
  'Maximum mocks a week': String(values.weekly_capacity),
});
