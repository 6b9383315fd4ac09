package com.codementee.platform.limits;

import org.jspecify.annotations.Nullable;

/**
 * Password attempts that are counted together.
 *
 * @param key the key under which failures are counted; each failure lengthens the delay before the next attempt
 * @param account the key that limits all unknown browsers' attempts at one account; null for known browsers
 */
public record AttemptKeys(String key, @Nullable String account) {

    @Override
    public String toString() {
        return "AttemptKeys[…]";
    }
}
