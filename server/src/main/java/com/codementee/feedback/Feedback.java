package com.codementee.feedback;

import com.codementee.catalog.InterviewType;
import java.time.Instant;
import java.util.UUID;

/** What a mentor wrote after a mock. The scores go from 1 to 5. */
public record Feedback(
        UUID id,
        UUID mockId,
        UUID mentorId,
        String mentorName,
        UUID menteeId,
        String menteeName,
        String companyName,
        InterviewType interviewType,
        Instant scheduledAt,
        int problemSolving,
        int communication,
        int technicalDepth,
        int codeQuality,
        int overall,
        String strengths,
        String improvements,
        String actionItems,
        Hireability hireability,
        Instant createdAt,
        Instant updatedAt) {}
