package com.codementee.platform.idempotency;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The idempotency key that a running request has claimed.
 *
 * @param claimedAt tells this claim from a later one of the same key
 * @param reservedId the id for the row that the request creates
 */
public record IdempotencyClaim(IdempotencyStore.Name name, Instant claimedAt, UUID reservedId) {

    private static final String ATTRIBUTE = IdempotencyClaim.class.getName();

    /** The claim of this request, or null when it has no key. */
    public static @Nullable IdempotencyClaim of(HttpServletRequest request) {
        return (IdempotencyClaim) request.getAttribute(ATTRIBUTE);
    }

    void attachTo(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }
}
