package com.codementee.platform.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The one shape of every success: what a controller returned, and when and for whom it did. */
record Envelope(
        @Nullable Object data,
        String message,
        @Nullable Tier userTier,
        Instant timestamp,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable PageInfo page) {

    /** Beside a list: how long a page is, and where the next begins. */
    record PageInfo(int limit, @Nullable String nextCursor) {}
}
