package com.codementee.bookings;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody whom a mentor has interviewed or is to interview, as that mentor sees them. */
public record OwnMentee(
        UUID id,
        String name,
        @Nullable String targetRole,
        @Schema(description = "with this mentor, held or ahead; cancelled ones do not count") int mocks,
        @Schema(description = "when the latest of them starts, which may be ahead") Instant lastMockAt) {}
