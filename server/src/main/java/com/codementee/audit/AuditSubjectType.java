package com.codementee.audit;

import com.codementee.platform.json.WireEnum;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The kinds of objects in the audit log, and the fields of each that an entry may contain. A field that is not listed
 * is left out, so no secret and no person's name or email address gets into the log by accident. A {@link #hidden}
 * field appears without its value, to show that it changed.
 */
public enum AuditSubjectType implements WireEnum {
    ACCOUNT("role", "session_id", "sessions"),
    MENTEE("status", "kind", "units", "units_left"),
    MENTOR("status", "name?", "headline?", "companies", "interview_types", "topics", "weekly_capacity", "assignments",
            "missed_at"),
    /** Also used for its mock, so that a booking has one history. */
    BOOKING_REQUEST("status", "mentor_id", "slot_id", "mock_id", "outcome", "meeting_link?", "unit_returned"),
    COMPANY("name", "category", "interview_tracks", "difficulty_levels", "description", "logo_url"),
    TIME_SLOT("date", "start_time", "end_time", "interview_types", "mentor_id", "status"),
    MEET_LINK("name", "link?"),
    PRICING_PLAN("name", "price", "duration_months", "limits", "features", "is_popular", "display_order", "retired_at"),
    /** Also used for its membership, refunds and invoices. */
    PLAN_ORDER("status", "person_id", "plan_id", "amount", "currency", "razorpay_payment_id", "duration_months",
            "ends_at", "refund_id", "razorpay_refund_id", "revoked", "booking_request_id", "account_created", "number"),
    /** Identified by its order, or by the payment if there is no order. */
    BILLING_DIFFERENCE("kind", "subject", "ours", "theirs"),
    /** A post or comment. */
    COMMUNITY_ENTRY("kind", "author_id", "post_id", "state", "muted_until", "pinned", "locked"),
    EXPORT("rows", "filters", "month"),
    AUDIT_LOG("actor_id", "action", "subject_id", "from", "to");

    private static final String HIDDEN = "?";

    private final Set<String> fields;
    private final Set<String> hidden;

    /** @param fields the JSON names; a hidden one ends in a question mark */
    AuditSubjectType(String... fields) {
        this.fields = Stream.of(fields).map(field -> field.replace(HIDDEN, "")).collect(Collectors.toSet());
        this.hidden = Stream.of(fields).filter(field -> field.endsWith(HIDDEN))
                .map(field -> field.replace(HIDDEN, ""))
                .collect(Collectors.toSet());
    }

    /** The JSON names of the fields that an entry may contain. */
    Set<String> fields() {
        return fields;
    }

    /** The fields that an entry contains without their values. */
    Set<String> hidden() {
        return hidden;
    }
}
