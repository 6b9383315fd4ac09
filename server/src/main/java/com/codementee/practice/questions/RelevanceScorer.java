package com.codementee.practice.questions;

import com.codementee.aitools.engine.Embeddings;
import com.codementee.aitools.engine.EmbeddingsUnavailableException;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/**
 * Compares questions with texts by meaning and by words. Words alone decide while the embeddings are not available.
 * Call it outside of a transaction, because the embeddings come from another process.
 */
@Component
public class RelevanceScorer {

    /** Shared words, and words of the topic's name, decide between questions of a similar meaning. */
    private static final double WORDS_WEIGHT = 0.2;

    private final Embeddings embeddings;
    private final QuestionVectors vectors;
    private final WordIndex words;

    RelevanceScorer(Embeddings embeddings, QuestionVectors vectors, WordIndex words) {
        this.embeddings = embeddings;
        this.vectors = vectors;
        this.words = words;
    }

    /** Returns how relevant questions are to a text. */
    public RelevanceMeasure relevance(String text) {
        return text.isBlank() ? RelevanceMeasure.NONE : relevances(List.of(text)).getFirst();
    }

    /** Returns how relevant questions are to each text, with one call of the model. */
    public List<RelevanceMeasure> relevances(List<String> texts) {
        if (texts.isEmpty()) return List.of();
        try {
            var embedded = embeddings.embed(texts);
            return IntStream.range(0, texts.size())
                    .mapToObj(i -> byMeaning(texts.get(i), embedded.get(i)))
                    .toList();
        } catch (EmbeddingsUnavailableException _) {
            return texts.stream().map(this::byWords).toList();
        }
    }

    private RelevanceMeasure byMeaning(String text, float[] vector) {
        var byWords = byWords(text);
        return question -> Math.max(0, vectors.similarity(question, vector)) + WORDS_WEIGHT * byWords.of(question);
    }

    private RelevanceMeasure byWords(String text) {
        var shared = words.coverage(text);
        var named = new ConcurrentHashMap<String, Double>();
        return question -> shared.applyAsDouble(question) + named.computeIfAbsent(
                question.topic(), topic -> WordIndex.sharedWords(topic, text));
    }
}
