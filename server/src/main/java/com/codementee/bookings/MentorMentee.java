package com.codementee.bookings;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A mentee of one mentor, with the number of mocks they had together. */
public record MentorMentee(
        UUID id,
        String name,
        @Nullable String targetRole,
        @Schema(description = "mocks with this mentor, past and upcoming, not counting cancelled ones") int mocks,
        @Schema(description = "start of the latest of these mocks, which may be in the future") Instant lastMockAt) {}
