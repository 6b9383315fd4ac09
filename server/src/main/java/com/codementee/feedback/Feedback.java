package com.codementee.feedback;

import com.codementee.catalog.InterviewType;
import com.codementee.platform.versioning.Versioned;
import java.time.Instant;
import java.util.UUID;

/** A mentor's feedback on a mock. Scores are 1 to 5. */
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
        Instant updatedAt,
        Integer version)
        implements Versioned {}
