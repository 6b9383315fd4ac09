package com.codementee.identity.users;

import com.codementee.platform.access.Role;
import com.codementee.platform.access.Tier;
import com.codementee.platform.versioning.Versioned;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person with the plan that ran at the instant of reading: the contract's {@code user}. */
public record User(
        UUID id,
        String name,
        String email,
        Role role,
        Tier status,
        @Nullable String planId,
        @Schema(description = "\"Free Tier\" without a running plan") String planName,
        @Nullable String currentRole,
        @Nullable String targetRole,
        @Schema(description = "IANA name", example = "Asia/Kolkata") String timezone,
        @Nullable Instant planExpiresAt,
        UnitCounts limits,
        UnitCounts used,
        Instant createdAt,
        Instant updatedAt,
        Integer version)
        implements Versioned {

    /** A count of units for each kind. A limit of null means unlimited. */
    @Schema(name = "UnitCounts")
    public record UnitCounts(
            @Nullable Integer mockInterviews, @Nullable Integer resumeReviews, @Nullable Integer aiTools) {

        public static final UnitCounts NONE = new UnitCounts(0, 0, 0);
    }
}
