package com.codementee.aitools.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class WorkerEmbeddingsTest {

    private static final WorkerEmbeddings EMBEDDINGS = new WorkerEmbeddings();

    @AfterAll
    static void stopWorker() {
        EMBEDDINGS.close();
    }

    @Test
    void textsWithTheSameMeaningAreMoreSimilar() {
        var vectors = EMBEDDINGS.embed(List.of(
                "How would you design a cache that several servers share?",
                "Design a distributed caching system",
                "Tell me about a conflict with a colleague"));
        assertThat(Embeddings.similarity(vectors.get(0), vectors.get(1))).isGreaterThan(0.6);
        assertThat(Embeddings.similarity(vectors.get(0), vectors.get(2))).isLessThan(0.3);
        assertThat(vectors).allSatisfy(vector -> {
            assertThat(vector).hasSize(Embeddings.DIMENSIONS);
            assertThat(Embeddings.similarity(vector, vector)).isBetween(0.999, 1.001);
        });
    }

    @Test
    void returnsTheSameVectorsAgainForUnusualTexts() {
        var texts = List.of("", " ", "a".repeat(20_000), "\u0939\u093F\u0928\u094D\u0926\u0940", "x");
        var once = EMBEDDINGS.embed(texts);
        assertThat(once).hasSize(5);
        var again = new WorkerEmbeddings();
        assertThat(again.embed(texts)).usingRecursiveComparison().isEqualTo(once);
        again.close();
    }
}
