package com.codementee.mail;

import org.jspecify.annotations.Nullable;

/** The display names of limits. */
final class DisplayNames {

    private DisplayNames() {}

    static String limit(@Nullable Integer limit) {
        return limit == null ? "Unlimited" : limit.toString();
    }
}
