package com.codementee.practice.tools;

import com.codementee.practice.questions.Dimension;
import com.codementee.practice.questions.RelevanceMeasure;
import com.codementee.practice.questions.Weaknesses;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Derives what a person should practise from their mentors' feedback, newest first, and from forgotten cards. */
final class WeaknessRules {

    /** The mean of the scale. A score below it counts as weak, by up to 1. */
    private static final double NEUTRAL_SCORE = 3;

    /** How much a feedback counts, compared with the one after it. */
    private static final double AGEING = 0.7;

    private WeaknessRules() {}

    static Weaknesses of(List<MentorNote> notes, Set<String> forgottenTopics) {
        var weak = new EnumMap<Dimension, Double>(Dimension.class);
        var words = new ArrayList<RelevanceMeasure>();
        double weight = 1;
        double total = 0;
        for (var note : notes) {
            for (var score : note.scores().entrySet()) add(weak, score.getKey(), score.getValue(), weight);
            var relevance = note.relevance();
            double ageing = weight;
            words.add(question -> ageing * relevance.of(question));
            total += weight;
            weight *= AGEING;
        }
        double all = total;
        Map<Dimension, Double> shares = weak.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue() / all));
        return new Weaknesses(shares, forgottenTopics, RelevanceMeasure.highestOf(words));
    }

    private static void add(Map<Dimension, Double> weak, Dimension dimension, int score, double weight) {
        if (score < NEUTRAL_SCORE) weak.merge(dimension, weight * (NEUTRAL_SCORE - score) / 2, Double::sum);
    }
}
