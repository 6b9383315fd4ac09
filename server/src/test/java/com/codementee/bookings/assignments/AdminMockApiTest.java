package com.codementee.bookings.assignments;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.platform.errors.ErrorCode;
import com.codementee.support.ApiClient;
import com.codementee.support.ApiResponse;
import com.codementee.support.ApiTest;
import com.codementee.support.BookingFixtures;
import com.codementee.support.MockFixtures;
import com.codementee.support.SandboxMailbox;
import com.codementee.support.TestUser;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AdminMockApiTest extends ApiTest {

    private final BookingFixtures bookings = new BookingFixtures(app);
    private final SandboxMailbox mailbox = new SandboxMailbox(app);
    private final ApiClient admin = as(bookings.admin());
    private final TestUser mentee = given.paidMentee();
    private final TestUser mentor = given.mentor();
    private final UUID slot = bookings.createSlot();

    @Test
    void givesAMockAnotherMentorAtTheSameTime() {
        var mock = createMock();
        var other = given.mentor();

        var changed = reassign(mock, Map.of("mentor_id", other.id())).expect(200).data();

        assertThat(changed.get("mentor_id").asString()).isEqualTo(other.id().toString());
        assertThat(changed.get("meeting_link")).isEqualTo(mock.get("meeting_link"));
        assertThat(changed.get("scheduled_at")).isEqualTo(mock.get("scheduled_at"));
        assertThat(as(mentor).get("/api/mentor/mocks?status=scheduled").data()).isEmpty();
        assertThat(as(other).get("/api/mentor/mocks?status=scheduled").data().get(0)).isEqualTo(changed);
        var booking = as(other).get("/api/mentor/booking-requests").data().get(0);
        assertThat(booking.get("status").asString()).isEqualTo("confirmed");
        assertThat(bookings.slotStatus(slot)).isEqualTo("booked");
        assertThat(bookings.mocksLeft(mentee)).isEqualTo(2);
        var invited = event(mailbox.await(mentee.email(), "Your mock has changed"));
        assertThat(invited).contains("METHOD:REQUEST", "SEQUENCE:2", other.name());
        assertThat(event(mailbox.await(other.email(), "You are interviewing")))
                .contains("METHOD:REQUEST", "SEQUENCE:2");
        assertThat(event(mailbox.await(mentor.email(), "Cancelled: mock"))).contains("METHOD:CANCEL", "SEQUENCE:2");
        var entry = lastEntry(mock, "mock.reassigned");
        assertThat(entry.at("/before/mentor_id").asString()).isEqualTo(mentor.id().toString());
        assertThat(entry.at("/after/mentor_id").asString()).isEqualTo(other.id().toString());
        assertThat(entry.get("subject_id")).isEqualTo(mock.get("booking_request_id"));
    }

    @Test
    void movesAMockToASlotThatTheMenteeDidNotName() {
        var mock = createMock();
        var later = bookings.createSlot();

        var changed = reassign(mock, Map.of("slot_id", later)).expect(200).data();

        assertThat(changed.get("mentor_id")).isEqualTo(mock.get("mentor_id"));
        assertThat(changed.get("scheduled_at").asString()).isEqualTo(bookings.slotStart(later).toString());
        assertThat(bookings.slotStatus(slot)).isEqualTo("available");
        assertThat(bookings.slotStatus(later)).isEqualTo("booked");
        for (var person : List.of(mentee, mentor)) {
            assertThat(event(mailbox.await(person.email(), "Your mock has changed"))).contains("METHOD:REQUEST");
        }
        var named = as(mentee).get("/api/mentee/booking-requests/" + mock.get("booking_request_id").asString())
                .expect(200).data().at("/preferred_slots/0/id").asString();
        assertThat(named).isEqualTo(later.toString());
        reassign(mock, Map.of("slot_id", slot)).expect(409, ErrorCode.BOOKING_NOT_PENDING);
        var both = Map.of("mentor_id", given.mentor().id(), "slot_id", slot);
        assertThat(reassign(changed, both).expect(200).data().get("scheduled_at")).isEqualTo(mock.get("scheduled_at"));
    }

    @Test
    void leavesEverythingAsItWasWhenAReassignmentIsRefused() {
        var mock = createMock();
        var busy = given.mentor();
        var meanwhile = bookings.createSlotAt(bookings.slotStart(slot).plus(Duration.ofMinutes(30)));
        bookings.createMock(given.paidMentee(), busy, meanwhile);
        var taken = bookings.createSlot();
        bookings.createMock(given.paidMentee(), given.mentor(), taken);
        var ofAnother = bookings.createSlotAt(bookings.slotStart(slot), busy.id());

        reassign(mock, Map.of("mentor_id", busy.id())).expect(409, ErrorCode.MENTOR_BUSY);
        reassign(mock, Map.of("slot_id", taken)).expect(409, ErrorCode.SLOT_TAKEN);
        reassign(mock, Map.of("slot_id", ofAnother)).expectInvalid("mentor_id");
        reassign(mock, Map.of()).expectInvalid("mentor_id");
        reassign(mock, Map.of("mentor_id", mentor.id(), "slot_id", slot)).expectInvalid("mentor_id");
        reassign(mock, Map.of("mentor_id", mentee.id())).expectInvalid("mentor_id");
        reassign(mock, Map.of("slot_id", UUID.randomUUID())).expectInvalid("slot_id");
        reassign(mock, Map.of("slot_id", "soon")).expectInvalid("slot_id");
        reassign(mock, Map.of("mentor_id", List.of(busy.id()))).expect(400, ErrorCode.MALFORMED_REQUEST);
        reassign(mock, Map.of("slot", taken)).expectInvalid("slot");

        assertThat(as(mentor).get("/api/mentor/mocks?status=scheduled").data().get(0)).isEqualTo(mock);
        assertThat(bookings.slotStatus(slot)).isEqualTo("booked");
        assertThat(lastEntry(mock, "mock.reassigned")).isNull();
    }

    @Test
    void completesAMockAfterItStarted() {
        var mock = new MockFixtures(app).createScheduled(mentee, mentor, now().plus(Duration.ofMinutes(5)));
        var path = "/api/admin/mocks/" + mock + "/complete";

        admin.post(path, Map.of()).expect(409, ErrorCode.TOO_EARLY);
        admin.post(path, Map.of("note", "x")).expectInvalid("note");
        advance(Duration.ofMinutes(5));
        var signedIn = as(given.signIn(bookings.admin()));
        var completed = signedIn.post(path, Map.of()).expect(200).data();
        signedIn.post(path).expect(409, ErrorCode.BOOKING_NOT_PENDING);
        signedIn.post("/api/admin/mocks/" + mock + "/reassign", Map.of("mentor_id", given.mentor().id()))
                .expect(409, ErrorCode.BOOKING_NOT_PENDING);
        signedIn.post("/api/admin/mocks/" + mock + "/cancel", Map.of("reason", "x"))
                .expect(409, ErrorCode.BOOKING_NOT_PENDING);
        signedIn.patch("/api/admin/mocks/" + mock, Map.of("meeting_link", "https://meet.example/x"))
                .expect(409, ErrorCode.BOOKING_NOT_PENDING);

        assertThat(completed.get("status").asString()).isEqualTo("completed");
        assertThat(bookings.requestStatus(bookingOf(completed))).isEqualTo("completed");
    }

    @Test
    void refusesToReassignAStartedMock() {
        var mock = new MockFixtures(app).createScheduled(mentee, mentor, now().minus(Duration.ofMinutes(5)));

        admin.post("/api/admin/mocks/" + mock + "/reassign", Map.of("mentor_id", given.mentor().id()))
                .expect(409, ErrorCode.CANCELLATION_WINDOW_PASSED);
    }

    @Test
    void cancelsAMockAndReturnsItsUnitUnlessToldNotTo() {
        var mock = createMock();
        var path = path(mock) + "/cancel";

        admin.post(path, Map.of()).expectInvalid("reason");
        admin.post(path, Map.of("reason", "x", "refund_unit", "yes")).expect(400, ErrorCode.MALFORMED_REQUEST);
        var cancelled = admin.post(path, Map.of("reason", "The mentor is ill")).expect(200).data();
        admin.post(path, Map.of("reason", "Again")).expect(409, ErrorCode.BOOKING_NOT_PENDING);

        assertThat(cancelled.get("status").asString()).isEqualTo("cancelled");
        assertThat(bookings.slotStatus(slot)).isEqualTo("available");
        assertThat(bookings.mocksLeft(mentee)).isEqualTo(3);
        assertThat(text(mailbox.await(mentee.email(), "Cancelled: your mock")))
                .contains("> The mentor is ill", "back in your plan");
        assertThat(event(mailbox.await(mentor.email(), "Cancelled: mock"))).contains("METHOD:CANCEL");
        var entry = lastEntry(mock, "booking.cancelled");
        assertThat(entry.get("reason").asString()).isEqualTo("The mentor is ill");
        assertThat(entry.at("/after/unit_returned").asBoolean()).isTrue();
    }

    @Test
    void keepsTheUnitOfACancelledMockSpentIfToldTo() {
        var mock = createMock();

        admin.post(path(mock) + "/cancel", Map.of("reason", "Abusive", "refund_unit", false)).expect(200);

        assertThat(bookings.mocksLeft(mentee)).isEqualTo(2);
        assertThat(text(mailbox.await(mentee.email(), "Cancelled: your mock")))
                .contains("counts as used").doesNotContain("back in your plan");
        assertThat(lastEntry(mock, "booking.cancelled").at("/after/unit_returned").asBoolean()).isFalse();
    }

    @Test
    void changesTheMeetingLink() {
        var mock = createMock();
        var link = "https://calls.example/" + mock.get("id").asString();

        var changed = admin.patch(path(mock), Map.of("meeting_link", link)).expect(200).data();
        admin.patch(path(mock), Map.of("meeting_link", link)).expect(200);

        assertThat(changed.get("meeting_link").asString()).isEqualTo(link);
        assertThat(as(mentor).get("/api/mentor/booking-requests").data().get(0).get("meeting_link").asString())
                .isEqualTo(link);
        for (var person : List.of(mentee, mentor)) {
            var mail = mailbox.await(person.email(), "Your mock has changed");
            assertThat(event(mail)).contains("SEQUENCE:2");
            assertThat(text(mail)).contains(link);
        }
        assertThat(lastEntry(mock, "mock.link_changed").get("after").propertyNames()).contains("meeting_link");
        assertThat(bookings.count("SELECT invite_sequence FROM booking_request WHERE id = ?",
                bookingOf(mock))).isEqualTo(2);
    }

    @Test
    void refusesALinkThatIsInUseOrIsNoLink() {
        var mock = createMock();
        var sameTime = bookings.createSlotAt(bookings.slotStart(slot));
        var used = bookings.createMock(given.paidMentee(), given.mentor(), sameTime).at("/mock/meeting_link");

        admin.patch(path(mock), Map.of("meeting_link", used)).expect(409, ErrorCode.IN_USE);
        var body = new HashMap<String, Object>();
        for (var hostile : new Object[] {null, "", "javascript:alert(1)", "http://meet.example/a",
            "https://user:secret@meet.example/a", "https://meet.example/\0", "https://m.example/" + "a".repeat(500)}) {
            body.put("meeting_link", hostile);
            admin.patch(path(mock), body).expectInvalid("meeting_link");
        }
        admin.patch(path(mock), Map.of()).expectInvalid("meeting_link");
        admin.patch(path(mock), Map.of("meeting_link", List.of("https://meet.example/a")))
                .expect(400, ErrorCode.MALFORMED_REQUEST);
        admin.patch(path(mock), Map.of("meeting_link", "https://m.example/a", "status", "completed"))
                .expectInvalid("status");
        assertThat(as(mentor).get("/api/mentor/mocks").data().get(0)).isEqualTo(mock);
    }

    @Test
    void knowsNoOtherMocksAndLetsNobodyElseIn() {
        var mock = createMock();
        var bodies = Map.of("/reassign", Map.of("mentor_id", given.mentor().id()), "/complete", Map.of(), "/cancel",
                Map.of("reason", "x"), "", Map.of("meeting_link", "https://meet.example/x"));
        bodies.forEach((route, body) -> {
            var method = route.isEmpty() ? "PATCH" : "POST";
            for (var id : List.of(UUID.randomUUID().toString(), "nonsense")) {
                admin.send(method, "/api/admin/mocks/" + id + route, body).expect(404, ErrorCode.NOT_FOUND);
            }
            for (var person : List.of(mentee, mentor)) {
                as(person).send(method, path(mock) + route, body).expect(403, ErrorCode.FORBIDDEN_ROLE);
            }
        });
        assertThat(as(mentor).get("/api/mentor/mocks").data().get(0)).isEqualTo(mock);
    }

    @Test
    void recordsWhyAMentorWasUnassigned() {
        var mock = createMock();
        var path = "/api/admin/booking-requests/" + mock.get("booking_request_id").asString() + "/unassign";

        admin.post(path, Map.of("reason", 1)).expect(400, ErrorCode.MALFORMED_REQUEST);
        admin.post(path, Map.of("reason", "The mentor is ill")).expect(200);

        assertThat(lastEntry(mock, "booking.unassigned").get("reason").asString()).isEqualTo("The mentor is ill");
    }

    private JsonNode createMock() {
        return bookings.createMock(mentee, mentor, slot).get("mock");
    }

    private ApiResponse reassign(JsonNode mock, Map<String, ?> body) {
        return admin.post(path(mock) + "/reassign", body);
    }

    private static UUID bookingOf(JsonNode mock) {
        return UUID.fromString(mock.get("booking_request_id").asString());
    }

    private static String path(JsonNode mock) {
        return "/api/admin/mocks/" + mock.get("id").asString();
    }

    /** The last entry of this kind about the mock's booking; null if there is none. */
    private JsonNode lastEntry(JsonNode mock, String action) {
        return admin.get("/api/admin/audit-log?limit=1&subject_id=" + bookingOf(mock) + "&action=" + action)
                .expect(200).data().get(0);
    }

    private static String text(JsonNode mail) {
        return mail.get("text").asString();
    }

    /** The invitation of a mail, with its lines unfolded. */
    private static String event(JsonNode mail) {
        var content = mail.at("/attachments/0/content_base64").asString();
        return new String(Base64.getDecoder().decode(content), StandardCharsets.UTF_8).replace("\r\n ", "");
    }
}
