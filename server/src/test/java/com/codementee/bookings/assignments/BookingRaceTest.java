package com.codementee.bookings.assignments;

import static com.codementee.platform.errors.ErrorCode.BOOKING_NOT_PENDING;
import static com.codementee.platform.errors.ErrorCode.QUOTA_EXHAUSTED;
import static com.codementee.platform.errors.ErrorCode.SLOT_TAKEN;
import static com.codementee.platform.errors.ErrorCode.VALIDATION_FAILED;
import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.ApiTest;
import com.codementee.GivenBookings;
import com.codementee.GivenCrowd;
import com.codementee.Race;
import com.codementee.bookings.NewBooking;
import com.codementee.bookings.requests.BookingChanges;
import com.codementee.bookings.requests.BookingRequests;
import com.codementee.bookings.requests.OrderBookings;
import com.codementee.bookings.requests.PendingRequestReview;
import com.codementee.catalog.ExperienceLevel;
import com.codementee.catalog.InterviewType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class BookingRaceTest extends ApiTest {

    private final GivenBookings slots = new GivenBookings(app);
    private final GivenCrowd crowd = new GivenCrowd(app);
    private final BookingRequests bookings = app.bean(BookingRequests.class);
    private final OrderBookings orderBookings = app.bean(OrderBookings.class);
    private final Assignments assignments = app.bean(Assignments.class);
    private final BookingChanges own = app.bean(BookingChanges.class);
    private final PendingRequestReview pending = app.bean(PendingRequestReview.class);

    @Test
    void booksASlotForOneOfTwoHundred() throws InterruptedException {
        var slot = slots.slot();
        slots.meetLink();
        var requests = crowd.mentees(200, 1).stream().map(mentee -> bookings.request(mentee.id(), draft(slot)).id()).toList();
        var mentors = crowd.mentors(200);
        var admin = crowd.admin();

        var endings = Race.run(200, i -> () -> assignments.confirm(admin, requests.get(i), mentors.get(i), slot));

        assertThat(Race.done(endings)).isOne();
        assertThat(Race.count(endings, SLOT_TAKEN)).isEqualTo(199);
        assertThat(slots.count("SELECT count(*) FROM mock WHERE slot_id = ?", slot)).isOne();
        pending.reviewAllWithSlot(slot);
        assertThat(slots.count(
                        "SELECT count(slots_lost_at) FROM booking_request JOIN booking_slot ON booking_request_id = id WHERE slot_id = ?", slot))
                .isEqualTo(199);
    }

    @Test
    void acceptsTwoHundredConcurrentRequestsForOneSlot() throws InterruptedException {
        var slot = slots.slot();
        var mentees = crowd.mentees(200, 1);

        var endings = Race.run(200, i -> () -> bookings.request(mentees.get(i).id(), draft(slot)));

        assertThat(endings).containsOnly(Race.DONE);
        assertThat(slots.statusOfSlot(slot)).isEqualTo("available");
    }

    @Test
    void confirmsABookingOnce() throws InterruptedException {
        var named = new UUID[] {slots.slot(), slots.slot(), slots.slot()};
        slots.meetLink();
        var request = bookings.request(crowd.mentee(1).id(), draft(named)).id();
        var mentors = crowd.mentors(50);
        var admin = crowd.admin();

        var endings = Race.run(50, i -> () -> assignments.confirm(admin, request, mentors.get(i), named[i % 3]));

        assertThat(Race.done(endings)).isOne();
        assertThat(Race.count(endings, BOOKING_NOT_PENDING)).isEqualTo(49);
        assertThat(slots.count("SELECT count(*) FROM mock WHERE booking_request_id = ?", request)).isOne();
        assertThat(Arrays.stream(named).map(slots::statusOfSlot)).containsOnlyOnce("booked");
    }

    @Test
    void neverBooksAMentorTwiceAtATime() throws InterruptedException {
        var start = slots.startOf(slots.slot());
        var requests = new ArrayList<UUID>();
        var taken = new ArrayList<UUID>();
        for (int i = 0; i < 30; i++) {
            taken.add(slots.slotAt(start.plus(Duration.ofMinutes(i))));
            requests.add(bookings.request(crowd.mentee(1).id(), draft(taken.get(i))).id());
            slots.meetLink();
        }
        var mentor = crowd.mentor();
        var admin = crowd.admin();

        var endings = Race.run(30, i -> () -> assignments.confirm(admin, requests.get(i), mentor, taken.get(i)));

        assertThat(Race.done(endings)).isOne();
        assertThat(endings).filteredOn(ending -> !ending.equals(Race.DONE)).containsOnly("mock_mentor_free 23P01");
        assertThat(taken.stream().map(slots::statusOfSlot)).containsOnlyOnce("booked");
    }

    @Test
    void spendsTheLastUnitOnce() throws InterruptedException {
        var mentee = crowd.mentee(1).id();
        var slot = slots.slot();

        var endings = Race.run(40, _ -> () -> bookings.request(mentee, draft(slot)));

        assertThat(Race.done(endings)).isOne();
        assertThat(Race.count(endings, QUOTA_EXHAUSTED)).isEqualTo(39);
        assertThat(slots.count("SELECT count(*) FROM booking_request WHERE mentee_id = ?", mentee)).isOne();
    }

    @Test
    void returnsTheUnitOnce() throws InterruptedException {
        var mentee = crowd.mentee(2).id();
        var request = bookings.request(mentee, draft(slots.slot())).id();
        bookings.request(mentee, draft(slots.slot()));

        var endings = Race.run(20, _ -> () -> own.cancel(request, mentee, null));

        assertThat(Race.done(endings)).isOne();
        assertThat(Race.count(endings, BOOKING_NOT_PENDING)).isEqualTo(19);
        assertThat(used(mentee)).isOne();
    }

    @RepeatedTest(10)
    void confirmsAndCancelsInAConsistentOrder() throws InterruptedException {
        var mentee = crowd.mentee(1).id();
        var slot = slots.slot();
        slots.meetLink();
        var request = bookings.request(mentee, draft(slot)).id();
        var mentor = crowd.mentor();
        var admin = crowd.admin();

        var endings = Race.run(2, i -> i == 0
                ? () -> assignments.confirm(admin, request, mentor, slot)
                : () -> own.cancel(request, mentee, null));

        assertThat(endings.get(1)).isEqualTo(Race.DONE);
        assertThat(endings.get(0)).isIn(Race.DONE, BOOKING_NOT_PENDING.name());
        assertThat(slots.statusOfBooking(request)).isEqualTo("cancelled");
        assertThat(slots.statusOfSlot(slot)).isEqualTo("available");
        assertThat(used(mentee)).isZero();
        assertThat(slots.count("SELECT count(*) FROM mock WHERE booking_request_id = ? AND status <> 'cancelled'", request)).isZero();
    }

    @RepeatedTest(10)
    void reschedulesBeforeOrAfterTheConfirmation() throws InterruptedException {
        var mentee = crowd.mentee(1).id();
        var slot = slots.slot();
        var other = slots.slot();
        slots.meetLink();
        var request = bookings.request(mentee, draft(slot)).id();
        var mentor = crowd.mentor();
        var admin = crowd.admin();

        var endings = Race.run(2, i -> i == 0
                ? () -> assignments.confirm(admin, request, mentor, slot)
                : () -> own.reschedule(request, mentee, List.of(other)));

        assertThat(endings.get(1)).isEqualTo(Race.DONE);
        assertThat(endings.get(0)).isIn(Race.DONE, VALIDATION_FAILED.name());
        assertThat(slots.statusOfBooking(request)).isEqualTo("pending");
        assertThat(slots.statusOfSlot(slot)).isEqualTo("available");
        assertThat(used(mentee)).isOne();
    }

    @RepeatedTest(5)
    void swapsSlotsBetweenTwoMocksWithoutDeadlock() throws InterruptedException {
        var mentees = crowd.mentees(2, 1);
        var theirs = List.of(slots.slot(), slots.slot());
        var admin = crowd.admin();
        var requests = new ArrayList<UUID>();
        for (int i = 0; i < 2; i++) {
            slots.meetLink();
            requests.add(bookings.request(mentees.get(i).id(), draft(theirs.get(i))).id());
            assignments.confirm(admin, requests.get(i), crowd.mentor(), theirs.get(i));
        }

        var endings = Race.run(2, i -> () -> own.reschedule(requests.get(i), mentees.get(i).id(), List.of(theirs.get(1 - i))));

        assertThat(endings).isSubsetOf(Race.DONE, SLOT_TAKEN.name());
        for (int i = 0; i < 2; i++) {
            assertThat(slots.statusOfSlot(theirs.get(i))).isEqualTo(endings.get(i).equals(Race.DONE) ? "available" : "booked");
        }
    }

    @Test
    void createsTheBookingOfAnOrderOnce() throws InterruptedException {
        var payer = crowd.mentee(3);
        var slot = slots.slot();

        var endings = Race.run(50, _ -> () -> orderBookings.book(payer.orderId(), payer.id(), draft(slot)));

        assertThat(slots.count("SELECT count(*) FROM booking_request WHERE order_id = ?", payer.orderId())).isOne();
        assertThat(used(payer.id())).isOne();
        assertThat(Race.done(endings)).isPositive();
    }

    private NewBooking draft(UUID... named) {
        return new NewBooking(
                slots.companyId(), InterviewType.CODING, ExperienceLevel.MID, "sde2", List.of("Graphs"), null, List.of(named));
    }

    private int used(UUID mentee) {
        return slots.count("SELECT sum(used_mock_interviews)::int FROM membership WHERE person_id = ?", mentee);
    }
}
