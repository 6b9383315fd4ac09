package com.codementee.mentors;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A mentor's profile as their mentees see it. */
public record MentorCard(
        UUID id,
        String name,
        @Nullable String headline,
        @Nullable String bio,
        @Nullable String currentCompany,
        @Nullable Integer yearsExperience,
        List<String> companies,
        @Schema(description = "coding, system_design, behavioral, hr_round") List<String> interviewTypes,
        List<String> topics) {}
