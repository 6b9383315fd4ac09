package com.codementee.bookings.mocks;

import static com.codementee.platform.errors.ErrorCode.ALREADY_EXISTS;
import static com.codementee.platform.errors.ErrorCode.BOOKING_NOT_PENDING;
import static com.codementee.platform.errors.ErrorCode.CANCELLATION_WINDOW_PASSED;
import static com.codementee.platform.errors.ErrorCode.NOT_FOUND;
import static com.codementee.platform.errors.ErrorCode.TOO_EARLY;
import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.support.ApiClient;
import com.codementee.support.ApiResponse;
import com.codementee.support.ApiTest;
import com.codementee.support.Await;
import com.codementee.support.BookingFixtures;
import com.codementee.support.SandboxMailbox;
import com.codementee.support.TestUser;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class NoShowApiTest extends ApiTest {

    private static final Duration GRACE = Duration.ofMinutes(10);
    private static final Duration DAY = Duration.ofHours(24);

    private final BookingFixtures bookings = new BookingFixtures(app);
    private final SandboxMailbox mailbox = new SandboxMailbox(app);
    private final TestUser mentee = given.paidMentee();
    private final TestUser mentor = given.mentor();
    private UUID booking;

    @ParameterizedTest
    @ValueSource(strings = {"mentee", "mentor"})
    void canBeReportedByEitherSideFromTenMinutesAfterTheStart(String side) {
        var mock = confirmed();
        var person = side.equals("mentee") ? mentee : mentor;
        var report = side.equals("mentee")
                ? "/api/mentee/mocks/%s/report-no-show".formatted(mock)
                : "/api/mentor/mocks/%s/no-show".formatted(mock);
        advance(GRACE.minusMinutes(5));
        as(given.signIn(person)).post(report).expect(409, TOO_EARLY);
        advance(Duration.ofMinutes(5));

        var reported = as(given.signIn(person)).post(report, Map.of("note", "I waited.")).expect(200).data();

        assertThat(reported.get("status").asString()).isEqualTo("no_show");
        assertThat(reported.get("no_show").propertyNames())
                .containsExactly("reported_by", "at", "note", "objection", "decided_by", "decided_at", "outcome");
        assertThat(reported.at("/no_show/reported_by").asString()).isEqualTo(side);
        assertThat(reported.at("/no_show/note").asString()).isEqualTo("I waited.");
        assertThat(reported.at("/no_show/outcome").isNull()).isTrue();
        assertThat(missedBy()).isEqualTo(side.equals("mentee") ? "mentor" : "mentee");
        assertThat(bookings.requestStatus(booking)).isEqualTo("completed");
        assertThat(bookings.mocksLeft(mentee)).isEqualTo(2);
        as(given.signIn(person)).post(report).expect(409, BOOKING_NOT_PENDING);
    }

    @Test
    void isReportedWithinADayByItsParticipantsOnly() {
        var mock = confirmed();
        advance(DAY.plusSeconds(1));

        reportByMentee(mock).expect(409, CANCELLATION_WINDOW_PASSED);
        reportByMentor(mock).expect(409, CANCELLATION_WINDOW_PASSED);
        as(given.freeMentee()).post("/api/mentee/mocks/" + mock + "/report-no-show").expect(404, NOT_FOUND);
        as(given.mentor()).post("/api/mentor/mocks/" + mock + "/no-show").expect(404, NOT_FOUND);
        as(given.mentor()).post("/api/mentor/mocks/" + mock + "/object", Map.of("note", "No")).expect(404, NOT_FOUND);
    }

    @Test
    void standsAfterADayAndReturnsTheUnitWhenTheMentorMissedIt() {
        var mock = confirmed();
        advance(GRACE);
        reportByMentee(mock).expect(200);
        assertThat(mailbox.await(mentor.email(), "Did you miss your mock?").get("text").asString())
                .contains("object until", app.address() + "/mentor/mocks");
        mailbox.await(mentee.email(), "We have your report");

        advance(DAY);

        awaitOutcome(mock, "mentor_missed");
        assertThat(bookings.mocksLeft(mentee)).isEqualTo(3);
        assertThat(noShow(mock).get("decided_by").isNull()).isTrue();
        assertThat(mailbox.await(mentee.email(), "The no-show report stands").get("text").asString())
                .contains("The mock is back in your plan.");
        mailbox.await(mentor.email(), "The no-show report stands");
        object("mentor", mentor, mock).expect(409, CANCELLATION_WINDOW_PASSED);
    }

    @Test
    void standsAfterADayWithoutAUnitWhenTheMenteeMissedIt() {
        var mock = confirmed();
        advance(GRACE);
        reportByMentor(mock).expect(200);

        advance(DAY);

        awaitOutcome(mock, "mentee_missed");
        assertThat(bookings.mocksLeft(mentee)).isEqualTo(2);
    }

    @Test
    void isDecidedByAnAdminAfterAnObjection() {
        var mock = confirmed();
        advance(GRACE);
        reportByMentor(mock).expect(200);
        as(given.signIn(mentee)).post("/api/mentee/mocks/" + mock + "/object", Map.of()).expectInvalid("note");
        object("mentor", mentor, mock).expect(409, BOOKING_NOT_PENDING);
        object("mentee", mentee, mock).expect(200);
        object("mentee", mentee, mock).expect(409, ALREADY_EXISTS);
        assertThat(mailbox.await(mentor.email(), "An objection to your report").get("text").asString())
                .contains("> I was there.");
        assertThat(mailbox.await(bookings.admin().email(), "No-show to decide", mentor.name()).get("text").asString())
                .contains(mentee.name());

        advance(DAY.plusHours(1));
        assertThat(noShow(mock).get("outcome").isNull()).isTrue();
        assertThat(toDecide()).contains(mock.toString());
        resolve(mock, "held").expect(200);

        assertThat(mock(mock).get("status").asString()).isEqualTo("completed");
        assertThat(missedBy()).isNull();
        assertThat(noShow(mock).get("decided_by").asString()).isEqualTo(bookings.admin().id().toString());
        assertThat(toDecide()).doesNotContain(mock.toString());
        assertThat(mailbox.await(mentee.email(), "We have decided").get("text").asString())
                .contains("counts as held", "> Seen in the log.");
        assertThat(bookings.mocksLeft(mentee)).isEqualTo(2);
        as(given.signIn(mentor)).post("/api/mentor/feedback", feedback(mock)).expect(201);
        resolve(mock, "mentee_missed").expect(409, BOOKING_NOT_PENDING);
        reportByMentee(mock).expect(409);
    }

    @Test
    void returnsTheUnitOnceHoweverOftenItIsDecided() {
        var mock = confirmed();
        advance(GRACE);
        resolve(mock, "held").expect(409, BOOKING_NOT_PENDING);
        reportByMentee(mock).expect(200);

        resolve(mock, "mentor_missed").expect(200);
        resolve(mock, "mentor_missed").expect(409, BOOKING_NOT_PENDING);
        object("mentor", mentor, mock).expect(409, BOOKING_NOT_PENDING);
        assertThat(bookings.mocksLeft(mentee)).isEqualTo(3);
        resolve(mock, "mentee_missed").expect(200);
        resolve(mock, "mentor_missed").expect(200);
        advance(DAY);

        assertThat(bookings.mocksLeft(mentee)).isEqualTo(3);
        assertThat(mock(mock).get("status").asString()).isEqualTo("no_show");
        assertThat(bookings.count("SELECT count(*) FROM ledger_entry WHERE cause = ? AND units = 1", booking)).isOne();
    }

    @Test
    void isRefusedOnceTheMockIsRatedOrHasFeedback() {
        var rated = confirmed();
        advance(GRACE);
        as(given.signIn(mentee)).post("/api/mentee/mocks/" + rated + "/rating", Map.of("stars", 5)).expect(201);
        reportByMentee(rated).expect(409, BOOKING_NOT_PENDING);
        reportByMentor(rated).expect(409, BOOKING_NOT_PENDING);

        advance(Duration.ofHours(2));
        var written = confirmed();
        advance(GRACE);
        as(given.signIn(mentor)).post("/api/mentor/feedback", feedback(written)).expect(201);
        reportByMentee(written).expect(409, BOOKING_NOT_PENDING);
        assertThat(mock(written).get("no_show").isNull()).isTrue();
    }

    @Test
    void isReportedByTheMenteeEvenAfterTheMentorCompletedTheMock() {
        var mock = confirmed();
        advance(GRACE);
        as(given.signIn(mentor)).post("/api/mentor/mocks/" + mock + "/complete").expect(200);
        reportByMentor(mock).expect(409, BOOKING_NOT_PENDING);

        reportByMentee(mock).expect(200);

        assertThat(mock(mock).get("status").asString()).isEqualTo("no_show");
        as(given.signIn(mentor)).post("/api/mentor/feedback", feedback(mock)).expect(409, BOOKING_NOT_PENDING);
    }

    /** Creates a confirmed mock that starts now. */
    private UUID confirmed() {
        var slot = bookings.createSlotAt(now().plus(Duration.ofMinutes(1)));
        bookings.createMeetLink();
        booking = bookings.createRequest(given.signIn(mentee), slot);
        var body = Map.of("booking_request_id", booking, "mentor_id", mentor.id(), "confirmed_slot_id", slot);
        var data = admin().post("/api/admin/confirm-booking", body).expect(200).data();
        advance(Duration.ofMinutes(1));
        return BookingFixtures.id(data.get("mock"));
    }

    private ApiResponse reportByMentee(UUID mock) {
        return as(given.signIn(mentee)).post("/api/mentee/mocks/" + mock + "/report-no-show");
    }

    private ApiResponse reportByMentor(UUID mock) {
        return as(given.signIn(mentor)).post("/api/mentor/mocks/" + mock + "/no-show");
    }

    private ApiResponse object(String side, TestUser person, UUID mock) {
        return as(given.signIn(person))
                .post("/api/" + side + "/mocks/" + mock + "/object", Map.of("note", "I was there."));
    }

    private ApiResponse resolve(UUID mock, String outcome) {
        return admin().post("/api/admin/mocks/" + mock + "/resolve-no-show",
                Map.of("outcome", outcome, "reason", "Seen in the log."));
    }

    private JsonNode mock(UUID id) {
        return as(given.signIn(mentor)).get("/api/mentor/mocks/" + id).expect(200).data();
    }

    private String missedBy() {
        var request = as(given.signIn(mentee)).get("/api/mentee/booking-requests/" + booking).expect(200).data();
        return request.get("missed_by").asString(null);
    }

    private JsonNode noShow(UUID mock) {
        return mock(mock).get("no_show");
    }

    private void awaitOutcome(UUID mock, String outcome) {
        Await.until("outcome " + outcome, () -> outcome.equals(noShow(mock).get("outcome").asString(null)));
    }

    private String toDecide() {
        return admin().get("/api/admin/mocks?awaiting_decision=true&limit=100").expect(200).data().toString();
    }

    private ApiClient admin() {
        return as(given.signIn(bookings.admin()));
    }

    private static Map<String, Object> feedback(UUID mock) {
        return Map.of(
                "mock_id", mock, "problem_solving", 4, "communication", 3, "technical_depth", 4, "code_quality", 3,
                "overall", 4,
                "strengths", "Clear", "improvements", "Test more", "action_items", "Graphs", "hireability", "hire");
    }
}
