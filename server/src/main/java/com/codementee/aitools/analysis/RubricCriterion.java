package com.codementee.aitools.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** A line of {@code aitools/rubric.json}. */
record RubricCriterion(String id, String name, int weight, String why) {

    static final List<RubricCriterion> ALL = read();

    private static List<RubricCriterion> read() {
        try (var stream = RubricCriterion.class.getResourceAsStream("/aitools/rubric.json")) {
            return List.of(new JsonMapper().readValue(stream, RubricCriterion[].class));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
