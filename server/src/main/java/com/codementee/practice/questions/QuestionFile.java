package com.codementee.practice.questions;

import com.codementee.catalog.ExperienceLevel;
import com.codementee.catalog.InterviewType;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A file of the bank: the questions on one topic. {@code schema.json} describes it. */
record QuestionFile(
        @JsonProperty("$schema") String schema, InterviewType interviewType, String topic, List<Entry> questions) {

    record Entry(
            String key,
            ExperienceLevel level,
            String question,
            String tests,
            List<Dimension> dimensions,
            List<String> hints,
            List<String> outline,
            List<String> followUps,
            @Nullable List<String> companies) {}

    List<Question> toQuestions() {
        return questions.stream().map(this::toQuestion).toList();
    }

    private Question toQuestion(Entry entry) {
        return new Question(
                UUID.nameUUIDFromBytes(("question/" + entry.key).getBytes(StandardCharsets.UTF_8)),
                interviewType, topic, entry.level, entry.question, entry.tests, entry.dimensions,
                entry.hints, entry.outline, entry.followUps, entry.companies == null ? List.of() : entry.companies);
    }
}
