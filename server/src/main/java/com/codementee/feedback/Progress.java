package com.codementee.feedback;

import com.codementee.catalog.InterviewType;
import java.time.Instant;
import java.util.UUID;

/** The scores of one mock: a point in a mentee's progress chart. */
public record Progress(
        UUID mockId,
        Instant scheduledAt,
        InterviewType interviewType,
        int problemSolving,
        int communication,
        int technicalDepth,
        int codeQuality,
        int overall) {}
