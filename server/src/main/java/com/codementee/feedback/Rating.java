package com.codementee.feedback;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A mentee's rating of a mock, 1 to 5 stars. */
public record Rating(UUID mockId, int stars, @Nullable String comment, Instant createdAt) {}
