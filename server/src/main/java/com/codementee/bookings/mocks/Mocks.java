package com.codementee.bookings.mocks;

import com.codementee.billing.UnitKind;
import com.codementee.billing.memberships.Units;
import com.codementee.bookings.Mock;
import com.codementee.bookings.MockStatus;
import com.codementee.bookings.store.BookingStore;
import com.codementee.bookings.store.MockStore;
import com.codementee.platform.db.Transactions;
import com.codementee.platform.errors.ApiException;
import com.codementee.platform.errors.ErrorCode;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;

/** The mocks themselves: what lies ahead, and how each ended. */
@Service
public class Mocks {

    private static final int SHOWN = 20;
    private static final Duration TO_REPORT = Duration.ofHours(24);

    private final MockStore store;
    private final BookingStore bookings;
    private final Units units;
    private final Transactions transactions;
    private final InstantSource clock;

    Mocks(MockStore store, BookingStore bookings, Units units, Transactions transactions, InstantSource clock) {
        this.store = store;
        this.bookings = bookings;
        this.units = units;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** How a mentor's work stands. */
    public record MentorCounts(int completedMocks, int mentees) {}

    /** The mock of this id. @throws ApiException 404 when there is none */
    public Mock require(UUID id) {
        return store.find(id).orElseThrow(Mocks::notFound);
    }

    /** A mentor's own mock. @throws ApiException 404 when it is not theirs */
    Mock requireOfMentor(UUID id, UUID mentorId) {
        return store.find(id).filter(mock -> mock.mentorId().equals(mentorId)).orElseThrow(Mocks::notFound);
    }

    /** What a mentee has before them, the next first. */
    public List<Mock> upcomingOfMentee(UUID menteeId) {
        return store.upcomingOfMentee(menteeId, clock.instant(), SHOWN);
    }

    /** What a mentor has before them, the next first. */
    public List<Mock> upcomingOfMentor(UUID mentorId) {
        return store.upcomingOfMentor(mentorId, clock.instant(), SHOWN);
    }

    /** What a mentor has held and not yet written about, the longest waiting first. */
    public List<Mock> awaitingFeedback(UUID mentorId) {
        return store.awaitingFeedback(mentorId, clock.instant(), SHOWN);
    }

    public int countCompletedOfMentee(UUID menteeId) {
        return store.countCompletedOfMentee(menteeId);
    }

    public MentorCounts countsOfMentor(UUID mentorId) {
        return new MentorCounts(store.countCompletedOfMentor(mentorId), store.countMenteesOf(mentorId));
    }

    /**
     * A mentor's own mock that has begun and was not called off, completed from now on if it was not before, and no
     * longer waiting for feedback. Nobody changes it before the current transaction ends.
     *
     * @throws ApiException 404 when it is not this mentor's, 409 TOO_EARLY, 409 BOOKING_NOT_PENDING when it was
     *     cancelled or somebody did not come
     */
    public Mock completeForFeedback(UUID mockId, UUID mentorId) {
        return transactions.run(() -> {
            var mock = held(mockId, one -> one.mentorId().equals(mentorId));
            checkHeld(mock);
            if (mock.status() == MockStatus.SCHEDULED) end(mock, MockStatus.COMPLETED);
            store.markWrittenAbout(mockId, clock.instant());
            return mock;
        });
    }

    /**
     * A mentee's own mock that has begun and was not called off.
     *
     * @throws ApiException 404 when it is not this mentee's, 409 TOO_EARLY, 409 BOOKING_NOT_PENDING when it was
     *     cancelled or somebody did not come
     */
    public Mock requireHeld(UUID mockId, UUID menteeId) {
        var mock = store.find(mockId).filter(one -> one.menteeId().equals(menteeId)).orElseThrow(Mocks::notFound);
        checkHeld(mock);
        return mock;
    }

    /** The mentor says that the mock was held, or that the mentee did not come. */
    Mock endByMentor(UUID mockId, UUID mentorId, MockStatus status) {
        return transactions.run(() -> {
            var mock = held(mockId, one -> one.mentorId().equals(mentorId));
            if (mock.status() != MockStatus.SCHEDULED) throw over(mock);
            checkBegun(mock);
            end(mock, status);
            return require(mockId);
        });
    }

    /** The mentee says that the mentor did not come, within a day; they have their unit back. */
    Mock reportNoShow(UUID mockId, UUID menteeId) {
        return transactions.run(() -> {
            var mock = held(mockId, one -> one.menteeId().equals(menteeId));
            if (mock.status() != MockStatus.SCHEDULED) throw over(mock);
            checkBegun(mock);
            if (clock.instant().isAfter(mock.scheduledAt().plus(TO_REPORT))) {
                throw new ApiException(
                        ErrorCode.CANCELLATION_WINDOW_PASSED, "A missing mentor can be reported within 24 hours. Write to us instead.");
            }
            units.giveBack(UnitKind.MOCK_INTERVIEWS, mock.bookingRequestId(), "The mentor did not come");
            end(mock, MockStatus.NO_SHOW);
            return require(mockId);
        });
    }

    /** A mock whose request nobody else changes before the transaction ends. */
    private Mock held(UUID mockId, Predicate<Mock> own) {
        var seen = store.find(mockId).filter(own).orElseThrow(Mocks::notFound);
        bookings.lock(seen.bookingRequestId());
        return require(mockId);
    }

    private void end(Mock mock, MockStatus status) {
        if (!store.end(mock.id(), status)) throw new IllegalStateException("Not scheduled any more: " + mock.id());
        bookings.complete(mock.bookingRequestId());
    }

    private void checkHeld(Mock mock) {
        if (mock.status() == MockStatus.CANCELLED || mock.status() == MockStatus.NO_SHOW) throw over(mock);
        checkBegun(mock);
    }

    private void checkBegun(Mock mock) {
        if (clock.instant().isBefore(mock.scheduledAt())) {
            throw new ApiException(ErrorCode.TOO_EARLY, "This mock has not begun yet.");
        }
    }

    private static ApiException over(Mock mock) {
        var state = switch (mock.status()) {
            case CANCELLED -> "was cancelled";
            case NO_SHOW -> "is marked as a no-show";
            case COMPLETED, SCHEDULED -> "is completed";
        };
        return new ApiException(ErrorCode.BOOKING_NOT_PENDING, "This mock " + state + " already.");
    }

    private static ApiException notFound() {
        return ApiException.notFound("This mock");
    }
}
