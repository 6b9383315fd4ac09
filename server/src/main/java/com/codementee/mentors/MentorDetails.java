package com.codementee.mentors;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The mentor fields that admins see in addition to the user: interview types, workload and rating. */
public record MentorDetails(
        @Nullable String headline,
        List<String> companies,
        List<String> interviewTypes,
        List<String> topics,
        int upcomingMocks,
        int completedMocks,
        @Schema(description = "1 to 5 stars; null without ratings") @Nullable Double averageRating,
        @Schema(description = "mocks a week") int weeklyCapacity) {}
