package com.codementee.bookings.reliability;

import static com.codementee.platform.errors.ErrorCode.ASSIGNMENTS_PAUSED;
import static com.codementee.platform.errors.ErrorCode.FORBIDDEN_ROLE;
import static com.codementee.platform.errors.ErrorCode.NOT_FOUND;
import static com.codementee.support.BookingFixtures.id;
import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.support.ApiClient;
import com.codementee.support.ApiResponse;
import com.codementee.support.ApiTest;
import com.codementee.support.BookingFixtures;
import com.codementee.support.ConcurrentRunner;
import com.codementee.support.MockFixtures;
import com.codementee.support.SandboxMailbox;
import com.codementee.support.TestUser;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AssignmentPauseApiTest extends ApiTest {

    private final BookingFixtures bookings = new BookingFixtures(app);
    private final MockFixtures mocks = new MockFixtures(app);
    private final SandboxMailbox mailbox = new SandboxMailbox(app);
    private final TestUser mentor = given.mentor();
    private final ApiClient admin = as(bookings.admin());

    @Test
    void beginsWithTheSecondNoShowWithinThirtyDays() {
        var first = reported(Duration.ofDays(29));
        decide(first, "mentor_missed").expect(200);
        assertThat(pause().isNull()).isTrue();
        var byMentee = reported(Duration.ofDays(3));
        decide(byMentee, "mentee_missed").expect(200);
        assertThat(pause().isNull()).isTrue();

        decide(reported(Duration.ofHours(2)), "mentor_missed").expect(200);

        assertThat(pause().get("missed_at")).hasSize(2);
        assertThat(mailbox.await(mentor.email(), "Your new mocks are paused").get("text").asString())
                .contains("Missed:");
        mailbox.await(bookings.admin().email(), "New mocks paused", mentor.name());
        assertThat(row().at("/reliability/summary").asString()).isEqualTo("2 no-shows in 3 mocks");
    }

    @Test
    void doesNotBeginWhenTheNoShowsAreMoreThanThirtyDaysApart() {
        decide(reported(Duration.ofDays(31)), "mentor_missed").expect(200);
        decide(reported(Duration.ofHours(2)), "mentor_missed").expect(200);

        assertThat(pause().isNull()).isTrue();
    }

    @Test
    void beginsOnceWhenTwoNoShowsAreDecidedConcurrently() throws InterruptedException {
        var both = List.of(reported(Duration.ofDays(2)), reported(Duration.ofHours(2)));

        var outcomes = ConcurrentRunner.run(2, i -> () -> decide(both.get(i), "mentor_missed").expect(200));

        assertThat(outcomes).containsOnly(ConcurrentRunner.SUCCESS);
        assertThat(bookings.count("SELECT count(*) FROM assignment_pause WHERE mentor_id = ?", mentor.id())).isOne();
    }

    @Test
    void refusesNewAssignmentsUntilAnAdminLiftsItWithAReason() {
        var own = bookings.createSlotAt(now().plus(Duration.ofDays(9)), mentor.id());
        var request = bookings.createRequest(given.paidMentee(), own);
        assertThat(suggested(request)).contains(mentor.id().toString());
        pauseMentor();

        bookings.createMeetLink();
        bookings.confirm(request, mentor.id(), own).expect(409, ASSIGNMENTS_PAUSED);
        assertThat(suggested(request)).doesNotContain(mentor.id().toString());
        assertThat(offered(own)).isFalse();
        assertThat(listed("true")).isTrue();
        assertThat(listed("false")).isFalse();

        resume(Map.of()).expectInvalid("reason");
        resume(Map.of("reason", " ")).expectInvalid("reason");
        resume(Map.of("reason", "x".repeat(2001))).expectInvalid("reason");
        as(mentor).post("/api/admin/mentors/" + mentor.id() + "/resume-assignments", Map.of("reason", "Me"))
                .expect(403, FORBIDDEN_ROLE);
        var resumed = resume(Map.of("reason", "They were ill.")).expect(200).data();

        assertThat(resumed.get("assignment_pause").isNull()).isTrue();
        resume(Map.of("reason", "Again")).expect(404, NOT_FOUND);
        mailbox.await(mentor.email(), "You can be assigned mocks again");
        assertThat(listed("true")).isFalse();
        bookings.confirm(request, mentor.id(), own).expect(200);
    }

    @Test
    void endsWhenANoShowBehindItIsDecidedOtherwiseAndBeginsOncePerMock() {
        var first = reported(Duration.ofDays(2));
        var second = reported(Duration.ofHours(2));
        decide(first, "mentor_missed").expect(200);
        decide(second, "mentor_missed").expect(200);
        assertThat(pause().isNull()).isFalse();

        decide(first, "held").expect(200);
        assertThat(pause().isNull()).isTrue();
        decide(second, "held").expect(200);
        decide(second, "mentor_missed").expect(200);
        assertThat(pause().isNull()).isTrue();

        decide(reported(Duration.ofHours(5)), "mentor_missed").expect(200);
        assertThat(pause().isNull()).isFalse();
    }

    @Test
    void countsLateDeclinesAndLateFeedback() {
        var late = bookings.createSlotAt(now().plus(Duration.ofHours(23)));
        var early = bookings.createSlotAt(now().plus(Duration.ofHours(26)));
        for (var slot : List.of(late, early)) {
            var booking = id(bookings.createMock(given.paidMentee(), mentor, slot).get("booking_request"));
            as(mentor).post("/api/mentor/booking-requests/" + booking + "/decline", Map.of("reason", "Ill")).expect(200);
        }
        var missing = mocks.createScheduled(given.paidMentee(), mentor, now().minus(Duration.ofDays(4)));
        var inTime = mocks.createScheduled(given.paidMentee(), mentor, now().minus(Duration.ofDays(5)));
        mocks.createScheduled(given.paidMentee(), mentor, now().minus(Duration.ofDays(91)));
        database().useHandle(sql -> sql.execute(
                "UPDATE mock SET feedback_at = ends_at + interval '48 hours' WHERE id = ?", inTime));

        var reliability = row().get("reliability");

        assertThat(reliability.get("summary").asString()).isEqualTo("1 late decline and 1 late feedback in 3 mocks");
        assertThat(reliability.get("late_declines").asInt()).isOne();
        assertThat(reliability.get("late_feedback").asInt()).isOne();
        database().useHandle(sql -> sql.execute(
                "UPDATE mock SET feedback_at = ends_at + interval '49 hours' WHERE id = ?", missing));
        assertThat(row().at("/reliability/late_feedback").asInt()).isOne();
    }

    private void pauseMentor() {
        decide(reported(Duration.ofDays(2)), "mentor_missed").expect(200);
        decide(reported(Duration.ofHours(2)), "mentor_missed").expect(200);
    }

    /** Inserts a mock that started this long ago and that its mentee reported as missed by the mentor. */
    private UUID reported(Duration ago) {
        var mock = mocks.createScheduled(given.paidMentee(), mentor, now().minus(ago));
        database().useTransaction(sql -> {
            sql.execute("UPDATE mock SET status = 'no_show' WHERE id = ?", mock);
            sql.execute("""
                INSERT INTO no_show_report (mock_id, reported_by, reported_at)
                SELECT id, 'mentee', starts_at + interval '15 minutes' FROM mock WHERE id = ?
                """, mock);
        });
        return mock;
    }

    private ApiResponse decide(UUID mock, String outcome) {
        return admin.post("/api/admin/mocks/" + mock + "/resolve-no-show", Map.of("outcome", outcome, "reason", "Log"));
    }

    private ApiResponse resume(Map<String, Object> body) {
        return admin.post("/api/admin/mentors/" + mentor.id() + "/resume-assignments", body);
    }

    private JsonNode row() {
        return admin.get("/api/admin/mentors?q=" + mentor.email()).expect(200).data().get(0);
    }

    private JsonNode pause() {
        return row().get("assignment_pause");
    }

    private boolean listed(String paused) {
        var rows = admin.get("/api/admin/mentors?assignments_paused=" + paused + "&q=" + mentor.email()).expect(200);
        return !rows.data().isEmpty();
    }

    private List<String> suggested(UUID request) {
        return admin.get("/api/admin/booking-requests/" + request + "/mentor-suggestions?q=" + mentor.email())
                .expect(200).data().findValuesAsString("id");
    }

    private boolean offered(UUID slot) {
        return bookings.count("SELECT count(*) FROM bookings_offered_slot WHERE id = ? AND status = 'available'", slot) > 0;
    }
}
