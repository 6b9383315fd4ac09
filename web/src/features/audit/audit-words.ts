import type { AuditAction, AuditEntry } from '@/lib/api/types';

/** The label of each audited action. */
export const actionLabels: Record<AuditAction, string> = {
  'account.registered': 'Account registered',
  'account.made_admin': 'Made an admin',
  'account.password_changed': 'Password changed',
  'account.password_reset': 'Password reset',
  'account.session_ended': 'Session ended',
  'account.two_step_enabled': 'Two-step sign-in on',
  'account.two_step_disabled': 'Two-step sign-in off',
  'account.recovery_code_used': 'Recovery code used',
  'account.calendar_replaced': 'Calendar address replaced',
  'account.exported': 'Data downloaded',
  'account.deleted': 'Account deleted',
  'mentee.paused': 'Mentee paused',
  'mentee.resumed': 'Mentee resumed',
  'mentee.units_adjusted': 'Balance adjusted',
  'mentor.created': 'Mentor added',
  'mentor.changed': 'Mentor changed',
  'mentor.paused': 'Mentor paused',
  'mentor.resumed': 'Mentor resumed',
  'mentor.assignments_paused': 'New mocks for mentor paused',
  'mentor.assignments_resumed': 'New mocks for mentor resumed',
  'booking.assigned': 'Booking assigned',
  'booking.unassigned': 'Mentor removed from booking',
  'booking.cancelled': 'Booking cancelled',
  'booking.lapsed': 'Booking expired without a mentor',
  'mock.reassigned': 'Mock reassigned',
  'mock.completed': 'Mock completed',
  'mock.link_changed': 'Meeting link of mock changed',
  'mock.no_show_decided': 'No-show decided',
  'company.created': 'Company added',
  'company.changed': 'Company changed',
  'company.deleted': 'Company deleted',
  'slot.created': 'Time slot added',
  'slot.changed': 'Time slot changed',
  'slot.deleted': 'Time slot deleted',
  'link.created': 'Meeting link added',
  'link.deleted': 'Meeting link deleted',
  'plan.created': 'Plan added',
  'plan.changed': 'Plan changed',
  'plan.removed': 'Plan taken off sale',
  'order.paid': 'Order paid',
  'order.payment_refused': 'Payment not accepted',
  'order.refunded': 'Order refunded before its plan was granted',
  'membership.granted': 'Membership granted',
  'membership.ended': 'Membership ended',
  'membership.restored': 'Membership restored',
  'refund.requested': 'Refund requested',
  'refund.found': 'Refund found at the provider',
  'refund.processed': 'Refund processed',
  'refund.failed': 'Refund failed',
  'difference.found': 'Billing difference found',
  'difference.resolved': 'Billing difference resolved',
  'invoice.downloaded': 'Invoice downloaded',
  'community.entry_accepted': 'Post or comment accepted',
  'community.entry_removed': 'Post or comment removed',
  'community.author_warned': 'Author warned',
  'community.author_muted': 'Author muted',
  'community.post_marked': 'Post pinned or locked',
  'export.downloaded': 'List downloaded',
  'export.mailed': 'Invoices mailed',
  'audit_log.read': 'Audit log read',
};

/** The label of an entry's action. A newer server may have written an action that this page does not know. */
export const actionLabel = (entry: AuditEntry) =>
  (actionLabels as Record<string, string>)[entry.action] ?? entry.action;

const words = (name: string) => name.replaceAll('_', ' ');

/** Returns "plan order" for plan_order. */
export const subjectLabel = (type: string) => words(type);

/** Returns "Mentor id" for mentor_id. */
export const fieldLabel = (name: string) => {
  const text = words(name);
  return text.charAt(0).toUpperCase() + text.slice(1);
};

export const isUuid = (id: string) => /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(id);

/** Shortens a UUID to its end; returns any other id in full. */
export const shortId = (id: string) => (isUuid(id) ? id.slice(-8) : id);
