package com.codementee.bookings;

import com.codementee.people.PersonRef;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.mapper.Nested;
import org.jspecify.annotations.Nullable;

/**
 * A mock interview with a mentor, a time and a meeting link. Its JSON is one flat object.
 *
 * @param noShow the no-show report, if any; kept even after an admin decided that the mock took place
 */
public record Mock(
        UUID id,
        UUID bookingRequestId,
        @Nested("mentee") @JsonUnwrapped(prefix = "mentee_") PersonRef mentee,
        @Nested("mentor") @JsonUnwrapped(prefix = "mentor_") PersonRef mentor,
        String companyName,
        @Nested @JsonUnwrapped InterviewDetails interview,
        Instant scheduledAt,
        Instant endsAt,
        String meetingLink,
        MockStatus status,
        @Nested @JsonUnwrapped Evaluation evaluation,
        @Nested("no_show") @Nullable NoShow noShow) {

    /**
     * The mentor's feedback and the mentee's stars; each null until it is given.
     *
     * @param feedbackDueAt by when feedback is promised; null if it was given or none is expected
     */
    public record Evaluation(
            @Nullable UUID feedbackId,
            @Schema(description = "by when feedback is promised; null if it was given or none is expected")
            @Nullable Instant feedbackDueAt,
            @Nullable Integer rating) {}
}
