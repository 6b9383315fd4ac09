package com.codementee.practice.questions;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.catalog.ExperienceLevel;
import com.codementee.catalog.InterviewType;
import com.codementee.support.ApiTest;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class QuestionPickerTest extends ApiTest {

    private final QuestionPicker picker = app.bean(QuestionPicker.class);

    @Test
    void repeatsNothingUntilThePoolIsUsedUp() {
        var request = request(List.of("Graphs"), 2);
        Map<UUID, Instant> asked = new HashMap<>();
        for (int round = 0; round < 3; round++) {
            var time = Instant.EPOCH.plusSeconds(round);
            var picked = picker.pick(request, Weaknesses.UNKNOWN, asked);
            assertThat(picked).hasSize(2).allSatisfy(question -> {
                assertThat(question.topic()).isEqualTo("Graphs");
                assertThat(asked).doesNotContainKey(question.id());
            });
            picked.forEach(question -> asked.put(question.id(), time));
        }
        var first = asked.entrySet().stream()
                .filter(entry -> entry.getValue().equals(Instant.EPOCH))
                .map(Map.Entry::getKey);

        assertThat(picker.pick(request, Weaknesses.UNKNOWN, asked).stream().map(Question::id))
                .as("then those asked longest ago").containsExactlyInAnyOrderElementsOf(first.toList());
    }

    @Test
    void prefersTheWeakDimensionAndTheWordsOfTheMentor() {
        var weak = new Weaknesses(
                Map.of(Dimension.CODE_QUALITY, 1.0), Set.of(),
                app.bean(RelevanceScorer.class).relevance("Forgets to invalidate the linked list and its cache."));

        var picked = picker.pick(request(List.of(), 5), weak, Map.of());
        var without = picker.pick(request(List.of(), 5), Weaknesses.UNKNOWN, Map.of());

        assertThat(picked).isNotEqualTo(without);
        assertThat(picked.stream().filter(question -> question.dimensions().contains(Dimension.CODE_QUALITY)))
                .hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void findsQuestionsByWordsThatAreNotATopic() {
        var request = request(List.of("least recently used cache eviction"), 1);

        var picked = picker.pick(request, Weaknesses.UNKNOWN, Map.of());

        assertThat(picked.getFirst().prompt()).contains("least recently used cache");
    }

    @Test
    void asksForCompaniesThatArePubliclyKnownForAQuestion() {
        var company = app.bean(QuestionBank.class).all().stream()
                .filter(question -> question.interviewType() == InterviewType.CODING && !question.companies().isEmpty())
                .findFirst().orElseThrow().companies().getFirst();
        var request = new QuestionRequest(InterviewType.CODING, ExperienceLevel.MID, List.of(), company, 10);

        var known = picker.pick(request, Weaknesses.UNKNOWN, Map.of()).stream()
                .filter(question -> question.companies().contains(company)).count();
        var byChance = picker.pick(request(List.of(), 10), Weaknesses.UNKNOWN, Map.of()).stream()
                .filter(question -> question.companies().contains(company)).count();

        assertThat(known).isGreaterThan(byChance);
    }

    @Test
    void givesAllOfASmallPoolBeforeItRepeats() {
        var asked = new HashMap<UUID, Instant>();
        for (int round = 0; round < 3; round++) {
            var time = Instant.EPOCH.plusSeconds(round);
            var picked = picker.pick(request(List.of("graph traversal of a maze"), 4), Weaknesses.UNKNOWN, asked);
            assertThat(picked).hasSize(4).noneMatch(question -> asked.containsKey(question.id()));
            picked.forEach(question -> asked.put(question.id(), time));
        }
    }

    @Test
    void spreadsOverTopicsAndStaysNearTheLevel() {
        var picked = picker.pick(request(List.of(), 10), Weaknesses.UNKNOWN, Map.of());

        assertThat(picked).hasSize(10).allSatisfy(question ->
                assertThat(question.level()).isEqualTo(ExperienceLevel.MID));
        assertThat(picked.stream().map(Question::topic).distinct()).hasSizeGreaterThanOrEqualTo(8);
    }

    private static QuestionRequest request(List<String> topics, int count) {
        return new QuestionRequest(InterviewType.CODING, ExperienceLevel.MID, topics, null, count);
    }
}
