import type { Body, Data, Item } from './endpoints';
import type { AverageScores, ErrorBody, Tier } from './schema/types.gen';

/** Types of the contract under the names that its description gives them. */
export type {
  ExperienceLevel,
  UnitKind,
  AverageScores,
  PreferredSlot,
  AdminDashboard,
  BookingRequest,
  BookingStatus,
  Company,
  CompanyCategory,
  Feedback,
  Hireability,
  InterviewType,
  Limits,
  MeetLink,
  MenteeDashboard,
  Mentor,
  MentorCard,
  MentorSuggestion,
  MentorProfile,
  Mock,
  MockStatus,
  NextStep,
  Order,
  OrderStatus,
  Plan,
  Rating,
  Role,
  Session,
  Slot,
  SlotStatus,
  Tier,
  Topic,
  User,
  Waiting,
} from './schema/types.gen';

/** Types that the description names after a class of the server: looked up by the call that takes or gives them. */
export type AddMeetLink = Body<'post', '/api/admin/meet-links'>;
export type AddPlan = Body<'post', '/api/admin/pricing-plans'>;
export type AdminOrder = Item<'/api/admin/orders'>;
export type AdminPlan = Item<'/api/admin/pricing-plans'>;
export type ChangeMentee = Body<'patch', '/api/admin/mentees/{id}'>;
export type ChangeMentor = Body<'patch', '/api/admin/mentors/{id}'>;
export type ChangeSlot = Body<'patch', '/api/admin/time-slots/{id}'>;
export type CompanyProfile = Body<'post', '/api/admin/companies'>;
export type CreatedOrder = Data<'post', '/api/payment/create-order'>;
export type GiveFeedback = Body<'post', '/api/mentor/feedback'>;
export type LedgerEntry = Item<'/api/mentee/ledger'>;
export type MentorDashboard = Data<'get', '/api/mentor/dashboard'>;
export type MentorMentee = Item<'/api/mentor/mentees'>;
export type NewMentor = Body<'post', '/api/admin/mentors'>;
export type PaymentAnswer = Body<'post', '/api/payment/verify-payment'>;
export type Quota = Data<'get', '/api/mentee/dashboard'>['quota']['mock_interviews'];
export type RequestBooking = Body<'post', '/api/mentee/booking-request'>;
export type SignedIn = Data<'post', '/api/auth/login'>;
export type VerifiedPayment = Data<'post', '/api/payment/verify-payment'>;
export type { AdminSlotPostSlot as PostSlot } from './schema/types.gen';

export type ScoreKey = keyof AverageScores;
export type ErrorCode = ErrorBody['code'] | 'UNREACHABLE';
export type Refusal = Omit<ErrorBody, 'code'> & { code: ErrorCode };

export type Envelope<T> = {
  data: T;
  message: string;
  user_tier: Tier | null;
  timestamp: string;
  page?: { limit: number; next_cursor: string | null };
};
