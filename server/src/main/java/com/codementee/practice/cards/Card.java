package com.codementee.practice.cards;

import com.codementee.catalog.InterviewType;
import com.codementee.practice.fsrs.Memory;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.mapper.Nested;
import org.jspecify.annotations.Nullable;

/** A card and when to repeat it. Its JSON is one flat object. */
@Schema(name = "PracticeCard")
public record Card(
        UUID id,
        @Schema(description = "the question of the bank; null for an action item") @Nullable UUID questionId,
        String prompt,
        String topic,
        InterviewType interviewType,
        List<String> hints,
        @Schema(description = "the points of a good answer, one per line") String outline,
        @Nested @JsonUnwrapped Schedule schedule,
        @Nested @JsonUnwrapped Origin origin) {

    /** The card's state in FSRS. Stability, in days, and difficulty, 1 to 10, are null before the first review. */
    public record Schedule(
            Instant dueAt,
            @Nullable Double stability,
            @Nullable Double difficulty,
            int reps,
            int lapses,
            @Nullable Instant lastReviewedAt) {

        @Nullable Memory memory() {
            return stability == null || difficulty == null ? null : new Memory(stability, difficulty);
        }
    }

    /** Where the card comes from. */
    public record Origin(
            CardSource source,
            @Nullable UUID feedbackId,
            @Schema(description = "why feedback added it, in the mentor's words") @Nullable String reason) {}
}
