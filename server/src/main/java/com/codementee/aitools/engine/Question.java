package com.codementee.aitools.engine;

import java.util.Map;
import java.util.function.Predicate;

/**
 * A question to a {@link LanguageModel}.
 *
 * @param name of the answer's schema: letters, digits and underscores
 * @param instructions written by us; they contain nothing from a document
 * @param data what the question is about, sent apart from the instructions as JSON
 * @param schema the JSON schema of the answer; strict, so each object lists all of its properties as required
 * @param type what the answer is read as
 * @param complete whether an answer has all parts, which not every server ensures
 */
public record Question<T>(
        String name, String instructions, Object data, Map<String, Object> schema, Class<T> type,
        Predicate<T> complete) {}
