package com.codementee.practice.questions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToDoubleFunction;
import org.springframework.stereotype.Component;

/**
 * Chooses questions from the bank. The pool contains the questions of the requested type and topics, at the requested
 * level or an adjacent one. No question repeats until the person has been asked the whole pool; then those asked
 * longest ago come first. Among equals, the person's weaknesses come first, and topics alternate. The same input always
 * gives the same questions.
 */
@Component
public class QuestionPicker {

    private static final double LEVEL_WEIGHT = 3;
    private static final double WEAK_DIMENSION_WEIGHT = 2;
    private static final double WEAK_TOPIC_WEIGHT = 2;
    private static final double COMPANY_WEIGHT = 0.5;

    /** The relevance of a question that shares a few rare words with the mentor's text is about 10. */
    private static final double WORDS_WEIGHT = 0.15;

    /** Lowers a topic's priority with each question already chosen from it. */
    private static final double SAME_TOPIC_PENALTY = 2;

    /** If the requested words match no topic, the pool contains this many of the most relevant questions. */
    private static final int MAX_BY_WORDS = 24;

    private final QuestionBank bank;
    private final WordIndex words;

    QuestionPicker(QuestionBank bank, WordIndex words) {
        this.bank = bank;
        this.words = words;
    }

    /**
     * Returns the requested number of questions, or all if the pool has fewer.
     *
     * @param asked when each question was last asked, by id
     */
    public List<Question> pick(QuestionRequest request, Weaknesses weak, Map<UUID, Instant> asked) {
        var left = new ArrayList<>(pool(request));
        var chosen = new ArrayList<Question>();
        var perTopic = new HashMap<String, Integer>();
        while (chosen.size() < request.count() && !left.isEmpty()) {
            var next = left.stream().min(Comparator
                            .comparing((Question question) -> asked.getOrDefault(question.id(), Instant.MIN))
                            .thenComparingDouble(question -> SAME_TOPIC_PENALTY
                                    * perTopic.getOrDefault(question.topic(), 0) - score(question, request, weak))
                            .thenComparing(Question::id))
                    .orElseThrow();
            left.remove(next);
            chosen.add(next);
            perTopic.merge(next.topic(), 1, Integer::sum);
        }
        return chosen;
    }

    private List<Question> pool(QuestionRequest request) {
        var near = bank.all().stream()
                .filter(question -> question.interviewType() == request.interviewType())
                .filter(question -> levelsApart(question, request) <= 1)
                .toList();
        if (request.topics().isEmpty()) return near;
        var byTopic = near.stream()
                .filter(question -> request.topics().stream().anyMatch(question.topic()::equalsIgnoreCase))
                .toList();
        if (byTopic.size() >= request.count()) return byTopic;
        var text = String.join(" ", request.topics());
        ToDoubleFunction<Question> relevance = question -> words.relevance(question, text);
        var byWords = near.stream()
                .filter(question -> !byTopic.contains(question) && relevance.applyAsDouble(question) > 0)
                .sorted(Comparator.comparingDouble(relevance).reversed())
                .limit(MAX_BY_WORDS)
                .toList();
        var both = new ArrayList<>(byTopic);
        both.addAll(byWords);
        return both.isEmpty() ? near : both;
    }

    private double score(Question question, QuestionRequest request, Weaknesses weak) {
        double score = -LEVEL_WEIGHT * levelsApart(question, request);
        for (var dimension : question.dimensions()) {
            score += WEAK_DIMENSION_WEIGHT * weak.dimensions().getOrDefault(dimension, 0.0);
        }
        if (weak.topics().contains(question.topic())) score += WEAK_TOPIC_WEIGHT;
        if (request.company() != null && question.companies().contains(request.company())) score += COMPANY_WEIGHT;
        return score + WORDS_WEIGHT * words.relevance(question, weak.words());
    }

    private static int levelsApart(Question question, QuestionRequest request) {
        return Math.abs(question.level().ordinal() - request.level().ordinal());
    }
}
