package com.codementee.practice.cards;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which points of the outline an answer covers. There is no score: a point that is not found may still be in the
 * answer, in other words.
 */
record AnswerComparison(
        List<CoveredPoint> covered,
        @Schema(description = "points that no sentence of the answer seems to be about") List<String> missed,
        @Schema(description = "how far to trust the comparison, or why there is none") @Nullable String note,
        @Schema(description = "built-in: on this server, without a language model") String engine) {

    /** A point and the sentence of the answer that covers it. */
    record CoveredPoint(String point, @Schema(description = "words of the answer") String quote) {}
}
