package com.codementee.bookings.requests;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.bookings.Booking;
import com.codementee.bookings.NewBooking;
import com.codementee.bookings.OrderBookingResult;
import com.codementee.bookings.PreferredSlot;
import com.codementee.catalog.ExperienceLevel;
import com.codementee.catalog.InterviewType;
import com.codementee.platform.db.Transactions;
import com.codementee.platform.errors.ErrorCode;
import com.codementee.support.ApiTest;
import com.codementee.support.BookingFixtures;
import com.codementee.support.BulkPersonFixtures;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Tests the booking that is created with a paid order. */
class OrderBookingsApiTest extends ApiTest {

    private final BookingFixtures given = new BookingFixtures(app);
    private final BulkPersonFixtures crowd = new BulkPersonFixtures(app);
    private final OrderBookings bookings = app.bean(OrderBookings.class);

    @Test
    void booksOnceForAnOrder() {
        var payer = crowd.createPaidMentee(3);
        var draft = draft("sde2", given.createSlot());

        var first = booked(bookings.book(payer.orderId(), payer.id(), draft));
        var second = booked(bookings.book(payer.orderId(), payer.id(), draft));

        assertThat(second).isEqualTo(first);
        assertThat(first.mentee().id()).isEqualTo(payer.id());
        assertThat(used(payer)).isOne();
    }

    @Test
    void dropsUnavailableSlots() {
        var payer = crowd.createPaidMentee(3);
        var gone = taken(given.createSlot());
        var left = given.createSlot();

        var booking = booked(bookings.book(payer.orderId(), payer.id(), draft("sde2", gone, left)));

        assertThat(booking.preferredSlots()).extracting(PreferredSlot::id).containsExactly(left);
    }

    @Test
    void dropsSlotsDuringAnotherMockOfTheMentee() {
        var payer = crowd.createPaidMentee(3);
        var slot = given.createSlot();
        var first = booked(bookings.book(payer.orderId(), payer.id(), draft("sde2", slot)));
        given.createMeetLink();
        given.confirm(first.id(), crowd.createMentor(), slot).expect(200);
        var during = given.createSlotAt(given.slotStart(slot).plus(Duration.ofMinutes(30)));
        var left = given.createSlot();

        var order = crowd.createPaidMentee(0).orderId();

        assertThat(refused(bookings.book(order, payer.id(), draft("sde2", during)))).isEqualTo("MENTEE_BUSY");
        assertThat(booked(bookings.book(order, payer.id(), draft("sde2", during, left))).preferredSlots())
                .extracting(PreferredSlot::id).containsExactly(left);
    }

    @Test
    void returnsTheRefusalAndLeavesTheTransactionUsable() {
        var payer = crowd.createPaidMentee(3);
        var nothingLeft = crowd.createPaidMentee(0);
        var gone = taken(given.createSlot());

        var outcomes = app.bean(Transactions.class).run(() -> List.of(
                refused(bookings.book(payer.orderId(), payer.id(), draft("sde2", gone))),
                refused(bookings.book(payer.orderId(), payer.id(), draft("sde2", given.createSlotAt(now())))),
                refused(bookings.book(payer.orderId(), payer.id(), draft("l5", given.createSlot()))),
                refused(bookings.book(payer.orderId(), payer.id(), draft("sde2", UUID.randomUUID()))),
                refused(bookings.book(nothingLeft.orderId(), nothingLeft.id(), draft("sde2", given.createSlot()))),
                booked(bookings.book(payer.orderId(), payer.id(), draft("sde2", given.createSlot()))).status().name()));

        assertThat(outcomes).containsExactly(
                ErrorCode.SLOT_TAKEN.name(), ErrorCode.SLOT_IN_PAST.name(), ErrorCode.VALIDATION_FAILED.name(),
                ErrorCode.VALIDATION_FAILED.name(), ErrorCode.QUOTA_EXHAUSTED.name(), "PENDING");
        assertThat(used(payer)).isOne();
        assertThat(used(nothingLeft)).isZero();
    }

    private UUID taken(UUID slot) {
        database().useHandle(sql -> sql.execute("UPDATE time_slot SET status = 'booked' WHERE id = ?", slot));
        return slot;
    }

    private NewBooking draft(String track, UUID... slots) {
        return new NewBooking(
                given.companyId(), InterviewType.CODING, ExperienceLevel.MID, track, List.of("Graphs"), null,
                List.of(slots));
    }

    private static Booking booked(OrderBookingResult outcome) {
        return ((OrderBookingResult.Booked) outcome).booking();
    }

    private static String refused(OrderBookingResult outcome) {
        return ((OrderBookingResult.Refused) outcome).code().name();
    }

    private int used(BulkPersonFixtures.PaidMentee payer) {
        return given.count("SELECT used_mock_interviews FROM membership WHERE person_id = ?", payer.id());
    }
}
