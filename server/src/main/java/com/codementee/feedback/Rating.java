package com.codementee.feedback;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A mentee's stars for a mock. */
public record Rating(UUID mockId, int stars, @Nullable String comment, Instant createdAt) {}
