import type {
  CompanyCategory,
  Hireability,
  InterviewType,
  ExperienceLevel,
  UnitKind,
  ScoreKey,
} from '@/lib/api/types';

/** Labels of the contract's enum values. */

export const interviewTypeLabels: Record<InterviewType, { name: string; about: string }> = {
  coding: { name: 'Coding', about: 'Data structures and algorithms, solved out loud in an editor.' },
  system_design: { name: 'System design', about: 'Requirements, trade-offs and scale, on a shared board.' },
  behavioral: { name: 'Behavioural', about: 'Your experience, told as stories with a point.' },
  hr_round: { name: 'HR round', about: 'Motivation, expectations and the offer conversation.' },
};

export const levelLabels: Record<ExperienceLevel, string> = {
  junior: 'Junior',
  mid: 'Mid-level',
  senior: 'Senior',
  staff_plus: 'Staff and above',
};

export const categoryLabels: Record<CompanyCategory, string> = {
  product: 'Product',
  unicorn: 'Unicorn',
  startup: 'Startup',
  service: 'Service',
};

export const hireabilityLabels: Record<Hireability, string> = {
  strong_hire: 'Strong hire',
  hire: 'Hire',
  lean_hire: 'Lean hire',
  lean_no_hire: 'Lean no hire',
  no_hire: 'No hire',
};

export const scoreKeys: ScoreKey[] = [
  'problem_solving',
  'communication',
  'technical_depth',
  'code_quality',
  'overall',
];

const commonScoreLabels = {
  problem_solving: 'Problem solving',
  communication: 'Communication',
  technical_depth: 'Technical depth',
  overall: 'Overall',
};

/** The meaning of the `code_quality` score for each interview type. */
const qualityLabels: Record<InterviewType, string> = {
  coding: 'Code quality',
  system_design: 'Design quality',
  behavioral: 'Story structure',
  hr_round: 'Answer structure',
};

/** Returns a score's label for one interview type, or for mocks of several types. */
export function scoreLabel(key: ScoreKey, type: InterviewType | 'mixed') {
  if (key !== 'code_quality') return commonScoreLabels[key];
  return type === 'mixed' ? 'Code, design or structure' : qualityLabels[type];
}

const shortNames = new Set([
  'sde',
  'se',
  'swe',
  'sse',
  'mts',
  'mle',
  'sre',
  'em',
  'pm',
  'qa',
  'hr',
  'ai',
  'ml',
]);

/** Formats a track for display: "senior_sde" becomes Senior SDE, "l4" becomes L4, "general" becomes General. */
export const trackLabel = (track: string) =>
  track
    .split('_')
    .map((word) =>
      shortNames.has(word) || /\d/.test(word)
        ? word.toUpperCase()
        : word.charAt(0).toUpperCase() + word.slice(1),
    )
    .join(' ');

export const unitLabels: Record<UnitKind, { one: string; many: string }> = {
  mock_interviews: { one: 'mock', many: 'mocks' },
  resume_reviews: { one: 'resume review', many: 'resume reviews' },
  ai_tools: { one: 'AI tool use', many: 'AI tool uses' },
};
