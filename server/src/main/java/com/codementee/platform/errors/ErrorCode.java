package com.codementee.platform.errors;

/** The error codes of the contract, each with its HTTP status. */
public enum ErrorCode {
    MALFORMED_REQUEST(400),
    PAYMENT_SIGNATURE_INVALID(400),
    UNAUTHENTICATED(401),
    TOKEN_EXPIRED(401),
    INVALID_CREDENTIALS(401),
    FORBIDDEN_ROLE(403),
    TIER_UPGRADE_REQUIRED(403),
    QUOTA_EXHAUSTED(403),
    ACCOUNT_PAUSED(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    EMAIL_TAKEN(409),
    SLOT_TAKEN(409),
    SLOT_IN_PAST(409),
    MENTOR_BUSY(409),
    MENTOR_DECLINED(409),
    MENTEE_BUSY(409),
    NO_MEETING_LINK(409),
    BOOKING_NOT_PENDING(409),
    ORDER_NOT_REFUNDABLE(409),
    FEEDBACK_EXISTS(409),
    TOO_EARLY(409),
    ALREADY_EXISTS(409),
    IN_USE(409),
    IDEMPOTENCY_CONFLICT(409),
    CANCELLATION_WINDOW_PASSED(409),
    STALE_VERSION(412),
    PAYLOAD_TOO_LARGE(413),
    UNSUPPORTED_MEDIA_TYPE(415),
    VALIDATION_FAILED(422),
    RATE_LIMITED(429),
    INTERNAL_ERROR(500),
    UNAVAILABLE(503);

    private final int status;

    ErrorCode(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }
}
