package com.codementee.feedback;

import static com.codementee.platform.errors.ErrorCode.BOOKING_NOT_PENDING;
import static com.codementee.platform.errors.ErrorCode.CANCELLATION_WINDOW_PASSED;
import static com.codementee.platform.errors.ErrorCode.FEEDBACK_EXISTS;
import static com.codementee.platform.errors.ErrorCode.FORBIDDEN_ROLE;
import static com.codementee.platform.errors.ErrorCode.NOT_FOUND;
import static com.codementee.platform.errors.ErrorCode.STALE_VERSION;
import static com.codementee.platform.errors.ErrorCode.TOO_EARLY;
import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.support.ApiTest;
import com.codementee.support.MockFixtures;
import com.codementee.support.TestUser;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FeedbackApiTest extends ApiTest {

    private final MockFixtures mocks = new MockFixtures(app);
    private final TestUser mentee = given.freeMentee();
    private final TestUser mentor = given.mentor();

    @Test
    void isShownToTheMenteeAndCompletesTheMock() {
        var mock = begun();

        var written = as(mentor).post("/api/mentor/feedback", feedback(mock)).expect(201).data();

        assertThat(written.get("mentee_name").asString()).isEqualTo(mentee.name());
        assertThat(written.get("company_name").asString()).isEqualTo("Amazon");
        var read = as(mentee).get("/api/mentee/feedbacks").expect(200).data();
        assertThat(read).hasSize(1);
        assertThat(read.get(0)).isEqualTo(written);
        assertThat(as(mentor).get("/api/mentor/feedbacks").expect(200).data().get(0)).isEqualTo(written);
        var shown = as(mentee).get("/api/mentee/mocks").expect(200).data().get(0);
        assertThat(shown.get("status").asString()).isEqualTo("completed");
        assertThat(shown.get("feedback_id")).isEqualTo(written.get("id"));
    }

    @Test
    void isListedForAdmins() {
        var written = as(mentor).post("/api/mentor/feedback", feedback(begun())).expect(201).data();

        var admin = as(given.admin());
        assertThat(written.propertyNames()).containsExactly(
                "id", "mock_id", "mentor_id", "mentor_name", "mentee_id", "mentee_name", "company_name",
                "interview_type", "scheduled_at",
                "problem_solving", "communication", "technical_depth", "code_quality", "overall", "strengths",
                "improvements", "action_items", "hireability", "created_at", "updated_at", "version");
        assertThat(admin.get("/api/admin/feedbacks?mentor_id=" + mentor.id()).expect(200).data().get(0))
                .isEqualTo(written);
        assertThat(admin.get("/api/admin/feedbacks?q=" + mentee.email()).expect(200).data()).hasSize(1);
        admin.get("/api/admin/feedbacks?mentor_id=me").expectInvalid("mentor_id");
        as(mentor).get("/api/admin/feedbacks").expect(403, FORBIDDEN_ROLE);
    }

    @Test
    void isReadableByItsMentor() {
        var written = as(mentor).post("/api/mentor/feedback", feedback(begun())).expect(201).data();
        var path = "/api/mentor/feedback/" + written.get("id").asString();

        assertThat(as(mentor).get(path).expect(200).data()).isEqualTo(written);
        as(given.mentor()).get(path).expect(404, NOT_FOUND);
        as(mentor).get("/api/mentor/feedback/" + UUID.randomUUID()).expect(404, NOT_FOUND);
        as(mentor).get("/api/mentor/feedback/nonsense").expect(404, NOT_FOUND);
    }

    @Test
    void isRefusedBeforeTheMockStarts() {
        var mock = mocks.createScheduled(mentee, mentor, now().plus(Duration.ofHours(1)));

        as(mentor).post("/api/mentor/feedback", feedback(mock)).expect(409, TOO_EARLY);

        assertThat(count(mock)).isZero();
    }

    @Test
    void isRefusedForACancelledMockOrNoShow() {
        for (var status : List.of("cancelled", "no_show")) {
            var mock = begun();
            mocks.setStatus(mock, status);

            as(mentor).post("/api/mentor/feedback", feedback(mock)).expect(409, BOOKING_NOT_PENDING);

            assertThat(count(mock)).isZero();
        }
    }

    @Test
    void isRefusedForAnotherMentorsMock() {
        var mock = begun();

        as(given.mentor()).post("/api/mentor/feedback", feedback(mock)).expect(404, NOT_FOUND);
        as(mentor).post("/api/mentor/feedback", feedback(UUID.randomUUID())).expect(404, NOT_FOUND);
        as(mentee).post("/api/mentor/feedback", feedback(mock)).expect(403, FORBIDDEN_ROLE);

        assertThat(count(mock)).isZero();
        assertThat(as(given.freeMentee()).get("/api/mentee/feedbacks").expect(200).data()).isEmpty();
    }

    @Test
    void isStoredOnceForConcurrentRequests() throws Exception {
        var mock = begun();
        var start = new CountDownLatch(1);

        List<Integer> statuses;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Integer> send = () -> {
                start.await();
                return as(mentor).post("/api/mentor/feedback", feedback(mock)).status();
            };
            var sent = IntStream.range(0, 20).mapToObj(_ -> threads.submit(send)).toList();
            start.countDown();
            statuses = new java.util.ArrayList<>();
            for (var answer : sent) statuses.add(answer.get());
        }

        assertThat(statuses).containsOnlyOnce(201);
        assertThat(statuses.stream().filter(status -> status == 409)).hasSize(19);
        as(mentor).post("/api/mentor/feedback", feedback(mock)).expect(409, FEEDBACK_EXISTS);
    }

    @Test
    void canBeChangedByItsMentorForSevenDays() {
        var mock = begun();
        var id = as(mentor).post("/api/mentor/feedback", feedback(mock)).expect(201).data().get("id").asString();
        var change = new HashMap<>(feedback(mock));
        change.remove("mock_id");
        change.put("overall", 5);

        as(given.mentor()).put("/api/mentor/feedback/" + id, change).expect(404, NOT_FOUND);
        var changed = as(mentor).put("/api/mentor/feedback/" + id, change).expect(200).data();
        assertThat(changed.get("overall").asInt()).isEqualTo(5);

        advance(Duration.ofDays(7).plusMinutes(1));
        as(given.signIn(mentor)).put("/api/mentor/feedback/" + id, change).expect(409, CANCELLATION_WINDOW_PASSED);
    }

    @Test
    void isNotReplacedByAnEditOfAnOlderVersion() {
        var path = "/api/mentor/feedback/"
                + as(mentor).post("/api/mentor/feedback", feedback(begun())).expect(201).data().get("id").asString();
        var change = new HashMap<>(feedback(UUID.randomUUID()));
        change.remove("mock_id");
        var tag = as(mentor).get(path).expect(200).headers().firstValue("ETag").orElseThrow();

        change.put("overall", 5);
        var changed = as(mentor).header("If-Match", tag).put(path, change).expect(200).data();
        change.put("overall", 1);
        var refused = as(mentor).header("If-Match", tag).put(path, change).expect(412, STALE_VERSION).json();
        change.put("version", 1);
        as(mentor).put(path, change).expect(412, STALE_VERSION);

        assertThat(refused.at("/current")).isEqualTo(changed);
        assertThat(as(mentor).get(path).expect(200).data().get("overall").asInt()).isEqualTo(5);
    }

    @Test
    void namesTheInvalidField() {
        var mock = begun();

        refused("overall", with(mock, "overall", 6));
        refused("code_quality", with(mock, "code_quality", 0));
        refused("communication", with(mock, "communication", null));
        refused("hireability", with(mock, "hireability", "maybe"));
        refused("strengths", with(mock, "strengths", "x".repeat(5001)));
        refused("improvements", with(mock, "improvements", "  "));
        refused("stars", with(mock, "stars", 5));
        refused("mock_id", with(mock, "mock_id", "not-an-id"));

        assertThat(count(mock)).isZero();
    }

    @Test
    void acceptsOneRatingAfterTheMock() {
        var mock = begun();
        var path = "/api/mentee/mocks/" + mock + "/rating";

        as(given.freeMentee()).post(path, Map.of("stars", 5)).expect(404, NOT_FOUND);
        as(mentee).post(path, Map.of("stars", 6)).expectInvalid("stars");
        as(mentee).post(path, Map.of("stars", 4, "comment", "Sharp questions")).expect(201);
        as(mentee).post(path, Map.of("stars", 1)).expect(409);

        assertThat(as(mentor).get("/api/mentor/dashboard").expect(200).data().get("average_rating").asDouble())
                .isEqualTo(4.0);
        var ahead = mocks.createScheduled(mentee, mentor, now().plus(Duration.ofHours(5)));
        as(mentee).post("/api/mentee/mocks/" + ahead + "/rating", Map.of("stars", 5)).expect(409, TOO_EARLY);
    }

    @Test
    void updatesBothDashboards() {
        var held = mocks.createScheduled(mentee, mentor, now().minus(Duration.ofHours(2)));
        var ahead = mocks.createScheduled(mentee, mentor, now().plus(Duration.ofHours(3)));
        var waiting = as(mentor).get("/api/mentor/dashboard").expect(200).data();
        assertThat(waiting.get("awaiting_feedback").findValuesAsString("id")).containsExactly(held.toString());
        assertThat(waiting.get("upcoming_mocks").findValuesAsString("id")).contains(ahead.toString());

        as(mentor).post("/api/mentor/feedback", feedback(held)).expect(201);

        var mentors = as(mentor).get("/api/mentor/dashboard").expect(200).data();
        assertThat(mentors.get("awaiting_feedback")).isEmpty();
        assertThat(mentors.get("completed_mocks").asInt()).isOne();
        assertThat(mentors.get("mentees").asInt()).isOne();
        var mentees = as(mentee).get("/api/mentee/dashboard").expect(200).data();
        assertThat(mentees.get("upcoming_mocks").findValuesAsString("id")).contains(ahead.toString());
        assertThat(mentees.get("completed_mocks").asInt()).isOne();
        assertThat(mentees.at("/average_scores/overall").asDouble()).isEqualTo(3.0);
        assertThat(mentees.at("/quota/mock_interviews/left").asInt()).isZero();
        assertThat(mentees.get("next_steps").findValuesAsString("kind")).contains("choose_plan", "read_feedback");
        assertThat(as(mentee).get("/api/mentee/progress").expect(200).data()).hasSize(1);
    }

    @Test
    void hasNoAveragesBeforeTheFirstFeedback() {
        var data = as(given.freeMentee()).get("/api/mentee/dashboard").expect(200).data();

        assertThat(data.get("average_scores").isNull()).isTrue();
        assertThat(data.get("upcoming_mocks")).isEmpty();
        assertThat(data.at("/user/plan_name").asString()).isEqualTo("Free Tier");
    }

    private UUID begun() {
        return mocks.createScheduled(mentee, mentor, now().minus(Duration.ofMinutes(10)));
    }

    private long count(UUID mock) {
        return database().withHandle(
                sql -> sql.select("SELECT count(*) FROM feedback WHERE mock_id = ?", mock).mapTo(long.class).one());
    }

    private void refused(String field, Map<String, Object> body) {
        as(mentor).post("/api/mentor/feedback", body).expectInvalid(field);
    }

    private static Map<String, Object> with(UUID mock, String field, Object value) {
        var body = new HashMap<>(feedback(mock));
        body.put(field, value);
        return body;
    }

    private static Map<String, Object> feedback(UUID mock) {
        return Map.of(
                "mock_id", mock,
                "problem_solving", 4,
                "communication", 3,
                "technical_depth", 4,
                "code_quality", 2,
                "overall", 3,
                "strengths", "Finds the right data structure soon.",
                "improvements", "Say what you try before you write it.",
                "action_items", "Two medium graph problems a day, aloud.",
                "hireability", "lean_hire");
    }
}
