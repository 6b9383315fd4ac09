package com.codementee.mentors;

import com.codementee.identity.users.User.UnitCounts;
import com.codementee.platform.access.Role;
import com.codementee.platform.access.Tier;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A mentor as admins see them: the user's fields, what they interview for, and how busy and well rated they are. */
public record Mentor(
        UUID id,
        String name,
        String email,
        Role role,
        Tier status,
        @Nullable String planId,
        String planName,
        @Nullable String currentRole,
        @Nullable String targetRole,
        String timezone,
        @Nullable Instant planExpiresAt,
        UnitCounts limits,
        UnitCounts used,
        Instant createdAt,
        Instant updatedAt,
        @Nullable String headline,
        List<String> companies,
        List<String> interviewTypes,
        List<String> topics,
        int upcomingMocks,
        int completedMocks,
        @Schema(description = "1 to 5 stars; null before the first") @Nullable Double averageRating,
        @Schema(description = "mocks a week") int weeklyCapacity) {}
