package com.codementee.bookings;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.platform.errors.ErrorCode;
import com.codementee.support.ApiResponse;
import com.codementee.support.ApiTest;
import com.codementee.support.BookingFixtures;
import com.codementee.support.MockFixtures;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MockApiTest extends ApiTest {

    private final BookingFixtures bookings = new BookingFixtures(app);

    @Test
    void isCompletedOnceAndOnlyAfterItStarted() {
        var mentee = given.paidMentee();
        var mentor = given.mentor();
        var slot = bookings.createSlotAt(now().plus(Duration.ofMinutes(5)));
        var confirmed = bookings.createMock(mentee, mentor, slot);
        var booking = BookingFixtures.id(confirmed.get("booking_request"));
        var path = "/api/mentor/mocks/" + confirmed.at("/mock/id").asString();

        as(mentor).post(path + "/complete").expect(409, ErrorCode.TOO_EARLY);
        as(given.mentor()).post(path + "/complete").expect(404, ErrorCode.NOT_FOUND);
        as(mentor).post("/api/mentor/mocks/" + UUID.randomUUID() + "/complete").expect(404, ErrorCode.NOT_FOUND);
        assertThat(bookings.requestStatus(booking)).isEqualTo("confirmed");
        advance(Duration.ofMinutes(5));
        var mock = as(given.signIn(mentor)).post(path + "/complete").expect(200).data();
        as(given.signIn(mentor)).post(path + "/complete").expect(409, ErrorCode.BOOKING_NOT_PENDING);

        assertThat(mock.get("status").asString()).isEqualTo("completed");
        assertThat(bookings.requestStatus(booking)).isEqualTo("completed");
        assertThat(bookings.mocksLeft(mentee)).isEqualTo(2);
        as(given.signIn(mentee)).post("/api/mentee/booking-requests/" + booking + "/cancel")
                .expect(409, ErrorCode.BOOKING_NOT_PENDING);
    }

    @Test
    void showsAMentorTheirOwnMock() {
        var mentor = given.mentor();
        var mock = bookings.createMock(given.paidMentee(), mentor, bookings.createSlot()).get("mock");
        var path = "/api/mentor/mocks/" + mock.get("id").asString();

        assertThat(as(mentor).get(path).expect(200).data()).isEqualTo(mock);
        as(given.mentor()).get(path).expect(404, ErrorCode.NOT_FOUND);
        as(mentor).get("/api/mentor/mocks/" + UUID.randomUUID()).expect(404, ErrorCode.NOT_FOUND);
        as(mentor).get("/api/mentor/mocks/nonsense").expect(404, ErrorCode.NOT_FOUND);
    }

    @Test
    void listsUpcomingAndPastMocksWithoutCancelledOnes() {
        var mocks = new MockFixtures(app);
        var mentee = given.freeMentee();
        var mentor = given.mentor();
        var cancelled = mocks.createScheduled(mentee, mentor, now().plus(Duration.ofHours(9)));
        var running = mocks.createScheduled(mentee, mentor, now().minus(Duration.ofMinutes(20)));
        var ahead = mocks.createScheduled(mentee, mentor, now().plus(Duration.ofHours(5)));
        var overdue = mocks.createScheduled(mentee, mentor, now().minus(Duration.ofHours(5)));
        var held = mocks.createScheduled(mentee, mentor, now().minus(Duration.ofHours(9)));
        mocks.setStatus(cancelled, "cancelled");
        mocks.setStatus(held, "completed");
        database().useHandle(sql -> sql.execute("UPDATE mock SET feedback_at = ? WHERE id = ?", now(), held));

        for (var list : List.of("/api/mentee/mocks", "/api/mentor/mocks")) {
            var reader = as(list.contains("mentee") ? mentee : mentor);
            assertThat(ids(reader.get(list + "?when=upcoming"))).containsExactly(ahead.toString(), running.toString());
            assertThat(ids(reader.get(list + "?when=past"))).containsExactly(overdue.toString(), held.toString());
            assertThat(ids(reader.get(list + "?when=past&limit=1"))).containsExactly(overdue.toString());
            assertThat(ids(reader.get(list + "?awaiting_feedback=true"))).containsExactly(overdue.toString());
            assertThat(ids(reader.get(list + "?status=cancelled"))).containsExactly(cancelled.toString());
            reader.get(list + "?when=soon").expectInvalid("when");
        }
    }

    private static List<String> ids(ApiResponse list) {
        return list.expect(200).data().valueStream().map(mock -> mock.get("id").asString()).toList();
    }

    @Test
    void becomesPendingWhenTheMentorDeclines() {
        var mentee = given.paidMentee();
        var mentor = given.mentor();
        var slot = bookings.createSlot();
        var booking = BookingFixtures.id(bookings.createMock(mentee, mentor, slot).get("booking_request"));
        var path = "/api/mentor/booking-requests/" + booking + "/decline";

        as(given.mentor()).post(path, Map.of("reason", "Not mine")).expect(404, ErrorCode.NOT_FOUND);
        as(mentor).post(path, Map.of()).expectInvalid("reason");
        var declined = as(mentor).post(path, Map.of("reason", "I am away.")).expect(200).data();
        as(mentor).post(path, Map.of("reason", "Again")).expect(404, ErrorCode.NOT_FOUND);

        assertThat(declined.get("status").asString()).isEqualTo("pending");
        assertThat(declined.get("mentor_id").isNull()).isTrue();
        assertThat(bookings.slotStatus(slot)).isEqualTo("available");
        bookings.confirm(booking, given.mentor().id(), slot).expect(200);
    }

    @Test
    void letsAnAdminRemoveTheMentor() {
        var mentor = given.mentor();
        var slot = bookings.createSlot();
        var booking = BookingFixtures.id(bookings.createMock(given.paidMentee(), mentor, slot).get("booking_request"));
        var path = "/api/admin/booking-requests/" + booking + "/unassign";

        var waiting = as(bookings.admin()).post(path, Map.of()).expect(200).data();
        as(bookings.admin()).post(path, Map.of()).expect(409, ErrorCode.BOOKING_NOT_PENDING);

        assertThat(waiting.get("status").asString()).isEqualTo("pending");
        assertThat(waiting.get("mentor_id").isNull()).isTrue();
        assertThat(bookings.slotStatus(slot)).isEqualTo("available");
        assertThat(as(mentor).get("/api/mentor/mocks?status=scheduled").data()).isEmpty();
        bookings.confirm(booking, given.mentor().id(), slot).expect(200);
    }

    @Test
    void keepsTheMentorOfAStartedOrFinishedMock() {
        var booking = BookingFixtures.id(
                bookings.createMock(given.paidMentee(), given.mentor(), bookings.createSlot()).get("booking_request"));
        var path = "/api/admin/booking-requests/" + booking + "/unassign";
        database().useHandle(sql -> sql.execute(
                "UPDATE mock SET starts_at = ?, ends_at = ?, meet_link_id = NULL WHERE booking_request_id = ?",
                app.now().minus(Duration.ofMinutes(5)), app.now().plus(Duration.ofMinutes(55)), booking));

        as(bookings.admin()).post(path, Map.of()).expect(409, ErrorCode.CANCELLATION_WINDOW_PASSED);
        as(bookings.admin()).post("/api/admin/booking-requests/" + booking + "/cancel", Map.of("reason", "x"))
                .expect(200);
        as(bookings.admin()).post(path, Map.of()).expect(409, ErrorCode.BOOKING_NOT_PENDING);
        as(bookings.admin()).post("/api/admin/booking-requests/" + UUID.randomUUID() + "/unassign")
                .expect(404, ErrorCode.NOT_FOUND);
    }

    @Test
    void hidesMocksFromOtherPeople() {
        bookings.createMock(given.paidMentee(), given.mentor(), bookings.createSlot());

        assertThat(as(given.paidMentee()).get("/api/mentee/mocks").expect(200).data()).isEmpty();
        assertThat(as(given.mentor()).get("/api/mentor/mocks").expect(200).data()).isEmpty();
        assertThat(as(given.mentor()).get("/api/mentor/booking-requests").expect(200).data()).isEmpty();
        as(given.mentor()).get("/api/admin/mocks").expect(403, ErrorCode.FORBIDDEN_ROLE);
    }
}
