package com.codementee.identity;

import java.time.Instant;
import java.util.UUID;

/**
 * A link to set a password was created and must be emailed.
 *
 * @param purpose whether the person forgot the password, or is a new mentor without one
 */
public record PasswordLinkIssued(UUID personId, String token, Instant expiresAt, Purpose purpose) {

    /** Why the link was created. */
    public enum Purpose {
        RESET,
        WELCOME_MENTOR
    }

    @Override
    public String toString() {
        return "PasswordLinkIssued[" + personId + "]";
    }
}
