import type {
  AdminOrder,
  Data,
  BillingDetails,
  AssignmentWait,
  BillingDifference,
  BookingRequest,
  Company,
  Decline,
  Feedback,
  Invoice,
  LedgerEntry,
  Mentor,
  MentorMentee,
  MentorProfile,
  Mock,
  NotificationItem,
  Order,
  OrderDetails,
  Plan,
  ProgressPoint,
  ProviderView,
  Refund,
  RefundSuggestion,
  Session,
  Slot,
  Topic,
  User,
} from '@/lib/api/types';
import { companies, plans, topics } from './catalog';
import { aBooking, aFeedback, aMentor, aMock, aProfile, aSession, aSlot } from './fixtures';

/** The state of the fake server. Tests read and change it. */
export type World = {
  now: () => number;
  user: User | null;
  cookie: boolean;
  token: number;
  users: User[];
  companies: Company[];
  plans: Plan[];
  topics: Topic[];
  slots: Slot[];
  bookings: BookingRequest[];
  /** Who declined which request, by the id of the request. */
  declines: { request: string; decline: Decline }[];
  /** The slots at whose time every meeting link is in use. */
  withoutMeetingLink: string[];
  mocks: Mock[];
  feedbacks: Feedback[];
  progress: ProgressPoint[];
  /** How long requests wait for a mentor. */
  wait: AssignmentWait;
  mentors: Mentor[];
  mentees: MentorMentee[];
  profile: MentorProfile;
  orders: Order[];
  refunds: Refund[];
  invoices: Invoice[];
  /** Whether create-order needs the buyer's state. */
  asksForState: boolean;
  billing: BillingDetails | null;
  adminOrders: AdminOrder[];
  orderDetails: OrderDetails[];
  /** What the payment provider says about any order; null while it does not answer. */
  provider: ProviderView | null;
  /** Fields of the refund offer's mock that differ from those of a returned one. */
  offeredUnit: Partial<RefundSuggestion['unit']>;
  /** Why the server offers no refund of a booking; null if it does. */
  refundRefusal: string | null;
  /** Whether cancelled bookings were cancelled by their mentee. */
  cancelledByMentee: boolean;
  differences: BillingDifference[];
  sessions: Session[];
  calendarUrl: string;
  /** Whether the user deleted their account. */
  deleted: boolean;
  totp: Data<'get', '/api/auth/totp'>;
  ledger: LedgerEntry[];
  notifications: NotificationItem[];
  requests: { method: string; path: string; body: unknown; key: string | null }[];
};

const HOUR = 3_600_000;

function slots(from: number) {
  const firstHour = Math.ceil(from / HOUR) * HOUR;
  return [20, 22, 26, 44, 46, 47, 51, 68, 70, 92, 95, 120].map((hours) =>
    aSlot(new Date(firstHour + hours * HOUR).toISOString()),
  );
}

/** A world with sample data in every list, signed in as `user`. */
export function createWorld(user: User | null, parts: Partial<World> = {}): World {
  const at = Date.now();
  const times = slots(at);
  const past = (days: number) => new Date(at - days * 24 * HOUR).toISOString();
  const next = times[0]!;
  const mocks = [
    aMock({ scheduled_at: next.starts_at, ends_at: next.ends_at }),
    aMock({ status: 'completed', scheduled_at: past(9), ends_at: past(8.96), company_name: 'Google' }),
  ];
  return {
    now: () => at,
    user,
    cookie: user !== null,
    token: 1,
    users: user ? [user] : [],
    companies: companies(),
    plans: plans(),
    topics: topics(),
    slots: times,
    declines: [],
    progress: [],
    wait: { promised_hours: 24, median_hours: 4.5 },
    withoutMeetingLink: [],
    bookings: [
      aBooking({ preferred_slots: times.slice(2, 5), created_at: past(0.2) }),
      aBooking({
        status: 'confirmed',
        mentor_name: 'Kavya Rao',
        mentor_id: newMentorId,
        confirmed_slot: next,
        preferred_slots: times.slice(0, 2),
        meeting_link: 'https://meet.example/abc-defg-hij',
        confirmed_at: past(0.5),
        created_at: past(1),
      }),
      aBooking({
        status: 'completed',
        company_name: 'Google',
        confirmed_slot: aSlot(past(9)),
        created_at: past(12),
        confirmed_at: past(11),
      }),
      aBooking({
        status: 'cancelled',
        company_name: 'Swiggy',
        cancel_reason: 'Plans changed',
        cancelled_at: past(14),
        created_at: past(15),
      }),
    ],
    mocks,
    feedbacks: [
      aFeedback({
        scheduled_at: past(9),
        company_name: 'Google',
        overall: 4,
        hireability: 'hire',
        mock_id: mocks[1]!.id,
      }),
      aFeedback({
        scheduled_at: past(30),
        problem_solving: 3,
        communication: 2,
        code_quality: 3,
        overall: 3,
      }),
      aFeedback({
        scheduled_at: past(51),
        problem_solving: 2,
        communication: 2,
        technical_depth: 3,
        code_quality: 2,
        overall: 2,
        hireability: 'lean_no_hire',
      }),
    ],
    mentors: [
      aMentor({ id: newMentorId }),
      aMentor({
        name: 'Arjun Mehta',
        headline: 'Principal engineer',
        companies: ['Meta'],
        upcoming_mocks: 5,
        average_rating: 4.6,
      }),
      aMentor({
        name: 'Sana Sheikh',
        headline: 'Engineering manager',
        companies: ['Flipkart', 'Swiggy'],
        upcoming_mocks: 0,
        average_rating: null,
        completed_mocks: 0,
      }),
    ],
    mentees: [
      {
        id: mocks[0]!.mentee_id,
        name: 'Meera Nair',
        target_role: 'Staff engineer',
        mocks: 2,
        last_mock_at: past(9),
      },
    ],
    profile: aProfile(),
    orders: [],
    invoices: [],
    asksForState: false,
    billing: null,
    refunds: [],
    adminOrders: [],
    orderDetails: [],
    provider: null,
    offeredUnit: {},
    refundRefusal: null,
    cancelledByMentee: false,
    differences: [],
    notifications: [],
    ledger: [],
    totp: { enabled: false, required: false, confirmed_at: null, recovery_codes_left: 0 },
    deleted: false,
    calendarUrl: 'https://codementee.example/api/calendar/4fz9.ics',
    sessions: [aSession({ current: true }), aSession({ user_agent: onPhone })],
    requests: [],
    ...parts,
  };
}

const onPhone =
  'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Mobile Safari/537.36';

const newMentorId = '00000000-0000-4000-8000-00000000ffff';
