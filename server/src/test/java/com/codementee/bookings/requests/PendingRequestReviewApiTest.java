package com.codementee.bookings.requests;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.ApiTest;
import com.codementee.Eventually;
import com.codementee.GivenBookings;
import com.codementee.Race;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What becomes of requests that nobody confirms. */
class PendingRequestReviewApiTest extends ApiTest {

    private final GivenBookings bookings = new GivenBookings(app);
    private final PendingRequestReview pending = app.bean(PendingRequestReview.class);

    @Test
    void cancelsWhenTheLastSlotStartsAndReturnsTheUnitOnce() throws InterruptedException {
        var mentee = given.paidMentee();
        var request = bookings.pending(
                mentee, bookings.slotAt(now().plus(Duration.ofMinutes(20))), bookings.slotAt(now().plus(Duration.ofMinutes(40))));

        advance(Duration.ofMinutes(20));
        pending.review(request);
        assertThat(bookings.statusOfBooking(request)).isEqualTo("pending");
        advance(Duration.ofMinutes(20));
        Race.run(10, _ -> () -> {
            pending.review(request);
            return true;
        });

        var booking = as(given.signedIn(mentee)).get("/api/mentee/booking-requests/" + request).data();
        assertThat(booking.get("status").asString()).isEqualTo("cancelled");
        assertThat(booking.get("cancel_reason").asString()).isNotBlank();
        assertThat(bookings.mocksLeft(mentee)).isEqualTo(3);
        assertThat(bookings.count("SELECT count(*) FROM ledger_entry WHERE person_id = ?", mentee.id())).isEqualTo(2);
    }

    @Test
    void runsAtTheStartOfEachSlot() {
        var request = bookings.pending(given.paidMentee(), bookings.slotAt(now().plus(Duration.ofMinutes(10))));

        advance(Duration.ofMinutes(10));

        Eventually.holds("the request is cancelled", () -> bookings.statusOfBooking(request).equals("cancelled"));
    }

    @Test
    void ignoresConfirmedRequests() {
        var slot = bookings.slotAt(now().plus(Duration.ofMinutes(15)));
        var request = GivenBookings.id(bookings.confirmed(given.paidMentee(), given.mentor(), slot).get("booking_request"));

        advance(Duration.ofMinutes(15));
        pending.review(request);

        assertThat(bookings.statusOfBooking(request)).isEqualTo("confirmed");
    }

    @Test
    void mailsOnceWhenNoSlotIsLeft() {
        var slot = bookings.slot();
        var other = bookings.slot();
        var hopeful = bookings.pending(given.paidMentee(), slot, other);
        var loser = bookings.pending(given.paidMentee(), slot);
        bookings.confirmed(given.paidMentee(), given.mentor(), slot);

        Eventually.holds("no slot is left", () -> lost(loser));
        pending.reviewAllWithSlot(slot);

        assertThat(lost(hopeful)).isFalse();
        assertThat(bookings.statusOfBooking(loser)).isEqualTo("pending");
        assertThat(bookings.count("SELECT count(*) FROM outbox_mail WHERE cause LIKE 'slots-lost:' || ? || '%'", loser)).isOne();
    }

    @Test
    void clearsTheMarkWhenASlotIsFreedOrUnblocked() {
        var slot = bookings.slot();
        var other = given.paidMentee();
        var waiting = bookings.pending(given.paidMentee(), slot);
        var booking = GivenBookings.id(bookings.confirmed(other, given.mentor(), slot).get("booking_request"));
        Eventually.holds("no slot is left", () -> lost(waiting));

        as(other).post("/api/mentee/booking-requests/" + booking + "/cancel").expect(200);
        Eventually.holds("the slot is back", () -> !lost(waiting));

        as(bookings.admin()).patch("/api/admin/time-slots/" + slot, Map.of("status", "blocked")).expect(200);
        Eventually.holds("no slot is left", () -> lost(waiting));
        as(bookings.admin()).patch("/api/admin/time-slots/" + slot, Map.of("status", "available")).expect(200);
        Eventually.holds("the slot is back", () -> !lost(waiting));
    }

    private boolean lost(UUID request) {
        return bookings.count("SELECT count(slots_lost_at) FROM booking_request WHERE id = ?", request) == 1;
    }
}
