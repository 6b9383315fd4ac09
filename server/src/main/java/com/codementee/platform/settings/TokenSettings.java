package com.codementee.platform.settings;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How access tokens are signed.
 *
 * @param jwtSecret null in demo mode, which generates one at first start and keeps it in {@code CODEMENTEE_HOME}
 * @param accessTtl how long an access token is valid
 */
public record TokenSettings(@Nullable String jwtSecret, Duration accessTtl) {

    @Override
    public String toString() {
        return "TokenSettings[accessTtl=" + accessTtl + "]";
    }
}
