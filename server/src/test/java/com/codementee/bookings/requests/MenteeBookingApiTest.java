package com.codementee.bookings.requests;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.platform.errors.ErrorCode;
import com.codementee.support.ApiTest;
import com.codementee.support.BookingFixtures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MenteeBookingApiTest extends ApiTest {

    private static final String REQUEST = "/api/mentee/booking-request";

    private final BookingFixtures bookings = new BookingFixtures(app);

    @Test
    void createsARequestAndTakesAUnit() {
        var mentee = given.paidMentee();
        var first = bookings.createSlot();
        var second = bookings.createSlot();

        var booking = as(mentee).post(REQUEST, bookings.requestBody(second, first)).expect(201).data();

        assertThat(booking.propertyNames()).containsExactly(
                "id", "mentee_id", "mentee_name", "mentee_email", "mentor_id", "mentor_name", "mentor_email", "company_id",
                "company_name", "interview_type", "experience_level", "interview_track", "specific_topics", "additional_notes",
                "preferred_slots", "confirmed_slot", "meeting_link", "meet_link_id", "status", "confirmed_by", "confirmed_at",
                "waiting_since", "promised_by", "cancelled_at", "cancel_reason", "missed_by", "created_at");
        assertThat(booking.get("status").asString()).isEqualTo("pending");
        assertThat(booking.get("mentee_name").asString()).isEqualTo(mentee.name());
        assertThat(booking.get("company_name").asString()).isEqualTo("Amazon");
        assertThat(booking.get("additional_notes").asString()).isEqualTo("I talk too fast.\nStop me.");
        assertThat(booking.at("/preferred_slots").findValuesAsString("id")).containsExactly(second.toString(), first.toString());
        assertThat(booking.at("/preferred_slots/0").propertyNames())
                .containsExactly("id", "date", "start_time", "end_time", "starts_at", "ends_at", "timezone", "status");
        assertThat(booking.get("confirmed_slot").isNull()).isTrue();
        assertThat(bookings.mocksLeft(mentee)).isEqualTo(2);
        assertThat(bookings.slotStatus(first)).isEqualTo("available");
        assertThat(as(mentee).get("/api/mentee/booking-requests/" + booking.get("id").asString()).expect(200).data()).isEqualTo(booking);
    }

    @Test
    void acceptsTheGeneralTrackAndAnyScript() {
        var draft = bookings.requestBody(bookings.createSlot());
        draft.put("interview_track", "general");
        draft.put("additional_notes", "مرحبا 👩‍💻 ‮abc");
        draft.put("specific_topics", List.of());

        var booking = as(given.paidMentee()).post(REQUEST, draft).expect(201).data();

        assertThat(booking.get("additional_notes").asString()).isEqualTo("مرحبا 👩‍💻 abc");
    }

    static List<Arguments> wrongs() {
        return List.of(
                Arguments.of("company_id", "not-an-id", "company_id"),
                Arguments.of("company_id", UUID.randomUUID(), "company_id"),
                Arguments.of("company_id", null, "company_id"),
                Arguments.of("interview_type", "juggling", "interview_type"),
                Arguments.of("interview_type", "", "interview_type"),
                Arguments.of("interview_type", "hr_round", "preferred_slots[0]"),
                Arguments.of("experience_level", "guru", "experience_level"),
                Arguments.of("interview_track", "l5", "interview_track"),
                Arguments.of("interview_track", "  ", "interview_track"),
                Arguments.of("specific_topics", Collections.nCopies(11, "Graphs"), "specific_topics"),
                Arguments.of("specific_topics", List.of("x".repeat(81)), "specific_topics[0]"),
                Arguments.of("specific_topics", List.of("Graphs", " "), "specific_topics[1]"),
                Arguments.of("specific_topics", null, "specific_topics"),
                Arguments.of("additional_notes", "x".repeat(10_240), "additional_notes"),
                Arguments.of("additional_notes", "nul \u0000", "additional_notes"),
                Arguments.of("preferred_slots", List.of(), "preferred_slots"),
                Arguments.of("preferred_slots", List.of("soon"), "preferred_slots[0]"),
                Arguments.of("preferred_slots", List.of(UUID.randomUUID()), "preferred_slots[0]"),
                Arguments.of("preferred_slots", Collections.nCopies(4, UUID.randomUUID()), "preferred_slots"),
                Arguments.of("mentor_id", UUID.randomUUID(), "mentor_id"),
                Arguments.of("status", "confirmed", "status"));
    }

    @ParameterizedTest
    @MethodSource("wrongs")
    void refusesInvalidFieldsAndTakesNoUnit(String field, Object value, String named) {
        var mentee = given.paidMentee();

        as(mentee).post(REQUEST, bookings.requestBody(bookings.createSlot(), field, value)).expectInvalid(named);

        assertNothingBooked(mentee.id());
        assertThat(bookings.mocksLeft(mentee)).isEqualTo(3);
    }

    @Test
    void refusesTheWrongJsonTypes() {
        var mentee = as(given.paidMentee());
        var slot = bookings.createSlot();

        for (var value : List.of(5, true, Map.of("id", slot))) {
            mentee.post(REQUEST, bookings.requestBody(slot, "specific_topics", value)).expect(400, ErrorCode.MALFORMED_REQUEST);
            mentee.post(REQUEST, bookings.requestBody(slot, "interview_track", value)).expect(400, ErrorCode.MALFORMED_REQUEST);
        }
        mentee.post(REQUEST, "[]").expect(400, ErrorCode.MALFORMED_REQUEST);
        mentee.post(REQUEST, "{").expect(400, ErrorCode.MALFORMED_REQUEST);
        mentee.post(REQUEST).expect(400, ErrorCode.MALFORMED_REQUEST);
    }

    @Test
    void refusesADuplicateSlot() {
        var mentee = given.paidMentee();
        var slot = bookings.createSlot();

        as(mentee).post(REQUEST, bookings.requestBody(slot, slot)).expectInvalid("preferred_slots[1]");

        assertNothingBooked(mentee.id());
    }

    @Test
    void refusesStartedBookedAndBlockedSlots() {
        var mentee = given.paidMentee();
        var begun = bookings.createSlotAt(now());
        var booked = bookings.createSlot();
        var blocked = bookings.createSlot();
        database().useHandle(sql -> {
            sql.execute("UPDATE time_slot SET status = 'booked' WHERE id = ?", booked);
            sql.execute("UPDATE time_slot SET status = 'blocked' WHERE id = ?", blocked);
        });

        as(mentee).post(REQUEST, bookings.requestBody(bookings.createSlot(), begun))
                .expect(409, ErrorCode.SLOT_IN_PAST);
        as(mentee).post(REQUEST, bookings.requestBody(bookings.createSlot(), booked)).expect(409, ErrorCode.SLOT_TAKEN);
        as(mentee).post(REQUEST, bookings.requestBody(bookings.createSlot(), blocked))
                .expect(409, ErrorCode.SLOT_TAKEN);

        assertNothingBooked(mentee.id());
        assertThat(bookings.mocksLeft(mentee)).isEqualTo(3);
    }

    @Test
    void refusesMenteesWithoutAPlanOrUnits() {
        var slot = bookings.createSlot();
        var last = given.paidMentee("foundation");
        bookings.createRequest(last, slot);

        anonymous().post(REQUEST, bookings.requestBody(slot)).expect(401, ErrorCode.UNAUTHENTICATED);
        as(given.freeMentee()).post(REQUEST, bookings.requestBody(slot)).expect(403, ErrorCode.TIER_UPGRADE_REQUIRED);
        as(given.expiredMentee()).post(REQUEST, bookings.requestBody(slot))
                .expect(403, ErrorCode.TIER_UPGRADE_REQUIRED);
        as(given.mentor()).post(REQUEST, bookings.requestBody(slot)).expect(403, ErrorCode.FORBIDDEN_ROLE);
        var refusal = as(last).post(REQUEST, bookings.requestBody(slot)).expect(403, ErrorCode.QUOTA_EXHAUSTED).json();
        assertThat(refusal.get("limit").asInt()).isEqualTo(1);
        assertThat(refusal.get("used").asInt()).isEqualTo(1);
        assertThat(bookings.count("SELECT count(*) FROM booking_request WHERE mentee_id = ?", last.id())).isEqualTo(1);
    }

    @Test
    void listsOwnRequestsNewestFirst() {
        var mentee = given.paidMentee();
        var slot = bookings.createSlot();
        var first = bookings.createRequest(mentee, slot);
        var second = bookings.createRequest(mentee, slot);
        var third = bookings.createRequest(mentee, slot);
        bookings.createRequest(given.paidMentee(), slot);
        as(mentee).post("/api/mentee/booking-requests/" + second + "/cancel").expect(200);

        var seen = new ArrayList<String>();
        var page = as(mentee).get("/api/mentee/booking-requests?limit=2").expect(200);
        seen.addAll(ids(page.data()));
        var rest = as(mentee).get("/api/mentee/booking-requests?limit=2&cursor=" + page.nextCursor()).expect(200);
        seen.addAll(ids(rest.data()));

        assertThat(seen).containsExactly(third.toString(), second.toString(), first.toString());
        assertThat(rest.nextCursor()).isNull();
        assertThat(ids(as(mentee).get("/api/mentee/booking-requests?status=cancelled").data())).containsExactly(second.toString());
        as(mentee).get("/api/mentee/booking-requests?status=lost").expectInvalid("status");
        as(mentee).get("/api/mentee/mocks?cursor=" + page.nextCursor()).expect(400, ErrorCode.MALFORMED_REQUEST);
    }

    @Test
    void hidesRequestsOfOthers() {
        var id = bookings.createRequest(given.paidMentee(), bookings.createSlot());
        var other = as(given.paidMentee());

        for (var path : List.of("/api/mentee/booking-requests/" + id, "/api/mentee/booking-requests/" + UUID.randomUUID(),
                "/api/mentee/booking-requests/abc")) {
            other.get(path).expect(404, ErrorCode.NOT_FOUND);
            other.post(path + "/cancel", Map.of("reason", "mine now")).expect(404, ErrorCode.NOT_FOUND);
            other.post(path + "/reschedule", Map.of("preferred_slots", List.of(bookings.createSlot()))).expect(404, ErrorCode.NOT_FOUND);
        }
        assertThat(bookings.requestStatus(id)).isEqualTo("pending");
    }

    @Test
    void cancelsAPendingRequestOnceAndReturnsItsUnit() {
        var mentee = given.paidMentee();
        var path = "/api/mentee/booking-requests/" + bookings.createRequest(mentee, bookings.createSlot());

        var cancelled = as(mentee).post(path + "/cancel", Map.of("reason", "Exam week")).expect(200).data();
        as(mentee).post(path + "/cancel", Map.of()).expect(409, ErrorCode.BOOKING_NOT_PENDING);

        assertThat(cancelled.get("status").asString()).isEqualTo("cancelled");
        assertThat(cancelled.get("cancel_reason").asString()).isEqualTo("Exam week");
        assertThat(cancelled.get("cancelled_at").isNull()).isFalse();
        assertThat(bookings.mocksLeft(mentee)).isEqualTo(3);
        var ledger = as(mentee).get("/api/mentee/ledger").expect(200).data();
        assertThat(ledger.findValuesAsString("units")).containsExactly("1", "-1");
    }

    @Test
    void cancelsAConfirmedMockADayAheadAndFreesItsSlot() {
        var mentee = given.paidMentee();
        var slot = bookings.createSlotAt(now().plus(Duration.ofHours(24)).plusSeconds(60));
        var confirmed = bookings.createMock(mentee, given.mentor(), slot);
        var path = "/api/mentee/booking-requests/" + BookingFixtures.id(confirmed.get("booking_request"));

        as(mentee).post(path + "/cancel", Map.of()).expect(200);

        assertThat(bookings.slotStatus(slot)).isEqualTo("available");
        assertThat(bookings.mocksLeft(mentee)).isEqualTo(3);
        assertThat(as(mentee).get("/api/mentee/mocks").data().get(0).get("status").asString()).isEqualTo("cancelled");
    }

    @Test
    void refusesToCancelAMockLessThanADayAhead() {
        var mentee = given.paidMentee();
        var slot = bookings.createSlotAt(now().plus(Duration.ofHours(24)).minusSeconds(60));
        var path = "/api/mentee/booking-requests/" + BookingFixtures.id(bookings.createMock(mentee, given.mentor(), slot).get("booking_request"));

        as(mentee).post(path + "/cancel", Map.of()).expect(409, ErrorCode.CANCELLATION_WINDOW_PASSED);
        as(mentee).post(path + "/reschedule", Map.of("preferred_slots", List.of(bookings.createSlot())))
                .expect(409, ErrorCode.CANCELLATION_WINDOW_PASSED);

        assertThat(bookings.slotStatus(slot)).isEqualTo("booked");
        assertThat(bookings.mocksLeft(mentee)).isEqualTo(2);
    }

    @Test
    void reschedulesAConfirmedMock() {
        var mentee = given.paidMentee();
        var mentor = given.mentor();
        var old = bookings.createSlot();
        var wanted = bookings.createSlot();
        var confirmed = bookings.createMock(mentee, mentor, old);
        var id = BookingFixtures.id(confirmed.get("booking_request"));

        var moved = as(mentee).post("/api/mentee/booking-requests/" + id + "/reschedule", Map.of("preferred_slots", List.of(wanted)))
                .expect(200).data();

        assertThat(moved.get("status").asString()).isEqualTo("pending");
        assertThat(moved.get("mentor_id").isNull()).isTrue();
        assertThat(moved.get("meeting_link").isNull()).isTrue();
        assertThat(moved.at("/preferred_slots").findValuesAsString("id")).containsExactly(wanted.toString());
        assertThat(bookings.slotStatus(old)).isEqualTo("available");
        assertThat(bookings.mocksLeft(mentee)).isEqualTo(2);
        bookings.confirm(id, mentor.id(), old).expectInvalid("confirmed_slot_id");
        bookings.confirm(id, mentor.id(), wanted).expect(200);
        assertThat(bookings.count("SELECT invite_sequence FROM booking_request WHERE id = ?", id)).isEqualTo(3);
    }

    @Test
    void choosesNewSlotsForAPendingRequest() {
        var mentee = given.paidMentee();
        var id = bookings.createRequest(mentee, bookings.createSlot());
        var path = "/api/mentee/booking-requests/" + id + "/reschedule";
        var slot = bookings.createSlot();

        as(mentee).post(path, Map.of("preferred_slots", List.of(slot, slot))).expectInvalid("preferred_slots[1]");
        as(mentee).post(path, Map.of("preferred_slots", List.of(bookings.createSlotAt(now())))).expect(409, ErrorCode.SLOT_IN_PAST);
        as(mentee).post(path, Map.of()).expectInvalid("preferred_slots");
        as(mentee).post(path, Map.of("preferred_slots", List.of(slot))).expect(200);

        assertThat(bookings.mocksLeft(mentee)).isEqualTo(2);
        as(mentee).post("/api/mentee/booking-requests/" + id + "/cancel").expect(200);
        as(mentee).post(path, Map.of("preferred_slots", List.of(slot))).expect(409, ErrorCode.BOOKING_NOT_PENDING);
    }

    private void assertNothingBooked(UUID menteeId) {
        assertThat(bookings.count("SELECT count(*) FROM booking_request WHERE mentee_id = ?", menteeId)).isZero();
        assertThat(bookings.count("SELECT count(*) FROM ledger_entry WHERE person_id = ?", menteeId)).isZero();
    }

    private static List<String> ids(tools.jackson.databind.JsonNode list) {
        return list.values().stream().map(one -> one.get("id").asString()).toList();
    }
}
