import type { Draft } from '@/domain/booking-draft';
import type { Company } from '@/lib/api/types';
import { serverErrors } from '@/lib/forms';

/** The request's fields by their API names, and the step that contains each. */
const stepOfField = {
  company_id: 1,
  interview_type: 2,
  experience_level: 2,
  interview_track: 2,
  specific_topics: 2,
  preferred_slots: 3,
  additional_notes: 4,
  plan_id: 5,
} as const;

type FieldName = keyof typeof stepOfField;
export type FieldErrors = { [field in FieldName]?: string };

const fieldNames = Object.keys(stepOfField) as FieldName[];

/**
 * Returns the server's validation errors and the first step that has one. In an order, the request's fields have the
 * prefix `booking.`.
 */
export function refusedFields(error: unknown): { errors: FieldErrors; step: number | null } {
  const inOrder = serverErrors(
    error,
    fieldNames.map((name) => `booking.${name}` as const),
  );
  const errors: FieldErrors = serverErrors(error, fieldNames);
  for (const name of fieldNames) errors[name] ??= inOrder[`booking.${name}`];
  const step = fieldNames.find((name) => errors[name]);
  return { errors, step: step ? stepOfField[step] : null };
}

/** Removes choices that no longer exist: a deleted company, or a track or level that the company no longer has. */
export function withoutUnavailable(draft: Draft, companies: Company[]): Draft {
  const company = companies.find((one) => one.id === draft.company_id);
  return company ? { ...draft, ...applyCompany(draft, company) } : { ...draft, company_id: null };
}

export function missingFields(draft: Draft, step: number): FieldErrors {
  const gaps: FieldErrors = {};
  if (step === 1 && !draft.company_id) gaps.company_id = 'Choose the company you’re preparing for.';
  if (step === 2) {
    if (!draft.interview_type) gaps.interview_type = 'Choose an interview type.';
    if (!draft.experience_level) gaps.experience_level = 'Choose your level.';
    if (!draft.interview_track) gaps.interview_track = 'Choose a track, or General.';
  }
  if (step === 3 && draft.slots.length === 0) gaps.preferred_slots = 'Choose at least one time.';
  if (step === 5 && !draft.plan_id) gaps.plan_id = 'Choose a plan.';
  return gaps;
}

/** Selects a company, and clears the track or level if the new company does not have it. */
export function applyCompany(draft: Draft, company: Company): Partial<Draft> {
  const { experience_level: level, interview_track: track } = draft;
  return {
    company_id: company.id,
    experience_level: level && company.difficulty_levels.includes(level) ? level : null,
    interview_track:
      track && (track === 'general' || company.interview_tracks.includes(track)) ? track : null,
  };
}
