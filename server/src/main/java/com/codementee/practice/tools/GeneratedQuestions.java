package com.codementee.practice.tools;

import com.codementee.catalog.ExperienceLevel;
import com.codementee.practice.questions.Question;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;

/** Questions that were chosen for a person. */
record GeneratedQuestions(
        UUID id,
        List<GeneratedQuestion> questions,
        @Schema(description = "what the choice is based on, as sentences") List<String> basedOn,
        String engine) {

    /** @param difficulty the level for which the question is meant */
    record GeneratedQuestion(
            @Schema(description = "keeps the question as a practice card") UUID questionId,
            String prompt, String topic, ExperienceLevel difficulty,
            @Schema(description = "what an interviewer learns from the answer") String tests,
            List<String> hints,
            @Schema(description = "the points of a good answer, one per line") String outline,
            List<String> followUps) {

        static GeneratedQuestion of(Question question) {
            return new GeneratedQuestion(
                    question.id(), question.prompt(), question.topic(), question.level(), question.tests(),
                    question.hints(), String.join("\n", question.outline()), question.followUps());
        }
    }
}
