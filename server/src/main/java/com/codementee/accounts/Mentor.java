package com.codementee.accounts;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A mentor as admins see them: the user's fields, what they interview for, and how busy and well rated they are. */
record Mentor(
        @JsonUnwrapped User user,
        @Nullable String headline,
        List<String> companies,
        List<String> interviewTypes,
        List<String> topics,
        int upcomingMocks,
        int completedMocks,
        @Schema(description = "1 to 5 stars; null before the first") @Nullable Double averageRating,
        @Schema(description = "mocks a week") int weeklyCapacity) {}
