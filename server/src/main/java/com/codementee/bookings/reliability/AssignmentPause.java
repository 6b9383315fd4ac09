package com.codementee.bookings.reliability;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/** A mentor gets no new mocks until an admin lifts this pause. */
@Schema(name = "AssignmentPause")
public record AssignmentPause(
        Instant since, @Schema(description = "when the mocks that they missed started") List<Instant> missedAt) {}
