package com.codementee.audit;

import static com.codementee.audit.AuditSubjectType.ACCOUNT;
import static com.codementee.audit.AuditSubjectType.BILLING_DIFFERENCE;
import static com.codementee.audit.AuditSubjectType.BOOKING_REQUEST;
import static com.codementee.audit.AuditSubjectType.COMMUNITY_ENTRY;
import static com.codementee.audit.AuditSubjectType.COMPANY;
import static com.codementee.audit.AuditSubjectType.EXPORT;
import static com.codementee.audit.AuditSubjectType.MEET_LINK;
import static com.codementee.audit.AuditSubjectType.MENTEE;
import static com.codementee.audit.AuditSubjectType.MENTOR;
import static com.codementee.audit.AuditSubjectType.PLAN_ORDER;
import static com.codementee.audit.AuditSubjectType.PRICING_PLAN;
import static com.codementee.audit.AuditSubjectType.TIME_SLOT;

import com.codementee.platform.json.WireEnum;

/**
 * The actions of the audit log, as {@code noun.verb}. {@code docs/audit.md} describes each. Never rename or remove one:
 * old entries keep its name.
 */
public enum AuditAction implements WireEnum {
    ACCOUNT_REGISTERED("account.registered", ACCOUNT),
    ACCOUNT_MADE_ADMIN("account.made_admin", ACCOUNT),
    ACCOUNT_PASSWORD_CHANGED("account.password_changed", ACCOUNT),
    ACCOUNT_PASSWORD_RESET("account.password_reset", ACCOUNT),
    ACCOUNT_SESSION_ENDED("account.session_ended", ACCOUNT),
    ACCOUNT_TWO_STEP_ENABLED("account.two_step_enabled", ACCOUNT),
    ACCOUNT_TWO_STEP_DISABLED("account.two_step_disabled", ACCOUNT),
    ACCOUNT_RECOVERY_CODE_USED("account.recovery_code_used", ACCOUNT),
    ACCOUNT_CALENDAR_REPLACED("account.calendar_replaced", ACCOUNT),
    ACCOUNT_EXPORTED("account.exported", ACCOUNT),
    ACCOUNT_DELETED("account.deleted", ACCOUNT),

    MENTEE_PAUSED("mentee.paused", MENTEE),
    MENTEE_RESUMED("mentee.resumed", MENTEE),
    MENTEE_UNITS_ADJUSTED("mentee.units_adjusted", MENTEE),
    MENTOR_CREATED("mentor.created", MENTOR),
    MENTOR_CHANGED("mentor.changed", MENTOR),
    MENTOR_PAUSED("mentor.paused", MENTOR),
    MENTOR_RESUMED("mentor.resumed", MENTOR),
    MENTOR_ASSIGNMENTS_PAUSED("mentor.assignments_paused", MENTOR),
    MENTOR_ASSIGNMENTS_RESUMED("mentor.assignments_resumed", MENTOR),

    BOOKING_ASSIGNED("booking.assigned", BOOKING_REQUEST),
    BOOKING_UNASSIGNED("booking.unassigned", BOOKING_REQUEST),
    BOOKING_CANCELLED("booking.cancelled", BOOKING_REQUEST),
    BOOKING_LAPSED("booking.lapsed", BOOKING_REQUEST),
    MOCK_REASSIGNED("mock.reassigned", BOOKING_REQUEST),
    MOCK_COMPLETED("mock.completed", BOOKING_REQUEST),
    MOCK_LINK_CHANGED("mock.link_changed", BOOKING_REQUEST),
    MOCK_NO_SHOW_DECIDED("mock.no_show_decided", BOOKING_REQUEST),

    COMPANY_CREATED("company.created", COMPANY),
    COMPANY_CHANGED("company.changed", COMPANY),
    COMPANY_DELETED("company.deleted", COMPANY),
    SLOT_CREATED("slot.created", TIME_SLOT),
    SLOT_CHANGED("slot.changed", TIME_SLOT),
    SLOT_DELETED("slot.deleted", TIME_SLOT),
    LINK_CREATED("link.created", MEET_LINK),
    LINK_DELETED("link.deleted", MEET_LINK),
    PLAN_CREATED("plan.created", PRICING_PLAN),
    PLAN_CHANGED("plan.changed", PRICING_PLAN),
    PLAN_REMOVED("plan.removed", PRICING_PLAN),

    ORDER_PAID("order.paid", PLAN_ORDER),
    ORDER_PAYMENT_REFUSED("order.payment_refused", PLAN_ORDER),
    ORDER_REFUNDED("order.refunded", PLAN_ORDER),
    MEMBERSHIP_GRANTED("membership.granted", PLAN_ORDER),
    MEMBERSHIP_ENDED("membership.ended", PLAN_ORDER),
    MEMBERSHIP_RESTORED("membership.restored", PLAN_ORDER),
    REFUND_REQUESTED("refund.requested", PLAN_ORDER),
    REFUND_FOUND("refund.found", PLAN_ORDER),
    REFUND_PROCESSED("refund.processed", PLAN_ORDER),
    REFUND_FAILED("refund.failed", PLAN_ORDER),
    DIFFERENCE_FOUND("difference.found", BILLING_DIFFERENCE),
    DIFFERENCE_RESOLVED("difference.resolved", BILLING_DIFFERENCE),
    INVOICE_DOWNLOADED("invoice.downloaded", PLAN_ORDER),

    COMMUNITY_ENTRY_ACCEPTED("community.entry_accepted", COMMUNITY_ENTRY),
    COMMUNITY_ENTRY_REMOVED("community.entry_removed", COMMUNITY_ENTRY),
    COMMUNITY_AUTHOR_WARNED("community.author_warned", COMMUNITY_ENTRY),
    COMMUNITY_AUTHOR_MUTED("community.author_muted", COMMUNITY_ENTRY),
    COMMUNITY_POST_MARKED("community.post_marked", COMMUNITY_ENTRY),

    EXPORT_DOWNLOADED("export.downloaded", EXPORT),
    EXPORT_MAILED("export.mailed", EXPORT),
    AUDIT_LOG_READ("audit_log.read", AuditSubjectType.AUDIT_LOG);

    private final String wire;
    private final AuditSubjectType subject;

    AuditAction(String wire, AuditSubjectType subject) {
        this.wire = wire;
        this.subject = subject;
    }

    @Override
    public String wire() {
        return wire;
    }

    /** The kind of thing that this action changes. */
    public AuditSubjectType subject() {
        return subject;
    }
}
