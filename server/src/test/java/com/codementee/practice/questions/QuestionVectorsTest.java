package com.codementee.practice.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.codementee.aitools.engine.Embeddings;
import com.codementee.support.ApiTest;
import com.codementee.support.TestApp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** {@code -Dsnapshot.update=true} computes the vectors of texts that have changed. */
class QuestionVectorsTest extends ApiTest {

    /** Questions above this similarity ask the same in other words. */
    private static final double MAX_SIMILARITY = 0.85;

    private static List<Question> bank;
    private static QuestionVectors vectors;

    @BeforeAll
    static void update() throws IOException {
        var app = TestApp.shared();
        bank = app.bean(QuestionBank.class).all();
        vectors = app.bean(QuestionVectors.class);
        if (!Boolean.getBoolean("snapshot.update") || texts().stream().noneMatch(text -> vectors.vector(text) == null)) {
            return;
        }
        var embedded = app.bean(Embeddings.class).embed(texts());
        Files.write(Path.of("src/main/resources", QuestionVectors.FILE), QuestionVectors.file(texts(), embedded));
    }

    @Test
    void containsEachTextOfTheBank() {
        assertThat(texts().stream().filter(text -> vectors.vector(text) == null))
                .as("Compute them: mvn -pl server test -Dtest=QuestionVectorsTest -Dsnapshot.update=true").isEmpty();
    }

    @Test
    void containsWhatTheModelReturns() {
        var sample = List.of(bank.getFirst(), bank.get(bank.size() / 2), bank.getLast());
        var embedded = app.bean(Embeddings.class).embed(
                sample.stream().map(question -> QuestionVectors.texts(question).getLast()).toList());

        for (int i = 0; i < sample.size(); i++) {
            assertThat(vectors.similarity(sample.get(i), embedded.get(i))).isCloseTo(1, within(0.001));
        }
    }

    @Test
    void theBankAsksNothingTwiceInOtherWords() {
        var duplicates = new ArrayList<String>();
        for (int one = 0; one < bank.size(); one++) {
            var vector = vectors.vector(QuestionVectors.texts(bank.get(one)).getFirst());
            for (int other = one + 1; other < bank.size(); other++) {
                double similarity = vectors.similarity(bank.get(other), vector);
                if (similarity > MAX_SIMILARITY) {
                    duplicates.add(similarity + " " + bank.get(one).prompt() + " | " + bank.get(other).prompt());
                }
            }
        }
        assertThat(duplicates).isEmpty();
    }

    private static List<String> texts() {
        return bank.stream().flatMap(question -> QuestionVectors.texts(question).stream()).toList();
    }
}
