import type {
  AdminMenteeChangeMentee,
  AverageScores,
  ErrorBody,
  ExperienceLevel,
  MentorFeedbackGiveFeedback,
  NewBooking,
  OpenedOrder,
  OrderPaymentConfig,
  OrderStoreAdminOrder,
  PreferredSlot,
  SignedIn,
  Tier,
  UnitKind,
  UnitStoreLedgerEntry,
} from './schema/types.gen';

/** The names by which this app calls what the contract describes. The shapes are the generated ones. */
export type {
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
export type {
  AdminCompanyCompanyProfile as CompanyProfile,
  AdminMeetLinkAddMeetLink as AddMeetLink,
  AdminMentorChangeMentor as ChangeMentor,
  AdminMentorNewMentor as NewMentor,
  AdminPlanAddPlan as AddPlan,
  AdminSlotChangeSlot as ChangeSlot,
  AdminSlotPostSlot as PostSlot,
  CheckoutVerifyPayment as PaymentAnswer,
  Confirmed as ConfirmedBooking,
  DashboardMentorDashboard as MentorDashboard,
  MenteeDashboardLeft as Quota,
  PlanStoreAdminPlan as AdminPlan,
  OwnMentee as MentorMentee,
  Verified as VerifiedPayment,
} from './schema/types.gen';

export type AdminOrder = OrderStoreAdminOrder;
export type ChangeMentee = AdminMenteeChangeMentee;
export type CreatedOrder = OpenedOrder;
export type GiveFeedback = MentorFeedbackGiveFeedback;
export type Level = ExperienceLevel;
export type LedgerEntry = UnitStoreLedgerEntry;
export type LimitKey = UnitKind;
export type PaymentConfig = OrderPaymentConfig;
export type ErrorCode = ErrorBody['code'] | 'UNREACHABLE';
export type Refusal = Omit<ErrorBody, 'code'> & { code: ErrorCode };
export type RequestBooking = NewBooking;
export type Scores = AverageScores;
export type ScoreKey = keyof Scores;
export type SlotTimes = PreferredSlot;
export type TokenAnswer = SignedIn;

export type Envelope<T> = {
  data: T;
  message: string;
  user_tier: Tier | null;
  timestamp: string;
  page?: { limit: number; next_cursor: string | null };
};
