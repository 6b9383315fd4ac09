package com.codementee.bookings.assignments;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.platform.errors.ErrorCode;
import com.codementee.support.ApiTest;
import com.codementee.support.BookingFixtures;
import com.codementee.support.PersonFixtures;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AdminBookingApiTest extends ApiTest {

    private final BookingFixtures bookings = new BookingFixtures(app);

    @Test
    void confirmsWithSlotMentorAndLink() {
        var mentee = given.paidMentee();
        var mentor = given.mentor();
        var slot = bookings.createSlot();

        var confirmed = bookings.createMock(mentee, mentor, slot);

        var booking = confirmed.get("booking_request");
        var mock = confirmed.get("mock");
        assertThat(booking.get("status").asString()).isEqualTo("confirmed");
        assertThat(booking.get("mentor_name").asString()).isEqualTo(mentor.name());
        assertThat(booking.get("mentor_email").asString()).isEqualTo(mentor.email());
        assertThat(booking.at("/confirmed_slot/id").asString()).isEqualTo(slot.toString());
        assertThat(booking.at("/confirmed_slot/status").asString()).isEqualTo("booked");
        assertThat(booking.get("confirmed_by").asString()).isEqualTo(bookings.admin().id().toString());
        assertThat(mock.propertyNames()).containsExactly(
                "id", "booking_request_id", "mentee_id", "mentee_name", "mentor_id", "mentor_name", "company_name",
                        "interview_type",
                "experience_level", "interview_track", "specific_topics", "additional_notes", "scheduled_at", "ends_at",
                        "meeting_link",
                "status", "feedback_id", "feedback_due_at", "rating", "no_show");
        assertThat(mock.get("meeting_link")).isEqualTo(booking.get("meeting_link"));
        assertThat(mock.get("scheduled_at").asString()).isEqualTo(bookings.slotStart(slot).toString());
        assertThat(mock.get("status").asString()).isEqualTo("scheduled");
        assertThat(as(mentee).get("/api/mentee/mocks").data().get(0)).isEqualTo(mock);
        assertThat(as(mentor).get("/api/mentor/mocks?status=scheduled").data().get(0)).isEqualTo(mock);
        assertThat(as(mentor).get("/api/mentor/booking-requests").data().get(0)).isEqualTo(booking);
    }

    @Test
    void refusesInvalidAssignmentsByField() {
        var mentor = given.mentor();
        var slot = bookings.createSlot();
        var ofAnother = bookings.createSlotAt(bookings.slotStart(slot), given.mentor().id());
        var booking = bookings.createRequest(given.paidMentee(), slot, ofAnother);
        var paused = given.mentor();
        database().useHandle(sql -> sql.execute("UPDATE person SET paused = true WHERE id = ?", paused.id()));

        bookings.confirm(UUID.randomUUID(), mentor.id(), slot).expectInvalid("booking_request_id");
        bookings.confirm(booking, UUID.randomUUID(), slot).expectInvalid("mentor_id");
        bookings.confirm(booking, given.freeMentee().id(), slot).expectInvalid("mentor_id");
        bookings.confirm(booking, paused.id(), slot).expectInvalid("mentor_id");
        bookings.confirm(booking, mentor.id(), ofAnother).expectInvalid("mentor_id");
        bookings.confirm(booking, mentor.id(), bookings.createSlot()).expectInvalid("confirmed_slot_id");
        bookings.confirm(booking, mentor.id(), UUID.randomUUID()).expectInvalid("confirmed_slot_id");
        as(bookings.admin()).post("/api/admin/confirm-booking", Map.of("booking_request_id", "x"))
                .expectInvalid("booking_request_id");

        assertThat(bookings.requestStatus(booking)).isEqualTo("pending");
        assertThat(bookings.slotStatus(slot)).isEqualTo("available");
    }

    @Test
    void confirmsOnce() {
        var mentor = given.mentor();
        var slot = bookings.createSlot();
        var booking = BookingFixtures.id(bookings.createMock(given.paidMentee(), mentor, slot).get("booking_request"));

        bookings.confirm(booking, mentor.id(), slot).expect(409, ErrorCode.BOOKING_NOT_PENDING);
    }

    @Test
    void refusesABookedOrStartedSlot() {
        var mentor = given.mentor();
        var slot = bookings.createSlot();
        var late = bookings.createRequest(given.paidMentee(), slot);
        bookings.createMock(given.paidMentee(), mentor, slot);

        bookings.confirm(late, mentor.id(), slot).expect(409, ErrorCode.SLOT_TAKEN);

        var gone = bookings.createSlotAt(now().plus(Duration.ofMinutes(1)));
        var waiting = bookings.createRequest(given.paidMentee(), gone, bookings.createSlot());
        advance(Duration.ofMinutes(1));
        bookings.confirm(waiting, given.mentor().id(), gone).expect(409, ErrorCode.SLOT_IN_PAST);
        assertThat(bookings.requestStatus(waiting)).isEqualTo("pending");
    }

    @Test
    void refusesABusyMentorOrMentee() {
        var mentor = given.mentor();
        var mentee = given.paidMentee();
        var slot = bookings.createSlot();
        var meanwhile = bookings.slotStart(slot).plus(Duration.ofMinutes(30));
        var overlapping = bookings.createSlotAt(meanwhile);
        var earlier = bookings.createRequest(mentee, overlapping);
        bookings.createMock(mentee, mentor, slot);
        bookings.createMeetLink();

        bookings.confirm(bookings.createRequest(given.paidMentee(), overlapping), mentor.id(), overlapping)
                .expect(409, ErrorCode.MENTOR_BUSY);
        bookings.confirm(earlier, given.mentor().id(), overlapping).expect(409, ErrorCode.MENTEE_BUSY);
        assertThat(bookings.slotStatus(overlapping)).isEqualTo("available");

        var rightAfter = bookings.createSlotAt(bookings.slotStart(slot).plus(Duration.ofHours(1)));
        bookings.confirm(bookings.createRequest(mentee, rightAfter), mentor.id(), rightAfter).expect(200);
    }

    @Test
    void assignsAMentorWhoDeclinedOnlyIfTheAdminConfirmsIt() {
        var mentee = given.paidMentee();
        var mentor = given.mentor();
        var slot = bookings.createSlot();
        var booking = BookingFixtures.id(bookings.createMock(mentee, mentor, slot).get("booking_request"));
        as(mentor).post("/api/mentor/booking-requests/" + booking + "/decline", Map.of("reason", "I travel that day."))
                .expect(200);

        bookings.confirm(booking, mentor.id(), slot).expect(409, ErrorCode.MENTOR_DECLINED);
        assertThat(bookings.requestStatus(booking)).isEqualTo("pending");
        assertThat(bookings.slotStatus(slot)).isEqualTo("available");

        var body = Map.of("booking_request_id", booking, "mentor_id", mentor.id(), "confirmed_slot_id", slot,
                "accept_decline", true);
        as(bookings.admin()).post("/api/admin/confirm-booking", body).expect(200);
    }

    @Test
    void showsDeclinesOnlyToAdmins() {
        var mentee = given.signIn(given.paidMentee());
        var slot = bookings.createSlot();
        var first = given.mentor();
        var second = given.mentor();
        var booking = BookingFixtures.id(bookings.createMock(mentee, first, slot).get("booking_request"));
        var decline = "/api/mentor/booking-requests/" + booking + "/decline";
        as(first).post(decline, Map.of("reason", "I travel that day.")).expect(200);
        advance(Duration.ofMinutes(1));
        bookings.confirm(booking, second.id(), slot).expect(200);
        as(second).post(decline, Map.of("reason", "I am ill.")).expect(200);

        var listed = as(bookings.admin()).get("/api/admin/booking-requests?q=" + mentee.email()).expect(200).data()
                .get(0);
        assertThat(listed.get("declines").valueStream()
                .map(one -> one.get("mentor_name").asString() + ": " + one.get("reason").asString()))
                .containsExactly(second.name() + ": I am ill.", first.name() + ": I travel that day.");
        assertThat(listed.at("/declines/0/mentor_id").asString()).isEqualTo(second.id().toString());
        assertThat(as(mentee).get("/api/mentee/booking-requests/" + booking).data().has("declines")).isFalse();
    }

    @Test
    void showsTheMentorTheMenteesReasonButNotTheAdmins() {
        var mentor = given.mentor();
        var mentee = given.paidMentee();
        var byAdmin = BookingFixtures.id(
                bookings.createMock(mentee, mentor, bookings.createSlot()).get("booking_request"));
        var byMentee = BookingFixtures.id(
                bookings.createMock(mentee, mentor, bookings.createSlot()).get("booking_request"));

        as(bookings.admin()).post("/api/admin/booking-requests/" + byAdmin + "/cancel", Map.of("reason", "For you"))
                .expect(200);
        as(mentee).post("/api/mentee/booking-requests/" + byMentee + "/cancel", Map.of("reason", "Exam week"))
                .expect(200);

        var seen = as(mentor).get("/api/mentor/booking-requests").data();
        assertThat(seen).hasSize(2).allSatisfy(booking -> assertThat(booking.get("cancel_reason").asString(""))
                .isEqualTo(BookingFixtures.id(booking).equals(byMentee) ? "Exam week" : ""));
    }

    @Test
    void cancelsAtAnyTimeAndReturnsTheUnit() {
        var mentee = given.paidMentee();
        var slot = bookings.createSlotAt(now().plus(Duration.ofHours(5)));
        var admin = as(bookings.admin());
        var path = "/api/admin/booking-requests/"
                + BookingFixtures.id(bookings.createMock(mentee, given.mentor(), slot).get("booking_request"));

        admin.post(path + "/cancel", Map.of()).expectInvalid("reason");
        var cancelled = admin.post(path + "/cancel", Map.of("reason", "The mentor is ill.")).expect(200).data();
        admin.post(path + "/cancel", Map.of("reason", "Again")).expect(409, ErrorCode.BOOKING_NOT_PENDING);
        admin.post("/api/admin/booking-requests/" + UUID.randomUUID() + "/cancel", Map.of("reason", "x"))
                .expect(404, ErrorCode.NOT_FOUND);

        assertThat(cancelled.get("cancel_reason").asString()).isEqualTo("The mentor is ill.");
        assertThat(bookings.mocksLeft(mentee)).isEqualTo(3);
        assertThat(bookings.slotStatus(slot)).isEqualTo("available");
    }

    @Test
    void filtersByStatusCompanyAndText() {
        var marker = PersonFixtures.uniqueMarker();
        var mentee = given.signIn(given.paidMentee());
        database().useHandle(
                sql -> sql.execute("UPDATE person SET name = ? WHERE id = ?", "Zoë " + marker, mentee.id()));
        var booking = bookings.createRequest(mentee, bookings.createSlot()).toString();
        var admin = as(bookings.admin());

        assertThat(admin.get("/api/admin/booking-requests?q=" + marker.toUpperCase()).expect(200).data().get(0)
                .get("id").asString())
                .isEqualTo(booking);
        assertThat(admin.get(
                "/api/admin/booking-requests?status=pending&company_id=" + bookings.companyId() + "&q="
                + mentee.email()).data())
                .hasSize(1);
        assertThat(admin.get("/api/admin/booking-requests?status=confirmed&q=" + marker).data()).isEmpty();
        assertThat(admin.get("/api/admin/booking-requests?q=%25" + marker).data()).isEmpty();
        for (var query : List.of("status=x", "company_id=x", "q=%00", "limit=1000")) {
            admin.get("/api/admin/booking-requests?" + query).expectInvalid(query.substring(0, query.indexOf('=')));
        }
    }

    @Test
    void listsMocksByStartLatestFirst() {
        var mentor = given.mentor();
        var early = bookings.createMock(given.paidMentee(), mentor, bookings.createSlot()).at("/mock/id").asString();
        var late = bookings.createMock(given.paidMentee(), mentor, bookings.createSlot()).at("/mock/id").asString();
        var admin = as(bookings.admin());

        var page = admin.get("/api/admin/mocks?limit=1&mentor_id=" + mentor.id()).expect(200);
        assertThat(page.data().findValuesAsString("id")).containsExactly(late);
        assertThat(admin.get("/api/admin/mocks?limit=1&mentor_id=" + mentor.id() + "&cursor=" + page.nextCursor())
                .data().findValuesAsString("id"))
                .containsExactly(early);
        assertThat(admin.get("/api/admin/mocks?status=cancelled&mentor_id=" + mentor.id()).data()).isEmpty();
        assertThat(admin.get("/api/admin/mocks?q=" + mentor.email()).data()).hasSize(2);
        assertThat(admin.get("/api/admin/mocks?to=2020-01-01&mentor_id=" + mentor.id()).data()).isEmpty();
    }

    @Test
    void refusesToDeleteSlotsCompaniesAndLinksInUse() {
        var admin = as(bookings.admin());
        var slot = bookings.createSlot();
        var confirmed = bookings.createMock(given.paidMentee(), given.mentor(), slot).get("booking_request");
        var named = bookings.createSlot();
        bookings.createRequest(given.paidMentee(), named);

        admin.delete("/api/admin/time-slots/" + slot).expect(409, ErrorCode.IN_USE);
        admin.delete("/api/admin/time-slots/" + named).expect(409, ErrorCode.IN_USE);
        admin.patch("/api/admin/time-slots/" + slot, Map.of("status", "blocked")).expect(409, ErrorCode.IN_USE);
        admin.patch("/api/admin/time-slots/" + named, Map.of("end_time", "23:59")).expect(409, ErrorCode.IN_USE);
        admin.delete("/api/admin/companies/" + bookings.companyId()).expect(409, ErrorCode.IN_USE);
        admin.delete("/api/admin/meet-links/" + confirmed.get("meet_link_id").asString()).expect(409, ErrorCode.IN_USE);
    }

    @Test
    void deletesALinkOnceItsMocksAreCancelled() {
        var admin = as(bookings.admin());
        var mentee = given.paidMentee();
        var confirmed = bookings.createMock(mentee, given.mentor(), bookings.createSlot()).get("booking_request");
        var link = confirmed.get("meet_link_id").asString();
        database().useHandle(
                sql -> sql.execute("UPDATE mock SET status = 'cancelled' WHERE meet_link_id = ?::uuid", link));

        admin.delete("/api/admin/meet-links/" + link).expect(200);

        var path = "/api/mentee/booking-requests/" + confirmed.get("id").asString();
        assertThat(as(mentee).get(path).data().get("meeting_link")).isEqualTo(confirmed.get("meeting_link"));
    }
}
