package com.codementee.aitools.engine;

import java.util.List;

/**
 * Sentence embeddings: texts with a similar meaning have vectors with a similar direction. Computed on this machine; no
 * text leaves it.
 */
public interface Embeddings {

    /** The model reads about 256 tokens; a longer text is truncated. */
    int MAX_CHARACTERS = 1_000;

    /** Length of each vector. */
    int DIMENSIONS = 384;

    /**
     * Returns one vector of length 1 for each text, in the same order. The first call after a pause loads the model,
     * which takes about a second; after that a sentence takes a few milliseconds.
     *
     * @throws EmbeddingsUnavailableException if the model cannot be loaded or is overloaded; callers continue without
     *     embeddings
     */
    List<float[]> embed(List<String> texts);

    /** Returns how similar two texts are by their vectors: 1 for the same meaning, about 0 for unrelated ones. */
    static double similarity(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) sum += one[i] * other[i];
        return sum;
    }
}
