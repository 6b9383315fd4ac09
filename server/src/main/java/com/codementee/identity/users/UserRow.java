package com.codementee.identity.users;

import com.codementee.identity.users.User.UnitCounts;
import com.codementee.platform.access.Role;
import com.codementee.platform.access.Tier;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code accounts_user}: a person and the plan they bought last, which may have run out. */
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
        @Nullable Integer limitMockInterviews,
        @Nullable Integer limitResumeReviews,
        @Nullable Integer limitAiTools,
        @Nullable Integer usedMockInterviews,
        @Nullable Integer usedResumeReviews,
        @Nullable Integer usedAiTools) {

    private static final String WITHOUT_PLAN = "Free Tier";

    /** The user at an instant: from the plan's end on they read as one who never had it. */
    public User at(Instant now) {
        boolean running = planEndsAt != null && now.isBefore(planEndsAt);
        return new User(
                id,
                name,
                email,
                role,
                Tier.of(role, paused, running),
                running ? planId : null,
                running ? planName : WITHOUT_PLAN,
                currentJob,
                targetJob,
                timezone,
                running ? planEndsAt : null,
                running ? new UnitCounts(limitMockInterviews, limitResumeReviews, limitAiTools) : UnitCounts.NONE,
                running ? new UnitCounts(usedMockInterviews, usedResumeReviews, usedAiTools) : UnitCounts.NONE,
                createdAt,
                updatedAt);
    }
}
