package com.codementee.practice.tools;

import com.codementee.catalog.InterviewType;
import com.codementee.practice.questions.Dimension;
import com.codementee.practice.questions.Question;
import com.codementee.practice.questions.RelevanceMeasure;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a mentor scored and wrote in a feedback.
 *
 * @param scores of each dimension, 1 to 5
 * @param sentences what should improve, in the mentor's words, in order
 */
record MentorNote(
        String mentorName, InterviewType interviewType, LocalDate day, Map<Dimension, Integer> scores,
        List<Sentence> sentences) {

    /** A sentence with how relevant questions are to it. */
    record Sentence(String text, RelevanceMeasure relevance) {}

    RelevanceMeasure relevance() {
        return RelevanceMeasure.highestOf(sentences.stream().map(Sentence::relevance).toList());
    }

    /** Returns the sentence that is most about a question. The note must have sentences. */
    Sentence closest(Question question) {
        return sentences.stream()
                .max((one, other) -> Double.compare(one.relevance.of(question), other.relevance.of(question)))
                .orElseThrow();
    }

    /** For example {@code problem solving}. */
    static String name(Dimension dimension) {
        return dimension.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
