package com.codementee.identity.users;

import com.codementee.platform.access.Role;
import com.codementee.platform.access.Tier;
import com.codementee.platform.versioning.Versioned;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person with the plan that was running when they were read: the contract's {@code user}, one flat JSON object. */
public record User(
        UUID id,
        String name,
        String email,
        Role role,
        Tier status,
        @JsonUnwrapped PlanRef plan,
        @JsonUnwrapped Profile profile,
        @JsonUnwrapped Allowance allowance,
        Instant createdAt,
        Instant updatedAt,
        Integer version)
        implements Versioned {

    /** The running plan. */
    public record PlanRef(
            @Nullable String planId,
            @Schema(description = "\"Free Tier\" without a running plan") String planName) {

        static final PlanRef NONE = new PlanRef(null, "Free Tier");
    }

    /** A person's job titles and time zone. */
    public record Profile(
            @Nullable String currentRole,
            @Nullable String targetRole,
            @Schema(description = "IANA name", example = "Asia/Kolkata") String timezone,
            @Schema(description = "the pseudonym that the community shows; null for the name")
            @Nullable String displayName) {}

    /** The running plan's units and end. */
    public record Allowance(@Nullable Instant planExpiresAt, UnitCounts limits, UnitCounts used) {

        static final Allowance NONE = new Allowance(null, UnitCounts.NONE, UnitCounts.NONE);
    }

    /** A number of units per kind. A null limit means unlimited. */
    @Schema(name = "UnitCounts")
    public record UnitCounts(
            @Nullable Integer mockInterviews, @Nullable Integer resumeReviews, @Nullable Integer aiTools) {

        public static final UnitCounts NONE = new UnitCounts(0, 0, 0);
    }
}
