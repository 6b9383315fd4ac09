import { queryOptions } from '@tanstack/react-query';
import { get, pagedQuery, post, put, send } from '@/lib/api/client';
import { queryKeys } from '@/lib/api/query-keys';
import type { NotificationItem, NotificationKind } from '@/lib/api/types';

/** One page of the inbox, or of the unread notifications. */
export const notificationsQuery = (unread: boolean) =>
  pagedQuery(queryKeys.notifications.list(unread), '/api/notifications', unread ? { unread } : {});

export const unreadCountQuery = queryOptions({
  queryKey: queryKeys.notifications.unread,
  queryFn: async ({ signal }) => {
    const { unread } = await send<NotificationItem[]>({
      method: 'get',
      url: '/api/notifications',
      params: { unread: true, limit: 1 },
      signal,
    });
    return unread ?? 0;
  },
});

export const markRead = (id: string) => post('/api/notifications/{id}/read', { path: { id } });

export const markAllRead = () => post('/api/notifications/read-all');

export const preferencesQuery = queryOptions({
  queryKey: queryKeys.notifications.preferences,
  queryFn: ({ signal }) => get('/api/notifications/preferences', { signal }),
});

export type Channels = { app: boolean; mail: boolean };

/** What a user chose for a kind. The mails of a required kind cannot be switched off. */
export type KindPreference = Channels & { kind: NotificationKind; required: boolean };

export const changeKind = ({ kind, ...channels }: KindPreference) =>
  put('/api/notifications/preferences', { body: { kinds: { [kind]: channels } } });

/** What each kind of notification is about, for the settings. */
export const kindLabels: Record<NotificationKind, { name: string; about: string }> = {
  assignment: {
    name: 'Mock confirmed or moved',
    about: 'A mentor and a time are confirmed, or we have to find new ones.',
  },
  cancellation: { name: 'Cancellations', about: 'A request or a mock is cancelled.' },
  no_show: { name: 'No-shows', about: 'Someone reports or disputes a no-show, or an admin decides.' },
  payment: { name: 'Payments and refunds', about: 'Your plan is active, or you get a refund.' },
  security: { name: 'Security', about: 'Your password was changed, or a new one was requested.' },
  billing_difference: {
    name: 'Billing problems',
    about: 'Records disagree, a refund failed, or your accountant’s mail did.',
  },
  request: { name: 'Request received', about: 'We have received your request, or its new times.' },
  request_at_risk: { name: 'Requests without a mentor', about: 'Your preferred times are running out.' },
  request_queue: { name: 'Booking requests', about: 'A request needs a mentor and a slot.' },
  monthly_invoices: {
    name: 'Invoices of the month',
    about: 'A month has ended, and its documents go to your accountant.',
  },
  feedback: { name: 'Feedback', about: 'A mentor has written your feedback.' },
  reminder: { name: 'Reminders', about: 'A mock starts in a day, or in an hour.' },
  feedback_due: { name: 'Feedback to write', about: 'A mock has ended and its feedback is missing.' },
  overdue: { name: 'Overdue', about: 'A promise was not kept, or a mentor has missed mocks.' },
  plan_ending: { name: 'Plan ending', about: 'You have unused mocks and your plan ends soon.' },
  community_reply: {
    name: 'Replies',
    about: 'Someone replies to you in the community, or accepts your answer.',
  },
  community_mention: { name: 'Mentions', about: 'Someone writes @ and your name in a thread you are in.' },
  community_decision: { name: 'Moderation', about: 'A moderator decided about your post or comment.' },
  moderation_queue: { name: 'Moderation queue', about: 'A post waits for you, or something was reported.' },
  welcome: { name: 'Welcome', about: 'How to get started.' },
};
