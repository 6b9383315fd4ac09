package com.codementee.bookings;

import com.codementee.catalog.ExperienceLevel;
import com.codementee.catalog.InterviewType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.mapper.Nested;
import org.jspecify.annotations.Nullable;

/**
 * A mock interview with a mentor, a time and a meeting link.
 *
 * @param noShow the report that one side missed it; also after an admin decided that it took place
 */
public record Mock(
        UUID id,
        UUID bookingRequestId,
        UUID menteeId,
        String menteeName,
        UUID mentorId,
        String mentorName,
        String companyName,
        InterviewType interviewType,
        ExperienceLevel experienceLevel,
        String interviewTrack,
        List<String> specificTopics,
        @Nullable String additionalNotes,
        Instant scheduledAt,
        Instant endsAt,
        String meetingLink,
        MockStatus status,
        @Nullable UUID feedbackId,
        @Nullable Integer rating,
        @Nested("no_show") @Nullable NoShow noShow) {}
