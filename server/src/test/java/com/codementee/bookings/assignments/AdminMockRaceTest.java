package com.codementee.bookings.assignments;

import static com.codementee.platform.errors.ErrorCode.BOOKING_NOT_PENDING;
import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.support.ApiTest;
import com.codementee.support.BookingFixtures;
import com.codementee.support.BulkPersonFixtures;
import com.codementee.support.ConcurrentRunner;
import com.codementee.support.TestUser;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class AdminMockRaceTest extends ApiTest {

    private final BookingFixtures bookings = new BookingFixtures(app);
    private final MockAdministration mocks = app.bean(MockAdministration.class);

    @Test
    void acceptsOneOfManyConcurrentChangesOfAMock() throws InterruptedException {
        var mentee = given.paidMentee();
        var first = bookings.createSlot();
        var slots = List.of(bookings.createSlot(), bookings.createSlot());
        var mock = createMock(mentee, given.mentor(), first);
        var mentors = new BulkPersonFixtures(app).createMentors(16);

        var outcomes = ConcurrentRunner.run(16, i -> () -> i % 4 == 0
                ? mocks.cancel(mock, "Ill", true)
                : mocks.reassign(mock, mentors.get(i), i % 4 == 1 ? null : slots.get(i % 2)));

        assertThat(ConcurrentRunner.countSucceeded(outcomes)).isOne();
        assertThat(ConcurrentRunner.countFailed(outcomes, BOOKING_NOT_PENDING)).isEqualTo(15);
        int live = bookings.count(
                "SELECT count(*) FROM mock WHERE mentee_id = ? AND status = 'scheduled'", mentee.id());
        assertThat(bookings.count("SELECT count(*) FROM time_slot WHERE status = 'booked' AND id IN (?, ?, ?)",
                first, slots.get(0), slots.get(1))).isEqualTo(live);
        assertThat(bookings.mocksLeft(mentee)).isEqualTo(3 - live);
        assertThat(bookings.count("SELECT count(*) FROM booking_request WHERE mentee_id = ? AND status = 'confirmed'",
                mentee.id())).isEqualTo(live);
    }

    /** Two mocks at the same time exchange their mentors: each is refused, since the other mentor is busy. */
    @RepeatedTest(5)
    void neverDeadlocksWhenTwoMocksExchangeMentors() throws InterruptedException {
        var first = given.mentor();
        var second = given.mentor();
        var slot = bookings.createSlot();
        var sameTime = bookings.createSlotAt(bookings.slotStart(slot));
        var one = createMock(given.paidMentee(), first, slot);
        var other = createMock(given.paidMentee(), second, sameTime);

        var outcomes = ConcurrentRunner.run(2, i -> exchange(i == 0 ? one : other, i == 0 ? second : first));

        assertThat(outcomes).containsOnly("mock_mentor_free 23P01");
        assertThat(bookings.count("SELECT count(*) FROM mock WHERE mentor_id IN (?, ?) AND status = 'scheduled'",
                first.id(), second.id())).isEqualTo(2);
    }

    private Callable<?> exchange(UUID mock, TestUser mentor) {
        return () -> mocks.reassign(mock, mentor.id(), null);
    }

    private UUID createMock(TestUser mentee, TestUser mentor, UUID slot) {
        return BookingFixtures.id(bookings.createMock(mentee, mentor, slot).get("mock"));
    }
}
