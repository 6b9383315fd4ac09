package com.codementee.bookings.assignments;

import static com.codementee.platform.errors.ErrorCode.BOOKING_NOT_PENDING;
import static com.codementee.platform.errors.ErrorCode.QUOTA_EXHAUSTED;
import static com.codementee.platform.errors.ErrorCode.SLOT_TAKEN;
import static com.codementee.platform.errors.ErrorCode.VALIDATION_FAILED;
import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.bookings.NewBooking;
import com.codementee.bookings.requests.BookingRequests;
import com.codementee.bookings.requests.BookingTransitions;
import com.codementee.bookings.requests.OrderBookings;
import com.codementee.bookings.requests.PendingRequestReview;
import com.codementee.catalog.ExperienceLevel;
import com.codementee.catalog.InterviewType;
import com.codementee.support.ApiTest;
import com.codementee.support.BookingFixtures;
import com.codementee.support.BulkPersonFixtures;
import com.codementee.support.ConcurrentRunner;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class BookingRaceTest extends ApiTest {

    private final BookingFixtures slots = new BookingFixtures(app);
    private final BulkPersonFixtures crowd = new BulkPersonFixtures(app);
    private final BookingRequests bookings = app.bean(BookingRequests.class);
    private final OrderBookings orderBookings = app.bean(OrderBookings.class);
    private final Assignments assignments = app.bean(Assignments.class);
    private final BookingTransitions own = app.bean(BookingTransitions.class);
    private final PendingRequestReview pending = app.bean(PendingRequestReview.class);

    @Test
    void booksASlotForOneOfTwoHundredRequests() throws InterruptedException {
        var slot = slots.createSlot();
        slots.createMeetLink();
        var requests = crowd.createPaidMentees(200, 1).stream()
                .map(mentee -> bookings.request(mentee.id(), draft(slot)).id()).toList();
        var mentors = crowd.createMentors(200);
        var admin = crowd.createAdmin();

        var outcomes = ConcurrentRunner.run(
                200, i -> () -> assignments.confirm(admin, requests.get(i), mentors.get(i), slot));

        assertThat(ConcurrentRunner.countSucceeded(outcomes)).isOne();
        assertThat(ConcurrentRunner.countFailed(outcomes, SLOT_TAKEN)).isEqualTo(199);
        assertThat(slots.count("SELECT count(*) FROM mock WHERE slot_id = ?", slot)).isOne();
        pending.reviewNear(slot);
        assertThat(slots.count(
                        "SELECT count(slots_lost_at) FROM booking_request JOIN booking_slot ON booking_request_id = "
                                + "id WHERE slot_id = ?", slot))
                .isEqualTo(199);
    }

    @Test
    void acceptsTwoHundredConcurrentRequestsForOneSlot() throws InterruptedException {
        var slot = slots.createSlot();
        var mentees = crowd.createPaidMentees(200, 1);

        var outcomes = ConcurrentRunner.run(200, i -> () -> bookings.request(mentees.get(i).id(), draft(slot)));

        assertThat(outcomes).containsOnly(ConcurrentRunner.SUCCESS);
        assertThat(slots.slotStatus(slot)).isEqualTo("available");
    }

    @Test
    void confirmsABookingOnce() throws InterruptedException {
        var named = new UUID[] {slots.createSlot(), slots.createSlot(), slots.createSlot()};
        slots.createMeetLink();
        var request = bookings.request(crowd.createPaidMentee(1).id(), draft(named)).id();
        var mentors = crowd.createMentors(50);
        var admin = crowd.createAdmin();

        var outcomes = ConcurrentRunner.run(
                50, i -> () -> assignments.confirm(admin, request, mentors.get(i), named[i % 3]));

        assertThat(ConcurrentRunner.countSucceeded(outcomes)).isOne();
        assertThat(ConcurrentRunner.countFailed(outcomes, BOOKING_NOT_PENDING)).isEqualTo(49);
        assertThat(slots.count("SELECT count(*) FROM mock WHERE booking_request_id = ?", request)).isOne();
        assertThat(Arrays.stream(named).map(slots::slotStatus)).containsOnlyOnce("booked");
    }

    @Test
    void neverBooksAMentorTwiceAtTheSameTime() throws InterruptedException {
        var start = slots.slotStart(slots.createSlot());
        var requests = new ArrayList<UUID>();
        var taken = new ArrayList<UUID>();
        for (int i = 0; i < 30; i++) {
            taken.add(slots.createSlotAt(start.plus(Duration.ofMinutes(i))));
            requests.add(bookings.request(crowd.createPaidMentee(1).id(), draft(taken.get(i))).id());
            slots.createMeetLink();
        }
        var mentor = crowd.createMentor();
        var admin = crowd.createAdmin();

        var outcomes = ConcurrentRunner.run(
                30, i -> () -> assignments.confirm(admin, requests.get(i), mentor, taken.get(i)));

        assertThat(ConcurrentRunner.countSucceeded(outcomes)).isOne();
        assertThat(outcomes).filteredOn(ending -> !ending.equals(ConcurrentRunner.SUCCESS))
                .containsOnly("mock_mentor_free 23P01");
        assertThat(taken.stream().map(slots::slotStatus)).containsOnlyOnce("booked");
    }

    @Test
    void spendsTheLastUnitOnce() throws InterruptedException {
        var mentee = crowd.createPaidMentee(1).id();
        var slot = slots.createSlot();

        var outcomes = ConcurrentRunner.run(40, _ -> () -> bookings.request(mentee, draft(slot)));

        assertThat(ConcurrentRunner.countSucceeded(outcomes)).isOne();
        assertThat(ConcurrentRunner.countFailed(outcomes, QUOTA_EXHAUSTED)).isEqualTo(39);
        assertThat(slots.count("SELECT count(*) FROM booking_request WHERE mentee_id = ?", mentee)).isOne();
    }

    @Test
    void returnsTheUnitOnce() throws InterruptedException {
        var mentee = crowd.createPaidMentee(2).id();
        var request = bookings.request(mentee, draft(slots.createSlot())).id();
        bookings.request(mentee, draft(slots.createSlot()));

        var outcomes = ConcurrentRunner.run(20, _ -> () -> own.cancel(request, mentee, null));

        assertThat(ConcurrentRunner.countSucceeded(outcomes)).isOne();
        assertThat(ConcurrentRunner.countFailed(outcomes, BOOKING_NOT_PENDING)).isEqualTo(19);
        assertThat(used(mentee)).isOne();
    }

    @RepeatedTest(10)
    void confirmsAndCancelsInAConsistentOrder() throws InterruptedException {
        var mentee = crowd.createPaidMentee(1).id();
        var slot = slots.createSlot();
        slots.createMeetLink();
        var request = bookings.request(mentee, draft(slot)).id();
        var mentor = crowd.createMentor();
        var admin = crowd.createAdmin();

        var outcomes = ConcurrentRunner.run(2, i -> i == 0
                ? () -> assignments.confirm(admin, request, mentor, slot)
                : () -> own.cancel(request, mentee, null));

        assertThat(outcomes.get(1)).isEqualTo(ConcurrentRunner.SUCCESS);
        assertThat(outcomes.get(0)).isIn(ConcurrentRunner.SUCCESS, BOOKING_NOT_PENDING.name());
        assertThat(slots.requestStatus(request)).isEqualTo("cancelled");
        assertThat(slots.slotStatus(slot)).isEqualTo("available");
        assertThat(used(mentee)).isZero();
        assertThat(slots.count(
                "SELECT count(*) FROM mock WHERE booking_request_id = ? AND status <> 'cancelled'", request)).isZero();
    }

    @RepeatedTest(10)
    void reschedulesBeforeOrAfterTheConfirmation() throws InterruptedException {
        var mentee = crowd.createPaidMentee(1).id();
        var slot = slots.createSlot();
        var other = slots.createSlot();
        slots.createMeetLink();
        var request = bookings.request(mentee, draft(slot)).id();
        var mentor = crowd.createMentor();
        var admin = crowd.createAdmin();

        var outcomes = ConcurrentRunner.run(2, i -> i == 0
                ? () -> assignments.confirm(admin, request, mentor, slot)
                : () -> own.reschedule(request, mentee, List.of(other)));

        assertThat(outcomes.get(1)).isEqualTo(ConcurrentRunner.SUCCESS);
        assertThat(outcomes.get(0)).isIn(ConcurrentRunner.SUCCESS, VALIDATION_FAILED.name());
        assertThat(slots.requestStatus(request)).isEqualTo("pending");
        assertThat(slots.slotStatus(slot)).isEqualTo("available");
        assertThat(used(mentee)).isOne();
    }

    @RepeatedTest(5)
    void swapsSlotsBetweenTwoMocksWithoutDeadlock() throws InterruptedException {
        var mentees = crowd.createPaidMentees(2, 1);
        var theirs = List.of(slots.createSlot(), slots.createSlot());
        var admin = crowd.createAdmin();
        var requests = new ArrayList<UUID>();
        for (int i = 0; i < 2; i++) {
            slots.createMeetLink();
            requests.add(bookings.request(mentees.get(i).id(), draft(theirs.get(i))).id());
            assignments.confirm(admin, requests.get(i), crowd.createMentor(), theirs.get(i));
        }

        var outcomes = ConcurrentRunner.run(
                2, i -> () -> own.reschedule(requests.get(i), mentees.get(i).id(), List.of(theirs.get(1 - i))));

        assertThat(outcomes).isSubsetOf(ConcurrentRunner.SUCCESS, SLOT_TAKEN.name());
        for (int i = 0; i < 2; i++) {
            assertThat(slots.slotStatus(theirs.get(i)))
                    .isEqualTo(outcomes.get(i).equals(ConcurrentRunner.SUCCESS) ? "available" : "booked");
        }
    }

    @Test
    void createsTheBookingOfAnOrderOnce() throws InterruptedException {
        var payer = crowd.createPaidMentee(3);
        var slot = slots.createSlot();

        var outcomes = ConcurrentRunner.run(
                50, _ -> () -> orderBookings.book(payer.orderId(), payer.id(), draft(slot)));

        assertThat(slots.count("SELECT count(*) FROM booking_request WHERE order_id = ?", payer.orderId())).isOne();
        assertThat(used(payer.id())).isOne();
        assertThat(ConcurrentRunner.countSucceeded(outcomes)).isPositive();
    }

    private NewBooking draft(UUID... named) {
        return new NewBooking(
                slots.companyId(), InterviewType.CODING, ExperienceLevel.MID, "sde2", List.of("Graphs"), null,
                List.of(named));
    }

    private int used(UUID mentee) {
        return slots.count("SELECT sum(used_mock_interviews)::int FROM membership WHERE person_id = ?", mentee);
    }
}
