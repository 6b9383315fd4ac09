package com.codementee.identity.users;

import com.codementee.identity.users.User.Allowance;
import com.codementee.identity.users.User.PlanRef;
import com.codementee.identity.users.User.Profile;
import com.codementee.identity.users.User.UnitCounts;
import com.codementee.platform.access.Role;
import com.codementee.platform.access.Tier;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.mapper.Nested;
import org.jspecify.annotations.Nullable;

/** A row of {@code accounts_user}: a person and their latest plan, which may have ended. */
public record UserRow(
        UUID id,
        String name,
        String email,
        Role role,
        boolean paused,
        @Nested Details details,
        @Nested LatestPlan plan,
        Instant createdAt,
        Instant updatedAt,
        Integer version) {

    /** What a person says of themselves. */
    public record Details(
            @Nullable String currentJob, @Nullable String targetJob, String timezone, @Nullable String displayName) {

        Profile profile() {
            return new Profile(currentJob, targetJob, timezone, displayName);
        }
    }

    /** A person's latest plan; names and end are null if they never bought one. */
    public record LatestPlan(
            @Nullable String planId,
            @Nullable String planName,
            @Nullable Instant planEndsAt,
            @Nested("limit") UnitCounts limits,
            @Nested("used") UnitCounts used) {

        boolean runsAt(Instant now) {
            return planEndsAt != null && now.isBefore(planEndsAt);
        }
    }

    /** Returns the user at an instant, without a plan if it has ended. */
    public User at(Instant now) {
        boolean running = plan.runsAt(now);
        return new User(
                id,
                name,
                email,
                role,
                Tier.of(role, paused, running),
                running ? new PlanRef(plan.planId, plan.planName) : PlanRef.NONE,
                details.profile(),
                running ? new Allowance(plan.planEndsAt, plan.limits, plan.used) : Allowance.NONE,
                createdAt,
                updatedAt,
                version);
    }
}
