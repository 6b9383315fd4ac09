package com.codementee.bookings.requests;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.platform.db.Ids;
import com.codementee.platform.errors.ErrorCode;
import com.codementee.support.ApiTest;
import com.codementee.support.BookingFixtures;
import com.codementee.support.MockFixtures;
import com.codementee.support.TestUser;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AvailableSlotApiTest extends ApiTest {

    @Test
    void listsOnlyFutureAvailableSlots() {
        var ahead = slot(now().plus(Duration.ofMinutes(30)), "available");
        var begun = slot(now(), "available");
        var booked = slot(now().plus(Duration.ofMinutes(31)), "booked");
        var blocked = slot(now().plus(Duration.ofMinutes(32)), "blocked");

        for (var path : List.of("/api/mentee/available-slots", "/api/available-slots")) {
            assertThat(offered(path + "?limit=100")).contains(ahead).doesNotContain(begun, booked, blocked);
        }
    }

    @Test
    void omitsSlotsOfAPausedMentor() {
        var mentor = given.mentor();
        var slot = slot(now().plus(Duration.ofMinutes(33)), "available");
        database().useHandle(sql -> sql.execute("UPDATE time_slot SET mentor_id = ? WHERE id = ?", mentor.id(), slot));
        assertThat(offered("/api/available-slots?limit=100")).contains(slot);

        database().useHandle(sql -> sql.execute("UPDATE person SET paused = true WHERE id = ?", mentor.id()));

        assertThat(offered("/api/available-slots?limit=100")).doesNotContain(slot);
    }

    @Test
    void omitsSlotsWhoseMentorIsInAnOverlappingMock() {
        var bookings = new BookingFixtures(app);
        var mentor = given.mentor();
        var during = now().plus(Duration.ofMinutes(34));
        var own = bookings.createSlotAt(during.plus(Duration.ofMinutes(30)), mentor.id());
        var after = bookings.createSlotAt(during.plus(Duration.ofMinutes(60)), mentor.id());
        assertThat(offered("/api/available-slots?limit=100")).contains(own, after);

        var mock = new MockFixtures(app).createScheduled(given.freeMentee(), mentor, during);
        assertThat(offered("/api/available-slots?limit=100")).contains(after).doesNotContain(own);
        as(given.paidMentee()).post("/api/mentee/booking-request", bookings.requestBody(own))
                .expect(409, ErrorCode.SLOT_TAKEN);
        as(given.freeMentee())
                .post("/api/payment/create-order", Map.of("plan_id", "growth", "booking", bookings.requestBody(own)))
                .expect(409, ErrorCode.SLOT_TAKEN);

        new MockFixtures(app).setStatus(mock, "cancelled");
        assertThat(offered("/api/available-slots?limit=100")).contains(own);
    }

    @Test
    void offersNoSlotDuringTheMenteesOwnMock() {
        var bookings = new BookingFixtures(app);
        var mentee = given.paidMentee();
        var at = now().plus(Duration.ofDays(300));
        var confirmed = bookings.createMock(mentee, given.mentor(), bookings.createSlotAt(at));
        var request = BookingFixtures.id(confirmed.get("booking_request"));
        var during = bookings.createSlotAt(at.plus(Duration.ofMinutes(30)));
        var after = bookings.createSlotAt(at.plus(Duration.ofMinutes(60)));
        var day = "/api/available-slots?limit=100&from=" + at.atZone(ZoneOffset.UTC).toLocalDate();

        assertThat(offered(mentee, day)).contains(after).doesNotContain(during);
        assertThat(offered(mentee, day + "&rescheduling=" + request)).contains(after, during);
        assertThat(offered(given.freeMentee(), day + "&rescheduling=" + request)).contains(after, during);

        as(mentee).post("/api/mentee/booking-requests/" + request + "/cancel").expect(200);
        assertThat(offered(mentee, day)).contains(after, during);
    }

    @Test
    void filtersByTypeAndDays() {
        var start = now().plus(Duration.ofDays(400));
        var slot = slot(start, "available");
        var day = start.atZone(java.time.ZoneId.of("Asia/Kolkata")).toLocalDate();

        assertThat(offered("/api/available-slots?interview_type=system_design&from=%s&to=%s".formatted(day, day)))
                .containsExactly(slot);
        assertThat(offered("/api/available-slots?interview_type=hr_round&from=%s&to=%s".formatted(day, day))).isEmpty();
        assertThat(offered("/api/available-slots?from=%s&to=%s".formatted(day.plusDays(1), day.plusDays(1)))).isEmpty();
        as(given.freeMentee()).get("/api/available-slots?interview_type=poetry").expectInvalid("interview_type");
    }

    @Test
    void pagesByStartWithEachSlotOnce() {
        var start = now().plus(Duration.ofDays(500));
        var made = new ArrayList<UUID>();
        for (int i = 0; i < 5; i++) made.add(slot(start.plus(Duration.ofMinutes(i / 2)), "available"));
        var from = start.atZone(java.time.ZoneId.of("Asia/Kolkata")).toLocalDate();

        var mentee = as(given.freeMentee());
        var seen = new ArrayList<UUID>();
        String cursor = null;
        do {
            var page = mentee.get(
                    "/api/available-slots?limit=2&from=" + from + (cursor == null ? "" : "&cursor=" + cursor))
                    .expect(200);
            page.data().findValuesAsString("id").forEach(id -> seen.add(UUID.fromString(id)));
            cursor = page.nextCursor();
        } while (cursor != null && seen.size() < 100);

        assertThat(seen).doesNotHaveDuplicates().containsAll(made);
    }

    private List<UUID> offered(String path) {
        return offered(given.freeMentee(), path);
    }

    private List<UUID> offered(TestUser mentee, String path) {
        return as(mentee).get(path).expect(200).data().findValuesAsString("id").stream()
                .map(UUID::fromString).toList();
    }

    private UUID slot(Instant startsAt, String status) {
        new BookingFixtures(app).createSpareMentor();
        var id = Ids.next();
        database().useHandle(sql -> sql.execute(
                "INSERT INTO time_slot (id, starts_at, ends_at, interview_types, status, created_at) VALUES (?, ?, "
                        + "?, '{coding,system_design}', ?, ?)",
                id, startsAt, startsAt.plus(Duration.ofHours(1)), status, now()));
        return id;
    }
}
