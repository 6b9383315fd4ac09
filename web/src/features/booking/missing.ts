import type { Draft } from '@/lib/booking-draft';

/** What a step still lacks, in words for the person at it. */
export type Missing = {
  company?: string;
  interview_type?: string;
  experience_level?: string;
  interview_track?: string;
  slots?: string;
  plan?: string;
};

export function missingIn(draft: Draft, step: number): Missing {
  const gaps: Missing = {};
  if (step === 1 && !draft.company_id) gaps.company = 'Choose the company you prepare for.';
  if (step === 2) {
    if (!draft.interview_type) gaps.interview_type = 'Choose the kind of interview.';
    if (!draft.experience_level) gaps.experience_level = 'Choose your level.';
    if (!draft.interview_track) gaps.interview_track = 'Choose a track, or General.';
  }
  if (step === 3 && draft.slots.length === 0) gaps.slots = 'Choose at least one time.';
  if (step === 5 && !draft.plan_id) gaps.plan = 'Choose a plan.';
  return gaps;
}
