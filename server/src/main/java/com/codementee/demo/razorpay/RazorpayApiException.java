package com.codementee.demo.razorpay;

import org.jspecify.annotations.Nullable;

/** An error response of the simulated provider, with the provider's status and message. */
class RazorpayApiException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    final int status;
    final String reason;
    final @Nullable String field;

    private RazorpayApiException(int status, String description, String reason, @Nullable String field) {
        super(description, null, false, false);
        this.status = status;
        this.reason = reason;
        this.field = field;
    }

    static RazorpayApiException of(String description) {
        return new RazorpayApiException(400, description, "NA", null);
    }

    static RazorpayApiException invalid(String field, String description) {
        return new RazorpayApiException(400, description, "input_validation_failed", field);
    }

    static RazorpayApiException extra(String field) {
        return new RazorpayApiException(
                400, field + " is/are not required and should not be sent", "extra_field_sent", field);
    }

    /** Returns the error for an idempotency key whose first request is still running. */
    static RazorpayApiException inProgress() {
        return new RazorpayApiException(
                409, "Request failed because another request with the same idempotency key is in progress", "NA", null);
    }

    static RazorpayApiException unauthenticated() {
        return new RazorpayApiException(401, "Authentication failed", "NA", null);
    }
}
