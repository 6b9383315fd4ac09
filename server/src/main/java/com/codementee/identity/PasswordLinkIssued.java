package com.codementee.identity;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody may choose a password with this token until then.
 *
 * @param purpose whether they forgot theirs, or never had one because an admin made their account
 */
public record PasswordLinkIssued(UUID personId, String token, Instant expiresAt, Purpose purpose) {

    /** Why the link was made. */
    public enum Purpose {
        RESET,
        WELCOME_MENTOR
    }

    @Override
    public String toString() {
        return "PasswordLinkIssued[" + personId + "]";
    }
}
