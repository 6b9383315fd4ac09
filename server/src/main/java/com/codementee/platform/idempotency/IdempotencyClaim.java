package com.codementee.platform.idempotency;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The claim of a running request to its idempotency key.
 *
 * @param claimedAt distinguishes this claim from a later one to the same key
 * @param reservedId the id to use for the row that the request creates
 */
public record IdempotencyClaim(IdempotencyStore.Name name, Instant claimedAt, UUID reservedId) {

    private static final String ATTRIBUTE = IdempotencyClaim.class.getName();

    /** Returns this request's claim, or null if it has no key. */
    public static @Nullable IdempotencyClaim of(HttpServletRequest request) {
        return (IdempotencyClaim) request.getAttribute(ATTRIBUTE);
    }

    void attachTo(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }
}
