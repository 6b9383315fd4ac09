import { type QueryClient, type QueryKey, useQueryClient } from '@tanstack/react-query';
import type { BookingStatus, InterviewType, MockStatus, NotificationKind, Role } from './types';

/** The key of every query. A key begins with the keys of its groups, so a group can be invalidated. */
export const queryKeys = {
  me: ['me'],
  sessions: ['sessions'],
  totp: ['totp'],
  calendar: ['calendar'],
  companies: ['companies'],
  plans: ['plans'],
  topics: (type: InterviewType) => ['topics', type],
  paymentConfig: ['payment-config'],
  gstStates: ['gst-states'],
  billingDetails: ['billing-details'],
  assignmentWait: ['assignment-wait'],
  orders: ['orders'],
  refunds: (orderId: string) => ['orders', 'refunds', orderId],
  ownRefunds: ['orders', 'refunds'],
  ownInvoices: ['orders', 'invoices'],
  availableSlots: ['available-slots'],
  availableSlotsOf: (type: InterviewType, rescheduling?: string) =>
    rescheduling ? ['available-slots', type, rescheduling] : ['available-slots', type],
  mentorProfile: ['mentor-profile'],
  notifications: {
    all: ['notifications'],
    list: (unread: boolean) => ['notifications', 'list', unread],
    unread: ['notifications', 'unread'],
    preferences: ['notification-preferences'],
  },
  mentee: {
    all: ['mentee'],
    dashboard: ['mentee', 'dashboard'],
    mocks: ['mentee', 'mocks'],
    mocksIn: (list: string) => ['mentee', 'mocks', list],
    feedbacks: ['mentee', 'feedbacks'],
    progress: ['mentee', 'progress'],
    ledger: ['mentee', 'ledger'],
    analyses: ['mentee', 'analyses'],
    analysis: (id: string) => ['mentee', 'analyses', id],
    analysisPage: (id: string, page: number) => ['mentee', 'analyses', id, 'page', page],
    bookings: (status: BookingStatus | null) => ['mentee', 'bookings', status],
    booking: (id: string) => ['mentee', 'bookings', 'one', id],
    mentor: (id: string) => ['mentee', 'mentor', id],
  },
  community: {
    all: ['community'],
    list: (filter: string) => ['community', 'list', filter],
    thread: (id: string) => ['community', 'thread', id],
    tags: ['community', 'tags'],
    preview: (body: string) => ['community-preview', body],
  },
  practice: {
    all: ['practice'],
    due: ['practice', 'due'],
    progress: ['practice', 'progress'],
    allResults: ['practice', 'results'],
    results: (tool: string) => ['practice', 'results', tool],
    questions: (id: string) => ['practice', 'questions', id],
    plan: (id: string) => ['practice', 'plan', id],
  },
  mentor: {
    all: ['mentor'],
    dashboard: ['mentor', 'dashboard'],
    mocks: (status: MockStatus | 'upcoming' | 'awaiting') => ['mentor', 'mocks', status],
    mock: (id: string) => ['mentor', 'mock', id],
    practice: (mockId: string) => ['mentor', 'practice', mockId],
    requests: (status: BookingStatus) => ['mentor', 'requests', status],
    feedbacks: ['mentor', 'feedbacks'],
    feedback: (id: string) => ['mentor', 'feedback', id],
    mentees: ['mentor', 'mentees'],
  },
  admin: {
    all: ['admin'],
    dashboard: ['admin', 'dashboard'],
    analytics: (from: string, to: string) => ['admin', 'analytics', from, to],
    bookingRequests: ['admin', 'booking-requests'],
    nextMocks: ['admin', 'mocks', 'next'],
    mentors: ['admin', 'mentors', 'all'],
    companies: ['admin', 'companies'],
    meetingLinks: ['admin', 'meet-links'],
    plans: ['admin', 'pricing-plans'],
    slots: ['admin', 'time-slots'],
    slotWeek: (monday: string) => ['admin', 'time-slots', monday],
    suggestions: (requestId: string, search: string) => ['admin', 'mentor-suggestions', requestId, search],
    order: (id: string) => ['admin', 'orders', 'one', id],
    orderAtProvider: (id: string) => ['admin', 'orders', 'one', id, 'provider'],
    refundSuggestion: (bookingId: string) => ['admin', 'refund-offer', bookingId],
    moderation: ['admin', 'moderation'],
    auditChain: ['admin', 'audit-chain'],
    /** All pages of the list at this path. */
    list: (path: string) => ['admin', path.split('/').at(-1)],
  },
};

/** The queries that a booking makes stale: the mentee's lists, the units left and the available slots. */
const booking = [queryKeys.mentee.all, queryKeys.me, queryKeys.orders, queryKeys.availableSlots];

/** The queries that are stale after an event. */
const staleAfter = {
  'booking.requested': booking,
  'booking.cancelled': booking,
  'booking.rescheduled': booking,
  /** The server refused a change to a booking or mock because its state differs from what this page shows. */
  'booking.refused': [queryKeys.mentee.all],
  'slot.taken': [queryKeys.availableSlots],
  'mock.rated': [queryKeys.mentee.all],
  'card.reviewed': [queryKeys.practice.due, queryKeys.practice.progress],
  /** A tool took a unit. */
  'tool.used': [queryKeys.me, queryKeys.mentee.all, queryKeys.practice.allResults],
  'community.changed': [queryKeys.community.all],
  'moderation.decided': [queryKeys.admin.all, queryKeys.community.all],
  /** One side reported the other as missing, or objected. */
  'mock.no-show-reported': [...booking, queryKeys.mentor.all],
  'mock.no-show-decided': [queryKeys.admin.all],
  'mock.closed': [queryKeys.mentor.all],
  'request.declined': [queryKeys.mentor.all],
  'feedback.saved': [queryKeys.mentor.all],
  /** An admin assigned, unassigned or cancelled a request. The request list is refetched first, see `useInvalidate`. */
  'request.decided': [queryKeys.admin.all],
  'mentee.changed': [queryKeys.admin.all],
  'order.refunded': [queryKeys.admin.all, queryKeys.orders],
  'mentor.changed': [queryKeys.admin.all],
  'company.changed': [queryKeys.admin.companies, queryKeys.companies],
  'plan.changed': [queryKeys.admin.plans, queryKeys.plans],
  'slot.changed': [queryKeys.admin.slots],
  'meeting-link.changed': [queryKeys.admin.meetingLinks],
  'session.ended': [queryKeys.sessions],
  /** Switching two-step sign-in on or off ends other sessions, and lets an admin use or not use the admin pages. */
  'totp.changed': [queryKeys.totp, queryKeys.sessions, queryKeys.admin.all],
  'tier.changed': [queryKeys.me],
  /** A notification came, or was read. */
  'notification.arrived': [queryKeys.notifications.all],
  /** A notification says that something changed which pages of this role show. */
  'notified.mentee': booking,
  'notified.mentor': [queryKeys.mentor.all, queryKeys.me],
  'notified.admin': [queryKeys.admin.all],
  'notified.security': [queryKeys.sessions],
  'notified.community': [queryKeys.community.all],
} satisfies Record<string, QueryKey[]>;

export type AppEvent = keyof typeof staleAfter;

/** The event that a notification of this kind reports to a person of this role. */
export const notificationEvent = (kind: NotificationKind, role: Role): AppEvent =>
  kind === 'security'
    ? 'notified.security'
    : kind.startsWith('community_')
      ? 'notified.community'
      : `notified.${role}`;

/** Invalidates the queries of an event. Resolves once the active ones have been refetched. */
export const invalidate = (client: QueryClient, event: AppEvent) =>
  Promise.all(staleAfter[event].map((queryKey) => client.invalidateQueries({ queryKey })));

export function useInvalidate() {
  const client = useQueryClient();
  return (event: AppEvent) => invalidate(client, event);
}
