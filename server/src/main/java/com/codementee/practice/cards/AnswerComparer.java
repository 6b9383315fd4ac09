package com.codementee.practice.cards;

import com.codementee.aitools.engine.Embeddings;
import com.codementee.aitools.engine.EmbeddingsUnavailableException;
import com.codementee.aitools.engine.EngineNames;
import com.codementee.practice.cards.AnswerComparison.CoveredPoint;
import com.codementee.practice.questions.WordIndex;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Compares a written answer with an outline: a point is covered if one sentence of the answer is close to it in meaning
 * or shares most of its words.
 */
@Component
class AnswerComparer {

    /** A shorter answer says too little to compare. */
    private static final int MIN_WORDS = 12;

    /** Bounds the work for an answer of one-word sentences. */
    private static final int MAX_SENTENCES = 60;

    /**
     * Separates related from unrelated texts: a paraphrase is above it, as are fewer than one in twenty points of other
     * questions ({@code AnswerComparerTest}).
     */
    private static final double MIN_SIMILARITY = 0.42;

    private static final double MIN_SHARED_WORDS = 0.6;

    private static final String TOO_SHORT = "Write at least " + MIN_WORDS + " words; a shorter answer cannot be compared.";
    private static final String LIMITS =
            "Compared by meaning, sentence by sentence. A point listed as missed may be in your answer in other words.";
    private static final String WORDS_ONLY =
            "Compared by words only, because the language model is unavailable right now. Some points you covered may"
                    + " be listed as missed.";

    private final Embeddings embeddings;

    AnswerComparer(Embeddings embeddings) {
        this.embeddings = embeddings;
    }

    AnswerComparison compare(String answer, String outline) {
        var points = outline.lines().toList();
        if (answer.split("\\s+").length < MIN_WORDS) return comparison(List.of(), List.of(), TOO_SHORT);
        var sentences = sentences(answer);
        var vectors = vectors(points, sentences);
        var covered = new ArrayList<CoveredPoint>();
        var missed = new ArrayList<String>();
        for (int i = 0; i < points.size(); i++) {
            var quote = closest(points.get(i), i, points.size(), sentences, vectors);
            if (quote == null) missed.add(points.get(i));
            else covered.add(new CoveredPoint(points.get(i), quote));
        }
        return comparison(covered, missed, vectors == null ? WORDS_ONLY : LIMITS);
    }

    private static AnswerComparison comparison(List<CoveredPoint> covered, List<String> missed, String note) {
        return new AnswerComparison(covered, missed, note, EngineNames.BUILT_IN);
    }

    private static List<String> sentences(String answer) {
        return Arrays.stream(answer.split("(?<=[.!?;])\\s+|\\n+"))
                .map(String::strip)
                .filter(sentence -> sentence.contains(" "))
                .limit(MAX_SENTENCES)
                .toList();
    }

    private @Nullable List<float[]> vectors(List<String> points, List<String> sentences) {
        try {
            return embeddings.embed(Stream.concat(points.stream(), sentences.stream()).toList());
        } catch (EmbeddingsUnavailableException _) {
            return null;
        }
    }

    private static @Nullable String closest(
            String point, int pointIndex, int points, List<String> sentences, @Nullable List<float[]> vectors) {
        String best = null;
        double bestScore = 0;
        for (int i = 0; i < sentences.size(); i++) {
            double words = WordIndex.sharedWords(point, sentences.get(i));
            double meaning = vectors == null
                    ? 0
                    : Embeddings.similarity(vectors.get(pointIndex), vectors.get(points + i));
            double score = Math.max(words / MIN_SHARED_WORDS, meaning / MIN_SIMILARITY);
            if (score < 1 || score <= bestScore) continue;
            best = sentences.get(i);
            bestScore = score;
        }
        return best;
    }
}
