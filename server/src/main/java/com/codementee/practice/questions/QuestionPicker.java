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
 * Chooses questions of the bank. The pool are the questions of the wished type and topics, of the level or one next to
 * it. No question repeats until the person was asked the whole pool; then those asked longest ago come first. Within
 * that, what is weak comes first, and topics alternate. The same input always gives the same questions.
 */
@Component
public class QuestionPicker {

    private static final double LEVEL_WEIGHT = 3;
    private static final double WEAK_DIMENSION_WEIGHT = 2;
    private static final double WEAK_TOPIC_WEIGHT = 2;
    private static final double COMPANY_WEIGHT = 0.5;

    /** The relevance of a question that shares a few rare words with the mentor's text is about 10. */
    private static final double WORDS_WEIGHT = 0.15;

    /** Makes a topic less attractive with each question that is already chosen from it. */
    private static final double SAME_TOPIC_PENALTY = 2;

    /** With words that are no topic, the pool consists of the questions that are most about them. */
    private static final int MAX_BY_WORDS = 24;

    private final QuestionBank bank;
    private final WordIndex words;

    QuestionPicker(QuestionBank bank, WordIndex words) {
        this.bank = bank;
        this.words = words;
    }

    /** Returns up to the wished number of questions; fewer only if the pool has no more. @param asked when, by id */
    public List<Question> pick(QuestionWish wish, Weaknesses weak, Map<UUID, Instant> asked) {
        var left = new ArrayList<>(pool(wish));
        var chosen = new ArrayList<Question>();
        var perTopic = new HashMap<String, Integer>();
        while (chosen.size() < wish.count() && !left.isEmpty()) {
            var next = left.stream().min(Comparator
                            .comparing((Question question) -> asked.getOrDefault(question.id(), Instant.MIN))
                            .thenComparingDouble(question -> SAME_TOPIC_PENALTY
                                    * perTopic.getOrDefault(question.topic(), 0) - score(question, wish, weak))
                            .thenComparing(Question::id))
                    .orElseThrow();
            left.remove(next);
            chosen.add(next);
            perTopic.merge(next.topic(), 1, Integer::sum);
        }
        return chosen;
    }

    private List<Question> pool(QuestionWish wish) {
        var near = bank.all().stream()
                .filter(question -> question.interviewType() == wish.interviewType())
                .filter(question -> levelsApart(question, wish) <= 1)
                .toList();
        if (wish.topics().isEmpty()) return near;
        var byTopic = near.stream()
                .filter(question -> wish.topics().stream().anyMatch(question.topic()::equalsIgnoreCase))
                .toList();
        if (byTopic.size() >= wish.count()) return byTopic;
        var text = String.join(" ", wish.topics());
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

    private double score(Question question, QuestionWish wish, Weaknesses weak) {
        double score = -LEVEL_WEIGHT * levelsApart(question, wish);
        for (var dimension : question.dimensions()) {
            score += WEAK_DIMENSION_WEIGHT * weak.dimensions().getOrDefault(dimension, 0.0);
        }
        if (weak.topics().contains(question.topic())) score += WEAK_TOPIC_WEIGHT;
        if (wish.company() != null && question.companies().contains(wish.company())) score += COMPANY_WEIGHT;
        return score + WORDS_WEIGHT * words.relevance(question, weak.words());
    }

    private static int levelsApart(Question question, QuestionWish wish) {
        return Math.abs(question.level().ordinal() - wish.level().ordinal());
    }
}
