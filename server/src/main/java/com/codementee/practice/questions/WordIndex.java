package com.codementee.practice.questions;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Compares texts with questions by their words, weighting rare words more (tf-idf). Fast enough for a transaction,
 * which must not wait for embeddings from another process.
 */
@Component
public class WordIndex {

    private static final int MIN_LETTERS = 3;

    /** Words that say nothing about the topic, in the form that {@link #words} returns. */
    private static final Set<String> STOP_WORDS = Set.of(
            "the", "and", "for", "you", "your", "that", "with", "what", "how", "thi", "are", "was", "which", "when", "one",
            "from", "they", "not", "can", "then", "would", "each", "all", "have", "has", "had", "did", "doe", "who", "than",
            "into", "but", "their", "them", "there", "more", "most", "made", "make", "also", "only", "about", "tell",
            "describe", "explain", "say", "should", "could", "will", "were", "been", "where", "why", "two", "first",
            "before", "after", "need", "use", "using", "give", "given", "find", "time", "work", "way", "ten", "too");

    private final Map<String, Double> rarity;
    private final Map<UUID, Set<String>> words;

    WordIndex(QuestionBank bank) {
        words = bank.all().stream().collect(Collectors.toMap(Question::id, WordIndex::words));
        var counts = new HashMap<String, Integer>();
        words.values().forEach(ofOne -> ofOne.forEach(word -> counts.merge(word, 1, Integer::sum)));
        rarity = counts.entrySet().stream().collect(Collectors.toMap(
                Map.Entry::getKey, count -> Math.log((double) words.size() / count.getValue())));
    }

    /** Returns how relevant a question is to a text: the summed rarity of the words that they share. */
    public double relevance(Question question, String text) {
        var shared = words(text);
        shared.retainAll(words.get(question.id()));
        return shared.stream().mapToDouble(word -> rarity.getOrDefault(word, 0.0)).sum();
    }

    /** Returns which share of a text's words, weighted by their rarity, occurs in a question, from 0 to 1. */
    ToDoubleFunction<Question> coverage(String text) {
        var own = words(text);
        double all = own.stream().mapToDouble(this::rarity).sum();
        if (all == 0) return _ -> 0;
        return question -> {
            var texts = words.get(question.id());
            return own.stream().filter(texts::contains).mapToDouble(this::rarity).sum() / all;
        };
    }

    /** A word that no question contains is as rare as one that a single question contains. */
    private double rarity(String word) {
        return rarity.getOrDefault(word, Math.log(words.size()));
    }

    /** Returns the share of a text's words that occur in another text, from 0 to 1. */
    public static double sharedWords(String text, String other) {
        var own = words(text);
        if (own.isEmpty()) return 0;
        var shared = new HashSet<>(own);
        shared.retainAll(words(other));
        return (double) shared.size() / own.size();
    }

    private static Set<String> words(Question question) {
        var texts = String.join(" ", question.outline());
        return words(String.join(" ", List.of(question.topic(), question.prompt(), question.tests(), texts)));
    }

    /** Returns the words of a text without their most common English endings. */
    static Set<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}0-9]+"))
                .map(WordIndex::stem)
                .filter(word -> word.length() >= MIN_LETTERS && !STOP_WORDS.contains(word))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static String stem(String word) {
        for (var ending : List.of("ings", "ing", "ies", "ed", "es", "s")) {
            if (word.endsWith(ending) && word.length() - ending.length() >= MIN_LETTERS) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }
}
