package com.codementee.people;

import org.jspecify.annotations.Nullable;

/**
 * A mentee's account to register. The caller has validated the email address and has checked and hashed the password.
 */
public record NewAccount(
        String name, String email, String passwordHash, @Nullable String currentRole, @Nullable String targetRole) {

    /** Omits all values, so no log line contains an email address or a hash. */
    @Override
    public String toString() {
        return "NewAccount[…]";
    }
}
