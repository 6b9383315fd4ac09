package com.codementee.practice.questions;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.catalog.ExperienceLevel;
import com.codementee.catalog.InterviewType;
import com.codementee.support.ApiTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Checks the quality of the question bank, as far as a program can. */
class QuestionBankTest extends ApiTest {

    private static final int MIN_QUESTIONS = 400;
    private static final int SHINGLE_WORDS = 3;

    /** Questions share phrases such as "tell me about a time when"; above this they ask the same. */
    private static final double MAX_SHARED_SHINGLES = 0.4;


    private final List<Question> bank = app.bean(QuestionBank.class).all();

    @Test
    void hasAtLeastFourHundredQuestions() {
        assertThat(bank).hasSizeGreaterThanOrEqualTo(MIN_QUESTIONS);
    }

    @Test
    void fillsEveryFieldOfEveryQuestion() {
        for (var question : bank) {
            assertThat(question.prompt()).hasSizeBetween(40, 500).matches("(?s)[A-Z\"].*[.?]");
            assertThat(question.dimensions()).as(question.prompt()).isNotEmpty().doesNotHaveDuplicates();
            assertThat(question.hints()).as(question.prompt()).hasSizeBetween(2, 4).doesNotHaveDuplicates();
            assertThat(question.outline()).as(question.prompt()).hasSizeBetween(3, 6).doesNotHaveDuplicates();
            assertThat(question.followUps()).as(question.prompt()).hasSizeBetween(2, 4).doesNotHaveDuplicates();
            assertThat(texts(question)).as(question.prompt()).allSatisfy(text ->
                    assertThat(text).isEqualTo(text.strip()).hasSizeBetween(3, 500).doesNotContain("TODO"));
        }
    }

    @Test
    void coversEveryTopicOfTheCatalogueOnEveryLevel() {
        var topics = new TreeSet<String>();
        for (var type : InterviewType.values()) {
            for (var topic : anonymous().get("/api/topics?limit=100&interview_type=" + type.wire()).data()) {
                topics.add(type + "/" + topic.get("name").asString());
            }
        }
        var covered = bank.stream().map(question -> question.interviewType() + "/" + question.topic())
                .collect(Collectors.toSet());
        assertThat(covered).containsExactlyInAnyOrderElementsOf(topics);
        for (var level : ExperienceLevel.values()) {
            assertThat(bank.stream().filter(question -> question.level() == level)
                            .map(question -> question.interviewType() + "/" + question.topic())
                            .collect(Collectors.toSet()))
                    .as(level.wire()).isEqualTo(covered);
        }
    }

    @Test
    void balancesTypesAndLevels() {
        for (var type : InterviewType.values()) {
            var ofType = bank.stream().filter(question -> question.interviewType() == type).toList();
            assertThat(ofType).as(type.wire()).hasSizeGreaterThanOrEqualTo(bank.size() * 15 / 100);
            for (var level : ExperienceLevel.values()) {
                assertThat(ofType.stream().filter(question -> question.level() == level))
                        .as(type + " " + level).hasSizeGreaterThanOrEqualTo(ofType.size() / 8);
            }
        }
    }

    @Test
    void namesOnlyCompaniesOfTheCatalogue() {
        var companies = new HashSet<String>();
        for (var company : anonymous().get("/api/companies?limit=100").data()) {
            companies.add(company.get("name").asString());
        }
        assertThat(bank.stream().flatMap(question -> question.companies().stream())).isSubsetOf(companies);
    }

    @Test
    void asksNothingTwice() {
        var shingles = bank.stream().map(question -> shingles(question.prompt())).toList();
        var duplicates = new ArrayList<String>();
        for (int one = 0; one < bank.size(); one++) {
            for (int other = one + 1; other < bank.size(); other++) {
                if (sharedShare(shingles.get(one), shingles.get(other)) > MAX_SHARED_SHINGLES) {
                    duplicates.add(bank.get(one).prompt() + " | " + bank.get(other).prompt());
                }
            }
        }
        assertThat(duplicates).isEmpty();
    }

    @Test
    void hasTheFieldsOfItsSchema() throws IOException {
        var schema = new JsonMapper().readTree(Files.readString(Path.of("src/main/resources/questions/schema.json")));
        assertThat(properties(schema)).containsExactlyInAnyOrderElementsOf(components(QuestionFile.class));
        assertThat(properties(schema.get("properties").get("questions").get("items")))
                .containsExactlyInAnyOrderElementsOf(components(QuestionFile.Entry.class));
    }

    private static List<String> properties(JsonNode schema) {
        return schema.get("properties").propertyNames().stream().map(name -> name.replace("$", "")).toList();
    }

    private static List<String> components(Class<?> record) {
        return Arrays.stream(record.getRecordComponents())
                .map(part -> part.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT))
                .toList();
    }

    private static List<String> texts(Question question) {
        return Stream.of(List.of(question.tests()), question.hints(), question.outline(), question.followUps())
                .flatMap(List::stream)
                .toList();
    }

    private static Set<String> shingles(String text) {
        var words = List.of(text.toLowerCase(Locale.ROOT).split("[^a-z0-9]+"));
        return IntStream.rangeClosed(0, words.size() - SHINGLE_WORDS)
                .mapToObj(start -> String.join(" ", words.subList(start, start + SHINGLE_WORDS)))
                .collect(Collectors.toSet());
    }

    private static double sharedShare(Set<String> one, Set<String> other) {
        var shared = new HashSet<>(one);
        shared.retainAll(other);
        return shared.size() / (double) Math.min(one.size(), other.size());
    }
}
