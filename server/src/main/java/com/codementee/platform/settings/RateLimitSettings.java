package com.codementee.platform.settings;

import org.jspecify.annotations.Nullable;

/**
 * Whether and where requests are counted.
 *
 * @param redisUrl the Redis that several nodes share; null to count in this process
 */
public record RateLimitSettings(boolean enabled, @Nullable String redisUrl) {

    @Override
    public String toString() {
        return "RateLimitSettings[enabled=" + enabled + "]";
    }
}
