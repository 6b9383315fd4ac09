package com.codementee.practice.questions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** All questions of the bank, always in the same order. */
@Component
public class QuestionBank {

    private final Map<UUID, Question> questions = new LinkedHashMap<>();

    QuestionBank(JsonMapper json) {
        for (var file : files()) {
            for (var question : read(file, json).toQuestions()) {
                if (questions.put(question.id(), question) != null) {
                    throw new IllegalStateException("Two questions have the key of: " + question.prompt());
                }
            }
        }
    }

    public List<Question> all() {
        return List.copyOf(questions.values());
    }

    public Optional<Question> find(UUID id) {
        return Optional.ofNullable(questions.get(id));
    }

    private static Resource[] files() {
        try {
            return new PathMatchingResourcePatternResolver().getResources("classpath:questions/*/*.json");
        } catch (IOException problem) {
            throw new UncheckedIOException("The question bank cannot be listed.", problem);
        }
    }

    private static QuestionFile read(Resource file, JsonMapper json) {
        try (var content = file.getInputStream()) {
            return json.readValue(content, QuestionFile.class);
        } catch (IOException problem) {
            throw new UncheckedIOException("The question bank cannot be read: " + file, problem);
        }
    }
}
