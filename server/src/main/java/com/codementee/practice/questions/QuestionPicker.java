package com.codementee.practice.questions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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
    private static final double COMPANY_WEIGHT = 1.5;

    /** With it, a question on what the mentor wrote outweighs one at the right level on something else. */
    private static final double MENTOR_WEIGHT = 9;

    /** What the person asks for decides more than anything else. */
    private static final double REQUEST_WEIGHT = 30;

    /** Lowers a topic's priority with each question already chosen from it. */
    private static final double SAME_TOPIC_PENALTY = 2;

    /** The same for words that are not the name of a topic: relevance counts more than variety. */
    private static final double SAME_TOPIC_PENALTY_BY_WORDS = 0.5;

    /** At least this many of the most relevant questions join a pool that has too few on the requested topics. */
    private static final int MIN_CLOSEST = 12;

    private final QuestionBank bank;
    private final RelevanceScorer search;

    QuestionPicker(QuestionBank bank, RelevanceScorer search) {
        this.bank = bank;
        this.search = search;
    }

    /**
     * Returns the requested number of questions, or all if the pool has fewer. Call it outside of a transaction.
     *
     * @param asked when each question was last asked, by id
     */
    public List<Question> pick(QuestionRequest request, Weaknesses weak, Map<UUID, Instant> asked) {
        var near = bank.all().stream()
                .filter(question -> question.interviewType() == request.interviewType())
                .filter(question -> levelsApart(question, request) <= 1)
                .toList();
        var onTopic = near.stream().filter(question -> isOnTopic(question, request)).toList();
        boolean enough = request.topics().isEmpty() || onTopic.size() >= request.count() && allNamed(request, onTopic);
        var wanted = enough ? RelevanceMeasure.NONE : RelevanceMeasure.highestOf(search.relevances(request.topics()));
        List<Question> pool = request.topics().isEmpty() ? near : onTopic;
        if (!enough) pool = withClosest(onTopic, near, wanted, request.count());
        var scores = pool.stream()
                .collect(Collectors.toMap(Question::id, question -> score(question, request, weak, wanted)));
        return pick(pool, request.count(), asked, scores, enough ? SAME_TOPIC_PENALTY : SAME_TOPIC_PENALTY_BY_WORDS);
    }

    private static List<Question> pick(
            List<Question> pool, int count, Map<UUID, Instant> asked, Map<UUID, Double> scores, double penalty) {
        var left = new ArrayList<>(pool);
        var chosen = new ArrayList<Question>();
        var perTopic = new HashMap<String, Integer>();
        while (chosen.size() < count && !left.isEmpty()) {
            var next = left.stream().min(Comparator
                            .comparing((Question question) -> asked.getOrDefault(question.id(), Instant.MIN))
                            .thenComparingDouble(question -> penalty * perTopic.getOrDefault(question.topic(), 0)
                                    - scores.get(question.id()))
                            .thenComparing(Question::id))
                    .orElseThrow();
            left.remove(next);
            chosen.add(next);
            perTopic.merge(next.topic(), 1, Integer::sum);
        }
        return chosen;
    }

    /** Whether each of the requested topics is one of the catalogue, with questions near the level. */
    private static boolean allNamed(QuestionRequest request, List<Question> onTopic) {
        return request.topics().stream()
                .allMatch(topic -> onTopic.stream().anyMatch(question -> question.topic().equalsIgnoreCase(topic)));
    }

    private static boolean isOnTopic(Question question, QuestionRequest request) {
        return request.topics().stream().anyMatch(question.topic()::equalsIgnoreCase);
    }

    private static List<Question> withClosest(
            List<Question> onTopic, List<Question> near, RelevanceMeasure wanted, int count) {
        record Rated(Question question, double relevance) {}
        var pool = new LinkedHashSet<>(onTopic);
        near.stream()
                .filter(question -> !onTopic.contains(question))
                .map(question -> new Rated(question, wanted.of(question)))
                .sorted(Comparator.comparingDouble(Rated::relevance).reversed())
                .limit(Math.max(MIN_CLOSEST, count))
                .forEach(rated -> pool.add(rated.question()));
        return List.copyOf(pool);
    }

    private static double score(Question question, QuestionRequest request, Weaknesses weak, RelevanceMeasure wanted) {
        double score = -LEVEL_WEIGHT * levelsApart(question, request);
        for (var dimension : question.dimensions()) {
            score += WEAK_DIMENSION_WEIGHT * weak.dimensions().getOrDefault(dimension, 0.0);
        }
        if (weak.topics().contains(question.topic())) score += WEAK_TOPIC_WEIGHT;
        if (request.company() != null && question.companies().contains(request.company())) score += COMPANY_WEIGHT;
        double asRequested = isOnTopic(question, request) ? 1 : wanted.of(question);
        return score + REQUEST_WEIGHT * asRequested + MENTOR_WEIGHT * weak.words().of(question);
    }

    private static int levelsApart(Question question, QuestionRequest request) {
        return Math.abs(question.level().ordinal() - request.level().ordinal());
    }
}
