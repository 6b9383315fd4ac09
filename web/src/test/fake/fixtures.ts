import type {
  AdminOrder,
  BookingRequest,
  Company,
  Feedback,
  Mentor,
  MentorProfile,
  Mock,
  Plan,
  Session,
  Slot,
  User,
} from '@/lib/api/types';

/** Builders of complete API objects with the fields that a test sets. */

const T0 = '2026-11-20T04:30:00Z';
let count = 0;
export const newId = () => `00000000-0000-4000-8000-${String((count += 1)).padStart(12, '0')}`;

export const aUser = (parts: Partial<User> = {}): User => ({
  id: newId(),
  name: 'Meera Nair',
  email: 'mentee@codementee.example',
  role: 'mentee',
  status: 'Active',
  plan_id: 'growth',
  plan_name: 'Growth',
  current_role: 'Software engineer',
  target_role: 'Senior backend engineer',
  timezone: 'Asia/Kolkata',
  display_name: null,
  plan_expires_at: '2099-02-20T18:30:00Z',
  limits: { mock_interviews: 3, resume_reviews: 2, ai_tools: 30 },
  used: { mock_interviews: 1, resume_reviews: 0, ai_tools: 4 },
  created_at: T0,
  updated_at: T0,
  version: 1,
  ...parts,
});

export const aFreeUser = (parts: Partial<User> = {}) =>
  aUser({
    name: 'Farhan Ali',
    email: 'free@codementee.example',
    status: 'Free',
    plan_id: null,
    plan_name: 'Free Tier',
    plan_expires_at: null,
    limits: { mock_interviews: 0, resume_reviews: 0, ai_tools: 0 },
    used: { mock_interviews: 0, resume_reviews: 0, ai_tools: 0 },
    ...parts,
  });

export const aMentor = (parts: Partial<Mentor> = {}): Mentor => ({
  ...aUser({
    name: 'Kavya Rao',
    email: 'mentor@codementee.example',
    role: 'mentor',
    plan_id: null,
    plan_name: 'Free Tier',
  }),
  current_role: 'Staff engineer',
  target_role: '',
  plan_id: '',
  plan_expires_at: '',
  headline: 'Staff engineer, 8 years of interviewing',
  companies: ['Amazon', 'Google'],
  interview_types: ['coding', 'system_design'],
  topics: ['Graphs', 'Caching'],
  upcoming_mocks: 2,
  completed_mocks: 41,
  average_rating: 4.8,
  weekly_capacity: 5,
  reliability: {
    mocks: 12,
    no_shows: 0,
    late_declines: 0,
    late_feedback: 0,
    summary: 'No incident in 12 mocks',
  },
  assignment_pause: null,
  severity: { comparisons: 2, mentees: 1, points: null },
  ...parts,
});

export const aCompany = (parts: Partial<Company> = {}): Company => ({
  id: newId(),
  name: 'Amazon',
  category: 'product',
  interview_tracks: ['SDE1', 'SDE2', 'SDE3'],
  difficulty_levels: ['junior', 'mid', 'senior', 'staff_plus'],
  description: 'Leadership principles in every round.',
  logo_url: null,
  created_at: T0,
  ...parts,
});

export const aPlan = (parts: Partial<Plan> = {}): Plan => ({
  plan_id: 'growth',
  name: 'Growth',
  price: 499900,
  currency: 'INR',
  duration_months: 3,
  price_per_month: 166633,
  limits: { mock_interviews: 3, resume_reviews: 2, ai_tools: 30 },
  features: ['3 mock interviews', 'Written feedback with scores', '2 resume reviews', '30 AI tool uses'],
  is_popular: true,
  display_order: 2,
  ...parts,
});

export const aSlot = (starts_at: string, parts: Partial<Slot> = {}): Slot => {
  const start = new Date(starts_at);
  const ends_at = new Date(start.getTime() + 3_600_000).toISOString();
  const wall = (at: Date) => new Date(at.getTime() + 5.5 * 3_600_000).toISOString();
  return {
    id: newId(),
    date: wall(start).slice(0, 10),
    start_time: wall(start).slice(11, 16),
    end_time: wall(new Date(ends_at)).slice(11, 16),
    starts_at: start.toISOString(),
    ends_at,
    timezone: 'Asia/Kolkata',
    interview_types: ['coding', 'system_design', 'behavioral', 'hr_round'],
    mentor_id: null,
    status: 'available',
    created_at: T0,
    ...parts,
  };
};

export const aBooking = (parts: Partial<BookingRequest> = {}): BookingRequest => ({
  id: newId(),
  mentee_id: newId(),
  mentee_name: 'Meera Nair',
  mentee_email: 'mentee@codementee.example',
  mentor_id: null,
  mentor_name: null,
  mentor_email: null,
  company_id: newId(),
  company_name: 'Amazon',
  interview_type: 'coding',
  experience_level: 'mid',
  interview_track: 'SDE2',
  specific_topics: ['Graphs', 'Dynamic programming'],
  additional_notes: 'I freeze when I am watched; please push me to think aloud.',
  preferred_slots: [],
  confirmed_slot: null,
  meeting_link: null,
  meet_link_id: null,
  status: 'pending',
  confirmed_by: null,
  confirmed_at: null,
  waiting_since: null,
  promised_by: null,
  cancelled_at: null,
  cancel_reason: null,
  missed_by: null,
  created_at: T0,
  ...parts,
});

const FEEDBACK_PROMISE = 48 * 3_600_000;

/** By when the feedback of a mock is promised; null if it was given or none is expected. */
function feedbackDueAt({ ends_at, status, feedback_id }: Mock) {
  if (feedback_id || !['scheduled', 'completed'].includes(status)) return null;
  return new Date(Date.parse(ends_at) + FEEDBACK_PROMISE).toISOString();
}

export function aMock(parts: Partial<Mock> = {}): Mock {
  const mock = { ...newMock(), ...parts };
  return { ...mock, feedback_due_at: parts.feedback_due_at ?? feedbackDueAt(mock) };
}

const newMock = (): Mock => ({
  id: newId(),
  booking_request_id: newId(),
  mentee_id: newId(),
  mentee_name: 'Meera Nair',
  mentor_id: newId(),
  mentor_name: 'Kavya Rao',
  company_name: 'Amazon',
  interview_type: 'coding',
  experience_level: 'mid',
  interview_track: 'SDE2',
  specific_topics: ['Graphs', 'Dynamic programming'],
  additional_notes: 'I freeze when I am watched; please push me to think aloud.',
  scheduled_at: '2026-11-24T10:30:00Z',
  ends_at: '2026-11-24T11:30:00Z',
  meeting_link: 'https://meet.example/abc-defg-hij',
  status: 'scheduled',
  feedback_id: null,
  feedback_due_at: null,
  rating: null,
  no_show: null,
});

export const aFeedback = (parts: Partial<Feedback> = {}): Feedback => ({
  id: newId(),
  mock_id: newId(),
  mentor_id: newId(),
  mentor_name: 'Kavya Rao',
  mentee_id: newId(),
  mentee_name: 'Meera Nair',
  company_name: 'Amazon',
  interview_type: 'coding',
  scheduled_at: '2026-11-10T10:30:00Z',
  problem_solving: 4,
  communication: 3,
  technical_depth: 4,
  code_quality: 4,
  overall: 4,
  strengths: 'Stated the invariant before coding, and tested the empty input unprompted.',
  improvements: 'Think aloud while stuck: four silent minutes leave an interviewer guessing.',
  action_items: 'Two timed graph problems a week, recorded.\nListen to the recording once.',
  hireability: 'lean_hire',
  created_at: '2026-11-10T13:00:00Z',
  updated_at: '2026-11-10T13:00:00Z',
  version: 1,
  ...parts,
});

export const aSession = (parts: Partial<Session> = {}): Session => ({
  id: newId(),
  created_at: T0,
  last_used_at: T0,
  user_agent:
    'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36',
  ip: '203.0.113.7',
  current: false,
  ...parts,
});

/** Companies, plans and mentor profiles of every world. */

export const aProfile = (parts: Partial<MentorProfile> = {}): MentorProfile => ({
  headline: 'Staff engineer, search',
  bio: 'Likes clean reasoning more than quick answers.',
  current_company: 'Google',
  years_experience: 13,
  companies: ['Google', 'Meta'],
  interview_types: ['coding'],
  topics: ['Graphs'],
  timezone: 'Asia/Kolkata',
  weekly_capacity: 4,
  version: 1,
  ...parts,
});

/** An order as an admin sees it. */
export const anOrder = (parts: Partial<AdminOrder> = {}): AdminOrder => ({
  id: newId(),
  name: 'Meera Nair',
  email: 'mentee@codementee.example',
  plan_id: 'growth',
  plan_name: 'Growth',
  amount: 499900,
  amount_refunded: 0,
  currency: 'INR',
  status: 'paid',
  razorpay_order_id: 'order_Growth1',
  razorpay_payment_id: 'pay_Growth1',
  booking_request_id: null,
  created_at: '2026-11-20T04:30:00Z',
  paid_at: '2026-11-20T04:30:00Z',
  ...parts,
});
