package com.codementee.bookings;

import com.codementee.catalog.ExperienceLevel;
import com.codementee.catalog.InterviewType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The interview that a mentee wants to practise. */
public record InterviewDetails(
        InterviewType interviewType,
        ExperienceLevel experienceLevel,
        String interviewTrack,
        List<String> specificTopics,
        @Nullable String additionalNotes) {}
