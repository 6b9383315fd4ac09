/** The contract's shapes. To be replaced by the client generated from docs/openapi.json. */

export type Role = 'mentee' | 'mentor' | 'admin';
export type Tier = 'Free' | 'Active' | 'Paused';
export type InterviewType = 'coding' | 'system_design' | 'behavioral' | 'hr_round';
export type Level = 'junior' | 'mid' | 'senior' | 'staff_plus';
export type CompanyCategory = 'product' | 'unicorn' | 'startup' | 'service';
export type BookingStatus = 'pending' | 'confirmed' | 'cancelled' | 'completed';
export type MockStatus = 'scheduled' | 'completed' | 'cancelled' | 'no_show';
export type OrderStatus = 'created' | 'attempted' | 'paid' | 'refunded' | 'expired';
export type SlotStatus = 'available' | 'booked' | 'blocked';
export type Hireability = 'strong_hire' | 'hire' | 'lean_hire' | 'lean_no_hire' | 'no_hire';

export type Envelope<T> = {
  data: T;
  message: string;
  user_tier: Tier | null;
  timestamp: string;
  page?: { limit: number; next_cursor: string | null };
};

export type Refusal = {
  detail: string;
  code: string;
  timestamp: string;
  request_id: string;
  errors?: { field: string; message: string }[];
  upgrade_url?: string;
  required_tier?: string;
  current_tier?: string;
  limit?: number;
  used?: number;
};

export type Limits = {
  mock_interviews: number | null;
  resume_reviews: number | null;
  ai_tools: number | null;
};
export type LimitKey = keyof Limits;

export type User = {
  id: string;
  name: string;
  email: string;
  role: Role;
  status: Tier;
  plan_id: string | null;
  plan_name: string | null;
  current_role: string | null;
  target_role: string | null;
  timezone: string | null;
  plan_expires_at: string | null;
  limits: Limits;
  used: { [key in LimitKey]: number };
  created_at: string;
  updated_at: string;
};

export type TokenAnswer = { access_token: string; token_type: string; expires_in: number; user: User };

export type Company = {
  id: string;
  name: string;
  category: CompanyCategory;
  interview_tracks: string[];
  difficulty_levels: Level[];
  description: string | null;
  logo_url: string | null;
  created_at: string;
};

export type Plan = {
  plan_id: string;
  name: string;
  price: number;
  currency: string;
  duration_months: number;
  price_per_month: number;
  limits: Limits;
  features: string[];
  is_popular: boolean;
  display_order: number;
};

export type Topic = { name: string; interview_type: InterviewType };
export type PaymentConfig = { provider: 'razorpay' | 'sandbox'; key_id: string; currency: string };

export type SlotTimes = {
  id: string;
  date: string;
  start_time: string;
  end_time: string;
  starts_at: string;
  ends_at: string;
  timezone: string;
  status: SlotStatus;
};
export type Slot = SlotTimes & {
  interview_types: InterviewType[];
  mentor_id: string | null;
  created_at: string;
};

export type Scores = {
  problem_solving: number;
  communication: number;
  technical_depth: number;
  code_quality: number;
  overall: number;
};
export type ScoreKey = keyof Scores;

export type Mock = {
  id: string;
  booking_request_id: string;
  mentee_id: string;
  mentee_name: string;
  mentor_id: string;
  mentor_name: string;
  company_name: string;
  interview_type: InterviewType;
  experience_level: Level;
  interview_track: string;
  specific_topics: string[];
  additional_notes: string | null;
  scheduled_at: string;
  ends_at: string;
  meeting_link: string | null;
  status: MockStatus;
  feedback_id: string | null;
  rating: number | null;
};

export type BookingRequest = {
  id: string;
  mentee_id: string;
  mentee_name: string;
  mentee_email: string;
  mentor_id: string | null;
  mentor_name: string | null;
  mentor_email: string | null;
  company_id: string;
  company_name: string;
  interview_type: InterviewType;
  experience_level: Level;
  interview_track: string;
  specific_topics: string[];
  additional_notes: string | null;
  preferred_slots: SlotTimes[];
  confirmed_slot: SlotTimes | null;
  meeting_link: string | null;
  meet_link_id: string | null;
  status: BookingStatus;
  confirmed_by: string | null;
  confirmed_at: string | null;
  cancelled_at: string | null;
  cancel_reason: string | null;
  created_at: string;
};

export type RequestBooking = {
  company_id: string;
  interview_type: InterviewType;
  experience_level: Level;
  interview_track: string;
  specific_topics: string[];
  additional_notes?: string;
  preferred_slots: string[];
};

export type Quota = { limit: number | null; used: number; left: number | null };
export type NextStep = { kind: string; text: string; href: string };

export type MenteeDashboard = {
  user: User;
  upcoming_mocks: Mock[];
  pending_requests: number;
  completed_mocks: number;
  average_scores: Scores | null;
  quota: { [key in LimitKey]: Quota };
  next_steps: NextStep[];
};
