package com.codementee.bookings.requests;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.support.ApiTest;
import com.codementee.support.Await;
import com.codementee.support.BookingFixtures;
import com.codementee.support.ConcurrentRunner;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Tests how requests without a confirmation are cancelled or marked. */
class PendingRequestReviewApiTest extends ApiTest {

    private final BookingFixtures bookings = new BookingFixtures(app);
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
        pending.reviewAllWithSlot(slot);

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

    private boolean lost(UUID request) {
        return bookings.count("SELECT count(slots_lost_at) FROM booking_request WHERE id = ?", request) == 1;
    }
}
