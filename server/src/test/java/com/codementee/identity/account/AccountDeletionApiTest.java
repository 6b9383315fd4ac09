package com.codementee.identity.account;

import static com.codementee.support.PersonFixtures.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.platform.errors.ErrorCode;
import com.codementee.support.ApiResponse;
import com.codementee.support.ApiTest;
import com.codementee.support.BookingFixtures;
import com.codementee.support.MockFixtures;
import com.codementee.support.PaymentFixtures;
import com.codementee.support.TestUser;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AccountDeletionApiTest extends ApiTest {

    private final BookingFixtures bookings = new BookingFixtures(app);
    private final MockFixtures mocks = new MockFixtures(app);
    private final PaymentFixtures payments = new PaymentFixtures(app);

    @Test
    void needsThePassword() {
        var mentee = given.freeMentee();

        as(mentee).send("DELETE", "/api/auth/me", Map.of("password", "wrong password"))
                .expect(401, ErrorCode.INVALID_CREDENTIALS);
        as(mentee).send("DELETE", "/api/auth/me", Map.of()).expectInvalid("password");
        as(given.pausedMentee()).send("DELETE", "/api/auth/me", Map.of("password", PASSWORD))
                .expect(403, ErrorCode.ACCOUNT_PAUSED);

        as(mentee).get("/api/auth/me").expect(200);
    }

    @Test
    void endsSessionsAndFreesTheAddress() {
        var mentee = given.freeMentee();
        var elsewhere = given.signIn(mentee);

        var response = delete(mentee).expect(200);

        assertThat(response.cookie("codementee_refresh")).isEmpty();
        as(mentee).get("/api/auth/me").expect(401);
        as(elsewhere).get("/api/auth/me").expect(401);
        anonymous().post("/api/auth/login", Map.of("email", mentee.email(), "password", PASSWORD))
                .expect(401, ErrorCode.INVALID_CREDENTIALS);
        var again = anonymous().post("/api/auth/register-free",
                Map.of("name", "Somebody Else", "email", mentee.email(), "password", PASSWORD)).expect(201).data();
        assertThat(again.at("/user/id").asString()).isNotEqualTo(mentee.id().toString());
    }

    @Test
    void cancelsWhatAMenteeHadPlannedAndTellsTheMentor() {
        var mentee = given.paidMentee();
        var mentor = given.mentor();
        var slot = bookings.createSlot();
        var confirmed = BookingFixtures.id(bookings.createMock(mentee, mentor, slot).get("booking_request"));
        var pending = bookings.createRequest(mentee, bookings.createSlot());

        delete(mentee).expect(200);

        assertThat(bookings.requestStatus(confirmed)).isEqualTo("cancelled");
        assertThat(bookings.requestStatus(pending)).isEqualTo("cancelled");
        assertThat(bookings.slotStatus(slot)).isEqualTo("available");
        assertThat(subjects(mentor.email())).anyMatch(subject -> subject.contains("ancelled"));
        assertThat(subjects(mentee.email())).contains("Your account was deleted");
    }

    @Test
    void cancelsAMockThatStartsTomorrowMorning() {
        var mentee = given.paidMentee();
        var slot = bookings.createSlotAt(now().plus(Duration.ofMinutes(30)));
        var confirmed = BookingFixtures.id(bookings.createMock(mentee, given.mentor(), slot).get("booking_request"));

        delete(mentee).expect(200);

        assertThat(bookings.requestStatus(confirmed)).isEqualTo("cancelled");
        assertThat(bookings.slotStatus(slot)).isEqualTo("available");
    }

    @Test
    void returnsTheMocksOfAMentorToTheQueue() {
        var mentee = given.paidMentee();
        var mentor = given.mentor();
        var slot = bookings.createSlot();
        var own = bookings.createSlotAt(bookings.slotStart(slot).plus(Duration.ofMinutes(61)), mentor.id());
        var booking = BookingFixtures.id(bookings.createMock(mentee, mentor, slot).get("booking_request"));

        delete(mentor).expect(200);

        assertThat(bookings.requestStatus(booking)).isEqualTo("pending");
        assertThat(bookings.slotStatus(slot)).isEqualTo("available");
        assertThat(bookings.slotStatus(own)).isEqualTo("blocked");
        bookings.confirm(booking, mentor.id(), slot).expect(422);
        bookings.confirm(booking, given.mentor().id(), slot).expect(200);
        assertThat(as(given.admin()).get("/api/admin/mentors?q=" + mentor.name().split(" ")[1]).expect(200).data())
                .isEmpty();
        as(given.admin()).patch("/api/admin/mentors/" + mentor.id(), Map.of("status", "Active"))
                .expect(404, ErrorCode.NOT_FOUND);
    }

    @Test
    void keepsWhatADeletedMentorWroteToOthersWithoutTheirName() {
        var mentee = given.paidMentee();
        var mentor = given.mentor();
        as(mentor).put("/api/mentor/profile", profile()).expect(200);
        var mock = mocks.createScheduled(mentee, mentor, now().minus(Duration.ofMinutes(90)));
        as(mentor).post("/api/mentor/feedback", feedback(mock, "clear thinking")).expect(201);

        delete(mentor).expect(200);

        var shown = as(mentee).get("/api/mentee/feedbacks").expect(200).data().get(0);
        assertThat(shown.get("mentor_name").asString()).isEqualTo("Deleted user");
        assertThat(shown.get("strengths").asString()).isEqualTo("clear thinking");
        as(mentee).get("/api/mentee/mentors/" + mentor.id()).expect(404, ErrorCode.NOT_FOUND);
        assertThat(bookings.count("SELECT count(*) FROM mentor_profile WHERE person_id = ?", mentor.id())).isZero();
    }

    @Test
    void grantsNothingForAnOrderThatIsPaidAfterTheDeletion() {
        var mentee = given.freeMentee();
        var order = payments.createOrder(mentee, "growth");

        delete(mentee).expect(200);
        payments.pay(order);

        assertThat(payments.orderStatus(order)).isEqualTo("expired");
        assertThat(membershipCount(mentee)).isZero();
    }

    private ApiResponse delete(TestUser person) {
        return as(person).send("DELETE", "/api/auth/me", Map.of("password", PASSWORD));
    }

    private static Map<String, Object> feedback(UUID mock, String text) {
        return Map.of("mock_id", mock, "problem_solving", 4, "communication", 4, "technical_depth", 4,
                "code_quality", 4, "overall", 4, "strengths", text, "improvements", text, "action_items", text,
                "hireability", "hire");
    }

    private static Map<String, Object> profile() {
        return Map.of("headline", "Engineer", "bio", "Bio", "companies", List.of("Amazon"),
                "interview_types", List.of("coding"), "topics", List.of(), "timezone", "UTC", "weekly_capacity", 3);
    }

    private List<String> subjects(String email) {
        return database().withHandle(sql ->
                sql.select("SELECT subject FROM outbox_mail WHERE recipient = ?", email).mapTo(String.class).list());
    }

    private int membershipCount(TestUser person) {
        return bookings.count("SELECT count(*) FROM membership WHERE person_id = ?", person.id());
    }
}
