package com.codementee.identity.users;

import com.codementee.identity.users.User.UnitCounts;
import com.codementee.platform.access.Role;
import com.codementee.platform.access.Tier;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.mapper.Nested;
import org.jspecify.annotations.Nullable;

/** A row of {@code accounts_user}: a person and the plan they bought last, which may have ended. */
public record UserRow(
        UUID id,
        String name,
        String email,
        Role role,
        boolean paused,
        @Nullable String currentJob,
        @Nullable String targetJob,
        String timezone,
        Instant createdAt,
        Instant updatedAt,
        @Nullable String planId,
        @Nullable String planName,
        @Nullable Instant planEndsAt,
        @Nested("limit") UnitCounts limits,
        @Nested("used") UnitCounts used,
        Integer version) {

    private static final String NO_PLAN_NAME = "Free Tier";

    /** Returns the user at an instant. From the end of the plan on, the user has none. */
    public User at(Instant now) {
        boolean running = planEndsAt != null && now.isBefore(planEndsAt);
        return new User(
                id,
                name,
                email,
                role,
                Tier.of(role, paused, running),
                running ? planId : null,
                running ? planName : NO_PLAN_NAME,
                currentJob,
                targetJob,
                timezone,
                running ? planEndsAt : null,
                running ? limits : UnitCounts.NONE,
                running ? used : UnitCounts.NONE,
                createdAt,
                updatedAt,
                version);
    }
}
