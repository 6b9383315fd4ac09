package com.codementee.billing;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/** How many units of each kind a plan contains; null means unlimited. */
public record Limits(
        @Nullable @Min(0) @Max(100_000) Integer mockInterviews,
        @Nullable @Min(0) @Max(100_000) Integer resumeReviews,
        @Nullable @Min(0) @Max(100_000) Integer aiTools) {}
