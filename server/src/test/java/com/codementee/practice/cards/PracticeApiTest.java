package com.codementee.practice.cards;

import static com.codementee.platform.errors.ErrorCode.ALREADY_EXISTS;
import static com.codementee.platform.errors.ErrorCode.NOT_FOUND;
import static com.codementee.platform.errors.ErrorCode.TIER_UPGRADE_REQUIRED;
import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.practice.questions.QuestionBank;
import com.codementee.support.ApiTest;
import com.codementee.support.MockFixtures;
import com.codementee.support.TestUser;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PracticeApiTest extends ApiTest {

    private final TestUser mentee = given.paidMentee();
    private final TestUser mentor = given.mentor();
    private final UUID question = app.bean(QuestionBank.class).all().getFirst().id();

    @Test
    void keepsAQuestionOnce() {
        var card = keep(mentee, question);

        assertThat(card.propertyNames()).contains(
                "id", "prompt", "topic", "interview_type", "hints", "outline", "due_at", "stability", "difficulty", "reps",
                "lapses", "source", "feedback_id");
        assertThat(card.get("source").asString()).isEqualTo("chosen");
        assertThat(due(mentee)).hasSize(1);
        as(mentee).post("/api/practice/cards", Map.of("question_id", question)).expect(409, ALREADY_EXISTS);
        as(mentee).post("/api/practice/cards", Map.of("question_id", UUID.randomUUID())).expectInvalid("question_id");
        as(given.freeMentee()).post("/api/practice/cards", Map.of("question_id", question))
                .expect(403, TIER_UPGRADE_REQUIRED);
    }

    @Test
    void schedulesByTheGrade() {
        var path = "/api/practice/cards/" + keep(mentee, question).get("id").asString();

        var forgotten = as(mentee).post(path + "/review", Map.of("grade", "again")).expect(200).data();
        assertThat(forgotten.get("reps").asInt()).isEqualTo(1);
        assertThat(forgotten.get("stability").asDouble()).isEqualTo(0.212);
        assertThat(due(mentee)).as("again means once more today").hasSize(1);

        var known = as(mentee).post(path + "/review", Map.of("grade", "easy", "answer", "Words")).expect(200).data();
        assertThat(known.get("reps").asInt()).isEqualTo(2);
        assertThat(known.get("lapses").asInt()).as("forgetting a new card is no lapse").isZero();
        assertThat(Instant.parse(known.get("due_at").asString())).isAfter(now());
        assertThat(due(mentee)).isEmpty();
        as(mentee).post(path + "/review", Map.of("grade", "perfect")).expectInvalid("grade");
    }

    @Test
    void isPrivate() {
        var path = "/api/practice/cards/" + keep(mentee, question).get("id").asString();
        var other = as(given.paidMentee());

        other.post(path + "/review", Map.of("grade", "good")).expect(404, NOT_FOUND);
        other.post(path + "/compare", Map.of("answer", "x")).expect(404, NOT_FOUND);
        other.delete(path).expect(404, NOT_FOUND);
        as(mentee).delete(path).expect(200);
        assertThat(due(mentee)).isEmpty();
    }

    @Test
    void addsCardsForLowScoresAndActionItems() {
        var feedback = give(Map.of("problem_solving", 2, "action_items", "- Draw the graph first.\n- Redo five of them."));

        var cards = due(mentee);
        assertThat(cards).hasSize(4).allSatisfy(card -> {
            assertThat(card.get("source").asString()).isEqualTo("feedback");
            assertThat(card.get("feedback_id").asString()).isEqualTo(feedback);
        });
        var questions = cards.valueStream().filter(card -> !card.get("question_id").isNull()).toList();
        assertThat(questions).hasSize(2).allSatisfy(card -> {
            assertThat(card.get("topic").asString()).as("the topic of the mock").isEqualTo("Graphs");
            assertThat(card.get("reason").asString()).contains("problem solving 2 of 5", "Loses the thread");
        });
        assertThat(cards.valueStream().map(card -> card.get("prompt").asString()))
                .contains("Draw the graph first.", "Redo five of them.");
    }

    @Test
    void followsAChangedFeedback() {
        var feedback = give(Map.of("problem_solving", 1, "action_items", "Draw the graph first."));
        var reviewed = due(mentee).get(0).get("id").asString();
        as(mentee).post("/api/practice/cards/" + reviewed + "/review", Map.of("grade", "again")).expect(200);

        as(mentor).put("/api/mentor/feedback/" + feedback, scores(Map.of("action_items", "Sleep well before it.")))
                .expect(200);

        assertThat(due(mentee).valueStream().map(card -> card.get("id").asString())).contains(reviewed);
        assertThat(due(mentee).valueStream().map(card -> card.get("prompt").asString()))
                .contains("Sleep well before it.").hasSize(2);
    }

    @Test
    void showsProgressToTheMenteeAndTheirMentor() {
        var mock = new MockFixtures(app).createScheduled(mentee, mentor, now().plus(Duration.ofDays(1)));
        var path = "/api/practice/cards/" + keep(mentee, question).get("id").asString();
        as(mentee).post(path + "/review", Map.of("grade", "again", "answer", "My private words")).expect(200);

        var progress = as(mentee).get("/api/practice/progress").expect(200).data();
        assertThat(progress.get("cards").asInt()).isEqualTo(1);
        assertThat(progress.get("days_practised").asInt()).isEqualTo(1);
        assertThat(progress.get("retention").isNull()).as("too few reviews").isTrue();
        assertThat(progress.get("topics")).hasSize(1);

        var shown = as(mentor).get("/api/mentor/mocks/" + mock + "/practice").expect(200).data();
        assertThat(shown.get("reviews").asInt()).isEqualTo(1);
        assertThat(shown.get("topics")).hasSize(1);
        assertThat(shown.toString()).doesNotContain("private");
        as(given.mentor()).get("/api/mentor/mocks/" + mock + "/practice").expect(404, NOT_FOUND);
    }

    @Test
    void addsCardsForFeedbackFromBeforeThereWereCards() {
        var feedback = give(Map.of("problem_solving", 1, "action_items", "Draw the graph first."));
        database().useHandle(sql -> {
            sql.execute("DELETE FROM practice_card WHERE feedback_id = ?::uuid", feedback);
            sql.execute("INSERT INTO practice_backlog VALUES (?::uuid)", feedback);
        });
        assertThat(due(mentee)).isEmpty();

        app.bean(FeedbackBackfill.class).run();
        app.bean(FeedbackBackfill.class).run();

        assertThat(due(mentee)).hasSize(3);
    }

    @Test
    void showsHowMuchOfATopicWasRemembered() {
        var path = "/api/practice/cards/" + keep(mentee, question).get("id").asString();
        var grades = List.of("good", "again", "good", "good", "good", "hard");
        var person = mentee;
        for (var grade : grades) {
            as(person).post(path + "/review", Map.of("grade", grade)).expect(200);
            advance(Duration.ofDays(1));
            person = given.signIn(mentee);
        }

        var topic = as(person).get("/api/practice/progress").expect(200).data().get("topics").get(0);
        assertThat(topic.get("retention").asDouble()).as("4 of the 5 later reviews").isEqualTo(0.8);
    }

    private JsonNode keep(TestUser person, UUID id) {
        return as(person).post("/api/practice/cards", Map.of("question_id", id)).expect(201).data();
    }

    private JsonNode due(TestUser person) {
        return as(person).get("/api/practice/due?limit=100").expect(200).data();
    }

    private String give(Map<String, Object> changes) {
        var body = scores(changes);
        body.put("mock_id", new MockFixtures(app).createScheduled(mentee, mentor, now().minus(Duration.ofHours(1))));
        return as(mentor).post("/api/mentor/feedback", body).expect(201).data().get("id").asString();
    }

    private static HashMap<String, Object> scores(Map<String, Object> changes) {
        var body = new HashMap<String, Object>();
        for (var axis : List.of("problem_solving", "communication", "technical_depth", "code_quality", "overall")) {
            body.put(axis, 4);
        }
        body.putAll(Map.of("strengths", "Calm", "improvements", "Loses the thread in cycles.", "hireability", "hire"));
        body.putAll(changes);
        return body;
    }
}
