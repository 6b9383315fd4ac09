import type { BookingRequest, Hireability, InterviewType, Mock, OrderStatus, Scores, User } from './types';

/** More of the contract’s shapes; goes when types.ts goes. */

export type CreatedOrder = {
  order_id: string;
  razorpay_order_id: string;
  key_id: string;
  amount: number;
  currency: string;
  plan_id: string;
  plan_name: string;
  prefill: { name: string; email: string };
};

export type Order = {
  id: string;
  razorpay_order_id: string;
  plan_id: string;
  plan_name: string;
  amount: number;
  currency: string;
  status: OrderStatus;
  amount_refunded: number;
  booking_request_id: string | null;
  created_at: string;
  paid_at: string | null;
};

export type PaymentAnswer = {
  razorpay_order_id: string;
  razorpay_payment_id: string;
  razorpay_signature: string;
};

export type VerifiedPayment = {
  order: Order | { status: OrderStatus };
  user: User | null;
  access_token: string | null;
  booking_request: BookingRequest | null;
  booking_problem: { code: string; detail: string } | null;
};

export type MentorDashboard = {
  upcoming_mocks: Mock[];
  awaiting_feedback: Mock[];
  completed_mocks: number;
  average_rating: number | null;
  mentees: number;
};

export type Mentor = User & {
  headline: string | null;
  companies: string[];
  interview_types: InterviewType[];
  topics: string[];
  upcoming_mocks: number;
  completed_mocks: number;
  average_rating: number | null;
  weekly_capacity: number | null;
};

export type ConfirmedBooking = { booking_request: BookingRequest; mock: Mock };

export type GiveFeedback = Scores & {
  mock_id: string;
  strengths: string;
  improvements: string;
  action_items: string;
  hireability: Hireability;
};

export type Feedback = GiveFeedback & {
  id: string;
  mentor_id: string;
  mentor_name: string;
  mentee_id: string;
  mentee_name: string;
  company_name: string;
  interview_type: InterviewType;
  scheduled_at: string;
  created_at: string;
  updated_at: string;
};
