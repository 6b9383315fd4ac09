package com.codementee.platform.envelope;

import com.codementee.platform.access.Tier;
import com.codementee.platform.paging.PageInfo;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The body of every successful JSON response: the result with a message, the caller's tier and a timestamp. Lists add
 * their page, and inboxes the number of unread items.
 */
public record Envelope(
        @Nullable Object data,
        String message,
        @Nullable Tier userTier,
        Instant timestamp,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable PageInfo page,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer unread) {}
