import type { AverageScores, ErrorBody, Tier, paths } from '@/lib/api/schema/types.gen';

/** The types of a call, looked up by method and path in the generated API description. */

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** The paths that support a method. */
export type PathOf<M extends Method> = {
  [P in keyof paths]: paths[P][M] extends object ? P : never;
}[keyof paths];

type Operation<M extends Method, P extends PathOf<M>> = NonNullable<paths[P][M]>;

type JsonOf<R> = R extends { content: { 'application/json': infer Json } } ? Json : never;

type SuccessOf<O> = O extends { responses: infer R } ? JsonOf<R[keyof R & (200 | 201 | 202)]> : never;

/** The `data` member of a call's response. */
export type Data<M extends Method, P extends PathOf<M>> =
  SuccessOf<Operation<M, P>> extends { data: infer D } ? D : never;

/** One row of a list. */
export type Item<P extends PathOf<'get'>> = Data<'get', P> extends (infer T)[] ? T : never;

/** The paths that return a list. */
export type ListPath = { [P in PathOf<'get'>]: Data<'get', P> extends unknown[] ? P : never }[PathOf<'get'>];

/** The body that a call takes. */
export type Body<M extends Method, P extends PathOf<M>> =
  Operation<M, P> extends { requestBody?: infer B } ? JsonOf<NonNullable<B>> : never;

type PathParamsOf<O> = O extends { parameters: { path: infer T extends object } } ? { path: T } : object;
type QueryOf<O> = O extends { parameters: { query?: infer Q } } ? NonNullable<Q> : never;
type QueryPart<O> = [QueryOf<O>] extends [never] ? object : { query?: QueryOf<O> };
type BodyPart<O> = O extends { requestBody: infer B }
  ? [JsonOf<B>] extends [never]
    ? object
    : { body: JsonOf<B> }
  : O extends { requestBody?: infer B }
    ? [JsonOf<NonNullable<B>>] extends [never]
      ? object
      : { body?: JsonOf<NonNullable<B>> }
    : object;

type CallOptions<M extends Method, P extends PathOf<M>> = PathParamsOf<Operation<M, P>> &
  QueryPart<Operation<M, P>> &
  BodyPart<Operation<M, P>> & {
    signal?: AbortSignal;
    /** The version that the record must still have; otherwise the call fails with 412 STALE_VERSION. */
    version?: number;
  };

/** The query parameters that a call takes. */
export type Query<M extends Method, P extends PathOf<M>> = QueryOf<Operation<M, P>>;

/** A call's options, which are optional if none of them is required. */
export type CallArguments<M extends Method, P extends PathOf<M>> =
  object extends CallOptions<M, P> ? [options?: CallOptions<M, P>] : [options: CallOptions<M, P>];

/** Fills a path's placeholders: "/api/mocks/{id}" with an id of 7 becomes "/api/mocks/7". */
export const fillPath = (path: string, values: Record<string, unknown> = {}) =>
  path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(values[name])));

/** The contract's types, under the names from its description. */
export type {
  AdminBooking,
  AssignmentPause,
  AssignmentWait,
  ExperienceLevel,
  UnitKind,
  AverageScores,
  BillingDetails,
  PreferredSlot,
  ProgressPoint,
  AdminDashboard,
  AnalyticsReport,
  AuditAction,
  AuditChainStatus,
  AuditEntry,
  BookingRequest,
  BookingStatus,
  Company,
  CompanyCategory,
  Decline,
  Feedback,
  Hireability,
  InterviewType,
  Invoice,
  InvoiceKind,
  InvoiceRow,
  Lapsing,
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
  NotificationKind,
  Order,
  OrderStatus,
  Plan,
  Rating,
  Refund,
  Role,
  Session,
  Slot,
  SlotStatus,
  Tier,
  Topic,
  User,
  Waiting,
} from './schema/types.gen';

/** Types that the description names after server classes, looked up by their call. */
export type AddMeetLink = Body<'post', '/api/admin/meet-links'>;
export type AddPlan = Body<'post', '/api/admin/pricing-plans'>;
export type AdminOrder = Item<'/api/admin/orders'>;
export type OrderDetails = Data<'get', '/api/admin/orders/{id}'>;
export type ProviderView = Data<'get', '/api/admin/orders/{id}/provider'>;
export type RefundSuggestion = Data<'get', '/api/admin/booking-requests/{id}/refund-offer'>;
export type BillingDifference = Item<'/api/admin/billing-differences'>;
export type AdminCompany = Item<'/api/admin/companies'>;
export type AdminPlan = Item<'/api/admin/pricing-plans'>;
export type AdminSlot = Item<'/api/admin/time-slots'>;
export type ChangeMentee = Body<'patch', '/api/admin/mentees/{id}'>;
export type ChangeMentor = Body<'patch', '/api/admin/mentors/{id}'>;
export type ChangeSlot = Body<'patch', '/api/admin/time-slots/{id}'>;
export type CompanyProfile = Body<'post', '/api/admin/companies'>;
export type CreatedOrder = Data<'post', '/api/payment/create-order'>;
export type GiveFeedback = Body<'post', '/api/mentor/feedback'>;
export type LedgerEntry = Item<'/api/mentee/ledger'>;
export type MentorDashboard = Data<'get', '/api/mentor/dashboard'>;
export type MentorMentee = Item<'/api/mentor/mentees'>;
export type NotificationItem = Item<'/api/notifications'>;
export type PreferencesByKind = Data<'get', '/api/notifications/preferences'>;
export type NewMentor = Body<'post', '/api/admin/mentors'>;
export type PaymentAnswer = Body<'post', '/api/payment/verify-payment'>;
export type Quota = Data<'get', '/api/mentee/dashboard'>['quota']['mock_interviews'];
export type RequestBooking = Body<'post', '/api/mentee/booking-request'>;
export type LoginResponse = Data<'post', '/api/auth/login'>;
export type VerifyPaymentResponse = Data<'post', '/api/payment/verify-payment'>;
export type { AdminSlotPostSlot as PostSlot } from './schema/types.gen';

export type ScoreKey = keyof AverageScores;
export type ErrorCode = ErrorBody['code'] | 'UNREACHABLE';
export type CreateRefund = Body<'post', '/api/admin/orders/{id}/refund'>;
export type Refusal = Omit<ErrorBody, 'code'> & { code: ErrorCode };

export type Envelope<T> = {
  data: T;
  message: string;
  user_tier: Tier | null;
  timestamp: string;
  page?: { limit: number; next_cursor: string | null };
  /** In an inbox: how many items of it are unread. */
  unread?: number;
};
