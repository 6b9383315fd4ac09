package com.codementee.sandbox;

import org.jspecify.annotations.Nullable;

/** The stand-in says no, with the provider's status and words. */
class RazorpayRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    final int status;
    final String reason;
    final @Nullable String field;

    private RazorpayRefusal(int status, String description, String reason, @Nullable String field) {
        super(description, null, false, false);
        this.status = status;
        this.reason = reason;
        this.field = field;
    }

    static RazorpayRefusal of(String description) {
        return new RazorpayRefusal(400, description, "NA", null);
    }

    static RazorpayRefusal invalid(String field, String description) {
        return new RazorpayRefusal(400, description, "input_validation_failed", field);
    }

    static RazorpayRefusal extra(String field) {
        return new RazorpayRefusal(400, field + " is/are not required and should not be sent", "extra_field_sent", field);
    }

    static RazorpayRefusal unauthenticated() {
        return new RazorpayRefusal(401, "Authentication failed", "NA", null);
    }
}
