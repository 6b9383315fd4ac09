package com.codementee.practice.questions;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.aitools.engine.Embeddings;
import com.codementee.aitools.engine.EmbeddingsUnavailableException;
import com.codementee.catalog.InterviewType;
import com.codementee.support.ApiTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * Measures the search with {@code retrieval-requests.txt}: at least 100 requests in people's own words, two for each
 * topic, written before the search was measured and without looking at the bank's texts.
 */
class RelevanceScorerTest extends ApiTest {

    private static final Path REQUESTS = Path.of("src/test/resources/practice/retrieval-requests.txt");
    private static final int FIRST = 3;
    private static final double MIN_FOUND = 0.9;

    private final List<Question> bank = app.bean(QuestionBank.class).all();

    record Request(InterviewType type, String topic, String text) {

        static Request of(String line) {
            var parts = line.split("\\|");
            return new Request(InterviewType.valueOf(parts[0].toUpperCase(Locale.ROOT)), parts[1], parts[2]);
        }
    }

    @Test
    void findsTheWantedTopicAmongTheFirstThree() throws IOException {
        var requests = requests();
        var relevances = app.bean(RelevanceScorer.class).relevances(requests.stream().map(Request::text).toList());

        var missed = new ArrayList<String>();
        for (int i = 0; i < requests.size(); i++) {
            var request = requests.get(i);
            var first = topics(request, relevances.get(i));
            if (!first.contains(request.topic())) missed.add(request.topic() + " <- " + request.text() + ": " + first);
        }
        double found = 1 - missed.size() / (double) requests.size();
        System.out.printf("Retrieval: wanted topic among the first three for %.1f %% of %d%n", 100 * found, requests.size());

        assertThat(requests).hasSizeGreaterThanOrEqualTo(100);
        assertThat(found).as("missed: %s", missed).isGreaterThanOrEqualTo(MIN_FOUND);
    }

    @Test
    void comparesByWordsWhileTheModelIsUnavailable() {
        Embeddings unavailable = _ -> {
            throw new EmbeddingsUnavailableException(new IllegalStateException("no model"));
        };
        var search = new RelevanceScorer(
                unavailable, app.bean(QuestionVectors.class), app.bean(WordIndex.class));

        var first = topics(new Request(InterviewType.CODING, "", ""), search.relevance("shortest path in a graph"));

        assertThat(first.getFirst()).isEqualTo("Graphs");
    }

    private static List<Request> requests() throws IOException {
        return Files.readAllLines(REQUESTS).stream().map(Request::of).toList();
    }

    private List<String> topics(Request request, RelevanceMeasure relevance) {
        return bank.stream()
                .filter(question -> question.interviewType() == request.type())
                .sorted(Comparator.comparingDouble(relevance::of).reversed())
                .map(Question::topic)
                .distinct()
                .limit(FIRST)
                .toList();
    }
}
