package com.codementee.platform.access;

/** The callers that a route admits. */
public enum Who {
    PUBLIC,
    SIGNED_IN,
    MENTEE,
    PAID_MENTEE,
    MENTOR,
    ADMIN;

    public boolean admits(Role role) {
        return switch (this) {
            case PUBLIC, SIGNED_IN -> true;
            case MENTEE, PAID_MENTEE -> role == Role.MENTEE;
            case MENTOR -> role == Role.MENTOR;
            case ADMIN -> role == Role.ADMIN;
        };
    }
}
