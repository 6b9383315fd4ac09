package com.codementee.platform.limits;

import org.jspecify.annotations.Nullable;

/**
 * Attempts at a password that count together.
 *
 * @param key under which failures are counted; each makes the delay before the next attempt longer
 * @param account what bounds the attempts of all strangers at one account together; null for those who are none
 */
public record PasswordAttempts(String key, @Nullable String account) {

    @Override
    public String toString() {
        return "PasswordAttempts[…]";
    }
}
