package com.codementee.feedback;

import com.codementee.catalog.InterviewType;
import java.time.Instant;
import java.util.UUID;

/** The scores of one mock, as a point of a mentee's chart. */
public record Progress(
        UUID mockId,
        Instant scheduledAt,
        InterviewType interviewType,
        int problemSolving,
        int communication,
        int technicalDepth,
        int codeQuality,
        int overall) {}
