package com.codementee.mentors;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A mentor who is not paused, with their interview types, weekly capacity and ratings. */
public record ActiveMentor(
        UUID id,
        String name,
        List<String> companies,
        List<UUID> companyIds,
        List<String> interviewTypes,
        List<String> topics,
        @Nullable Integer yearsExperience,
        int weeklyCapacity,
        @Nullable Double averageRating,
        int ratings) {}
