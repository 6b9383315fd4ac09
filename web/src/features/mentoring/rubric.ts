import type { InterviewType, ScoreKey } from '@/lib/api/types';
import { behavioral, hrRound } from './rubric-talk';
import { coding, systemDesign } from './rubric-technical';

/** What a dimension is about, and what each of its scores from 1 to 5 means. */
export type Scale = { about: string; levels: [string, string, string, string, string] };

export type Rubric = Record<Exclude<ScoreKey, 'overall'>, Scale>;

const overall: Scale = {
  about: 'All in all, against the bar of this company and level.',
  levels: ['Far below the bar.', 'Below the bar.', 'Near the bar.', 'At the bar.', 'Above the bar.'],
};

const rubrics: Record<InterviewType, Rubric> = {
  coding,
  system_design: systemDesign,
  behavioral,
  hr_round: hrRound,
};

/** What each score means in this type of interview, so that two mentors mean the same by a 3. */
export const scaleOf = (type: InterviewType, key: ScoreKey): Scale =>
  key === 'overall' ? overall : rubrics[type][key];
