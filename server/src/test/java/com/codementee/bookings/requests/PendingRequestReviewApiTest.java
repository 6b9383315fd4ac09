package com.codementee.bookings.requests;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.support.ApiTest;
import com.codementee.support.Await;
import com.codementee.support.BookingFixtures;
import com.codementee.support.ConcurrentRunner;
import com.codementee.support.SandboxMailbox;
import com.codementee.support.TestUser;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Tests how pending requests are marked and cancelled. */
class PendingRequestReviewApiTest extends ApiTest {

    private final BookingFixtures bookings = new BookingFixtures(app);
    private final SandboxMailbox mailbox = new SandboxMailbox(app);
    private final PendingRequestReview pending = app.bean(PendingRequestReview.class);

    @Test
    void cancelsWhenTheLastSlotStartsAndReturnsTheUnitOnce() throws InterruptedException {
        var mentee = given.paidMentee();
        var request = bookings.createRequest(
                mentee, bookings.createSlotAt(now().plus(Duration.ofMinutes(20))),
                bookings.createSlotAt(now().plus(Duration.ofMinutes(40))));

        advance(Duration.ofMinutes(20));
        pending.review(request);
        assertThat(bookings.requestStatus(request)).isEqualTo("pending");
        advance(Duration.ofMinutes(20));
        ConcurrentRunner.run(10, _ -> () -> {
            pending.review(request);
            return true;
        });

        var booking = as(given.signIn(mentee)).get("/api/mentee/booking-requests/" + request).data();
        assertThat(booking.get("status").asString()).isEqualTo("cancelled");
        assertThat(booking.get("cancel_reason").asString()).isNotBlank();
        assertThat(bookings.mocksLeft(mentee)).isEqualTo(3);
        assertThat(bookings.count("SELECT count(*) FROM ledger_entry WHERE person_id = ?", mentee.id())).isEqualTo(2);
        var history = as(given.admin()).get("/api/admin/audit-log?subject_id=" + request).expect(200).data();
        assertThat(history).hasSize(1);
        assertThat(history.get(0).get("action").asString()).isEqualTo("booking.lapsed");
        assertThat(history.get(0).get("actor_name").asString()).isEqualTo("system");
    }

    @Test
    void runsAtTheStartOfEachSlot() {
        var request = bookings.createRequest(
                given.paidMentee(), bookings.createSlotAt(now().plus(Duration.ofMinutes(10))));

        advance(Duration.ofMinutes(10));

        Await.until("the request is cancelled", () -> bookings.requestStatus(request).equals("cancelled"));
    }

    @Test
    void ignoresConfirmedRequests() {
        var slot = bookings.createSlotAt(now().plus(Duration.ofMinutes(15)));
        var request = BookingFixtures.id(
                bookings.createMock(given.paidMentee(), given.mentor(), slot).get("booking_request"));

        advance(Duration.ofMinutes(15));
        pending.review(request);

        assertThat(bookings.requestStatus(request)).isEqualTo("confirmed");
    }

    @Test
    void mailsOnceWhenNoSlotIsLeft() {
        var slot = bookings.createSlot();
        var other = bookings.createSlot();
        var hopeful = bookings.createRequest(given.paidMentee(), slot, other);
        var loser = bookings.createRequest(given.paidMentee(), slot);
        bookings.createMock(given.paidMentee(), given.mentor(), slot);

        Await.until("no slot is left", () -> lost(loser));
        pending.reviewNear(slot);

        assertThat(lost(hopeful)).isFalse();
        assertThat(bookings.requestStatus(loser)).isEqualTo("pending");
        assertThat(bookings.count("SELECT count(*) FROM outbox_mail WHERE cause LIKE 'slots-lost:' || ? || '%'", loser))
                .isOne();
    }

    @Test
    void clearsTheMarkWhenASlotIsFreedOrUnblocked() {
        var slot = bookings.createSlot();
        var other = given.paidMentee();
        var waiting = bookings.createRequest(given.paidMentee(), slot);
        var booking = BookingFixtures.id(bookings.createMock(other, given.mentor(), slot).get("booking_request"));
        Await.until("no slot is left", () -> lost(waiting));

        as(other).post("/api/mentee/booking-requests/" + booking + "/cancel").expect(200);
        Await.until("the slot is back", () -> !lost(waiting));

        as(bookings.admin()).patch("/api/admin/time-slots/" + slot, Map.of("status", "blocked")).expect(200);
        Await.until("no slot is left", () -> lost(waiting));
        as(bookings.admin()).patch("/api/admin/time-slots/" + slot, Map.of("status", "available")).expect(200);
        Await.until("the slot is back", () -> !lost(waiting));
    }

    @Test
    void losesASlotWhileItsOnlyMentorIsPaused() {
        var mentor = given.mentor();
        var mentee = given.paidMentee();
        var request = bookings.createRequest(mentee,
                bookings.createSlotAt(bookings.slotStart(bookings.createSlot()), mentor.id()));

        setStatus(mentor, "Paused");
        Await.until("no slot is left", () -> lost(request));
        assertThat(as(mentee).get("/api/mentee/booking-requests/" + request).data().at("/preferred_slots/0/status")
                .asString())
                .isEqualTo("blocked");
        mailbox.await(mentee.email(), "Choose new times");

        setStatus(mentor, "Active");
        Await.until("the slot is back", () -> !lost(request));
    }

    @Test
    void losesASlotWhileItsOnlyMentorIsInAnOverlappingMock() {
        var mentor = given.mentor();
        var other = given.paidMentee();
        var slot = bookings.createSlot();
        var overlapping = bookings.createSlotAt(bookings.slotStart(slot).plus(Duration.ofMinutes(30)), mentor.id());
        var request = bookings.createRequest(given.paidMentee(), overlapping);

        var booking = BookingFixtures.id(bookings.createMock(other, mentor, slot).get("booking_request"));
        Await.until("no slot is left", () -> lost(request));

        as(other).post("/api/mentee/booking-requests/" + booking + "/cancel").expect(200);
        Await.until("the slot is back", () -> !lost(request));
    }

    @Test
    void losesASlotWhileTheMenteeIsInAnOverlappingMock() {
        var mentee = given.paidMentee();
        var slot = bookings.createSlot();
        var during = bookings.createSlotAt(bookings.slotStart(slot).plus(Duration.ofMinutes(30)));
        var waiting = bookings.createRequest(mentee, during);
        var others = bookings.createRequest(given.paidMentee(), during);

        var mock = BookingFixtures.id(bookings.createMock(mentee, given.mentor(), slot).get("booking_request"));

        Await.until("no slot is left", () -> lost(waiting));
        assertThat(as(mentee).get("/api/mentee/booking-requests/" + waiting).data().at("/preferred_slots/0/status")
                .asString())
                .isEqualTo("blocked");
        assertThat(lost(others)).isFalse();

        as(mentee).post("/api/mentee/booking-requests/" + mock + "/cancel").expect(200);
        Await.until("the slot is back", () -> !lost(waiting));
    }

    @Test
    void losesASlotOfAnyMentorWhenTheLastFreeMentorIsPaused() {
        var last = given.mentor();
        var request = bookings.createRequest(given.paidMentee(), bookings.createSlot());
        var others = database().withHandle(sql -> sql.createQuery(
                        "UPDATE person SET paused = true WHERE role = 'mentor' AND NOT paused AND id <> ? RETURNING id")
                .bind(0, last.id())
                .mapTo(UUID.class)
                .list());
        try {
            setStatus(last, "Paused");
            Await.until("no slot is left", () -> lost(request));
        } finally {
            database().useHandle(
                    sql -> others.forEach(id -> sql.execute("UPDATE person SET paused = false WHERE id = ?", id)));
        }
        setStatus(last, "Active");
        Await.until("the slot is back", () -> !lost(request));
    }

    @Test
    void warnsOnceADayBeforeTheLastUsableTime() {
        var mentee = given.paidMentee();
        var taken = bookings.createSlotAt(now().plus(Duration.ofHours(90)));
        var last = bookings.createSlotAt(now().plus(Duration.ofHours(70)));
        var request = bookings.createRequest(mentee, taken, bookings.createSlotAt(now().plus(Duration.ofHours(60))),
                last);
        as(bookings.admin()).patch("/api/admin/time-slots/" + taken, Map.of("status", "blocked")).expect(200);
        Await.until("the blocked slot is left out", () -> lastUsable(request).equals(bookings.slotStart(last)));

        advance(Duration.ofHours(45));
        pending.review(request);
        assertThat(mailbox.findBySubject(mentee.email(), "No mentor yet")).isEmpty();
        advance(Duration.ofHours(1));

        var mail = mailbox.await(mentee.email(), "No mentor yet");
        assertThat(mail.get("text").asString()).contains("/mentee/bookings?reschedule=" + request);
        pending.review(request);
        assertThat(bookings.count("SELECT count(*) FROM outbox_mail WHERE cause LIKE 'booking-lapsing:' || ? || '%'",
                request)).isOne();
    }

    @Test
    void doesNotWarnWithinAnHourAfterTheMenteeChoseTimes() {
        var mentee = given.paidMentee();
        var request = bookings.createRequest(mentee, bookings.createSlotAt(now().plus(Duration.ofHours(5))));

        pending.review(request);
        assertThat(bookings.count("SELECT count(lapse_warned_at) FROM booking_request WHERE id = ?", request)).isZero();
        advance(Duration.ofHours(1));

        mailbox.await(mentee.email(), "No mentor yet");
    }

    @Test
    void warnsAgainAfterNewTimesWereChosen() {
        var mentee = given.paidMentee();
        var request = bookings.createRequest(mentee, bookings.createSlotAt(now().plus(Duration.ofHours(26))));
        advance(Duration.ofHours(2));
        mailbox.await(mentee.email(), "No mentor yet");

        var later = bookings.createSlotAt(now().plus(Duration.ofHours(27)));
        as(given.signIn(mentee)).post("/api/mentee/booking-requests/" + request + "/reschedule",
                Map.of("preferred_slots", List.of(later)))
                .expect(200);
        Await.until("the new time counts", () -> lastUsable(request).equals(bookings.slotStart(later)));
        advance(Duration.ofHours(3));

        Await.until("a second warning", () -> mailbox.findBySubject(mentee.email(), "No mentor yet").size() == 2);
    }

    private void setStatus(TestUser mentor, String status) {
        as(bookings.admin()).patch("/api/admin/mentors/" + mentor.id(), Map.of("status", status)).expect(200);
    }

    private Instant lastUsable(UUID request) {
        return database().withHandle(sql -> sql.createQuery("SELECT last_usable_at FROM booking_request WHERE id = ?")
                .bind(0, request)
                .mapTo(Instant.class)
                .one());
    }

    private boolean lost(UUID request) {
        return bookings.count("SELECT count(slots_lost_at) FROM booking_request WHERE id = ?", request) == 1;
    }
}
