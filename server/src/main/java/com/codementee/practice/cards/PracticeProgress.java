package com.codementee.practice.cards;

import com.codementee.catalog.InterviewType;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A person's progress in practice. */
public record PracticeProgress(
        int cards,
        @Schema(description = "cards due until the end of today") int due,
        @Schema(description = "days of the last 7 with at least one review") int daysPractised,
        @Schema(description = "reviews in the last 30 days") int reviews,
        @Schema(description = "share of reviews on a later day that were remembered, in the last 30 days; null with fewer "
                + "than 10 of them")
        @Nullable Double retention,
        @Nullable Instant nextDueAt,
        List<TopicProgress> topics) {

    /** The cards on one topic. */
    public record TopicProgress(
            String topic,
            InterviewType interviewType,
            int cards,
            int due,
            @Schema(description = "how often a card of this topic was forgotten") int lapses,
            @Schema(description = "mean difficulty of the reviewed cards, 1 to 10") @Nullable Double difficulty,
            @Schema(description = "share of this topic's reviews on a later day that were remembered, in the last 30 days; "
                    + "null with fewer than 5 of them")
            @Nullable Double retention) {}
}
