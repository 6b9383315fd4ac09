package com.codementee.mentors;

import com.codementee.bookings.reliability.AssignmentPause;
import com.codementee.bookings.reliability.Reliability;
import com.codementee.feedback.MentorSeverity;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a mentor has kept their mocks and how severely they score. Only admins see it. */
public record MentorTrackRecord(
        Reliability reliability,
        @Schema(description = "null unless new assignments are paused after a second no-show")
        @Nullable AssignmentPause assignmentPause,
        MentorSeverity severity) {}
