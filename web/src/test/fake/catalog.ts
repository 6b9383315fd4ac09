import type { Topic } from '@/lib/api/types';
import { aCompany, aPlan } from './fixtures';

/** Companies, plans and topics of every fake server. */

export const companies = () => [
  aCompany(),
  aCompany({ name: 'Apple', interview_tracks: ['ICT3', 'ICT4', 'ICT5'] }),
  aCompany({ name: 'Flipkart', category: 'unicorn', interview_tracks: ['SDE1', 'SDE2', 'SDE3'] }),
  aCompany({
    name: 'Google',
    interview_tracks: ['L3', 'L4', 'L5', 'L6'],
    description: 'Generalist coding and design rounds.',
  }),
  aCompany({ name: 'Meta', interview_tracks: ['E3', 'E4', 'E5'] }),
  aCompany({ name: 'Paytm', category: 'unicorn', difficulty_levels: ['junior', 'mid', 'senior'] }),
  aCompany({ name: 'Swiggy', category: 'unicorn', difficulty_levels: ['junior', 'mid', 'senior'] }),
];

export const plans = () => [
  aPlan({
    plan_id: 'foundation',
    name: 'Foundation',
    price: 199900,
    price_per_month: 199900,
    duration_months: 1,
    limits: { mock_interviews: 1, resume_reviews: 1, ai_tools: 1 },
    features: ['1 mock interview', 'Written feedback with scores', '1 resume review', '1 AI tool use'],
    is_popular: false,
    display_order: 1,
  }),
  aPlan(),
  aPlan({
    plan_id: 'accelerator',
    name: 'Accelerator',
    price: 899900,
    price_per_month: 149983,
    duration_months: 6,
    limits: { mock_interviews: 6, resume_reviews: 4, ai_tools: null },
    features: [
      '6 mock interviews',
      'Written feedback with scores',
      '4 resume reviews',
      'AI tools without a limit',
    ],
    is_popular: false,
    display_order: 3,
  }),
];

export const topics = (): Topic[] =>
  ['Arrays and strings', 'Graphs', 'Dynamic programming', 'Trees', 'Heaps', 'Concurrency'].map((name) => ({
    name,
    interview_type: 'coding',
  }));
