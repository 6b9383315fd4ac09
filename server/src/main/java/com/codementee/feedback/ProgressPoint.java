package com.codementee.feedback;

import com.codementee.catalog.InterviewType;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The scores of one mock: a point in a mentee's progress chart. */
public record ProgressPoint(
        UUID mockId,
        Instant scheduledAt,
        InterviewType interviewType,
        int problemSolving,
        int communication,
        int technicalDepth,
        int codeQuality,
        int overall,
        @Schema(description = "points by which the mentor scores the same mentees lower than others do (negative: "
                + "higher); null if there is too little data")
        @Nullable Double adjustment,
        @Schema(description = "the overall score plus the adjustment, from 1 to 5; null if there is too little data")
        @Nullable Double adjustedOverall) {

    /** Adds what is known about the mentor's severity. */
    ProgressPoint adjustedBy(MentorSeverity severity) {
        return new ProgressPoint(
                mockId, scheduledAt, interviewType, problemSolving, communication, technicalDepth, codeQuality,
                overall, severity.points(), severity.adjust(overall));
    }
}
