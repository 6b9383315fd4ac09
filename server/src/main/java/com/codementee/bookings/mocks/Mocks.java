package com.codementee.bookings.mocks;

import com.codementee.audit.AuditAction;
import com.codementee.audit.AuditEvent;
import com.codementee.bookings.Mock;
import com.codementee.bookings.MockParty;
import com.codementee.bookings.MockStatus;
import com.codementee.bookings.store.BookingStore;
import com.codementee.bookings.store.MockStore;
import com.codementee.platform.db.Transactions;
import com.codementee.platform.errors.ApiException;
import com.codementee.platform.errors.ErrorCode;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Reads mocks for other modules and completes them. */
@Service
public class Mocks {

    /** The full list is at {@code GET /api/mentor/mocks?awaiting_feedback=true}. */
    private static final int MAX_AWAITING = 100;

    private final MockStore store;
    private final BookingStore bookings;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    Mocks(
            MockStore store, BookingStore bookings, Transactions transactions, ApplicationEventPublisher events,
            InstantSource clock) {
        this.store = store;
        this.bookings = bookings;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /** A mentor's totals. */
    public record MentorCounts(int completedMocks, int mentees) {}

    /**
     * Finds a mock.
     *
     * @throws ApiException 404 if it does not exist
     */
    public Mock require(UUID id) {
        return store.find(id).orElseThrow(Mocks::notFound);
    }

    /**
     * Finds a mentor's own mock.
     *
     * @throws ApiException 404 if the mock is not theirs
     */
    Mock requireOfMentor(UUID id, UUID mentorId) {
        return store.find(id).filter(mock -> mock.mentor().id().equals(mentorId)).orElseThrow(Mocks::notFound);
    }

    /** Lists a mentee's upcoming and current mocks, soonest first. */
    public List<Mock> upcomingOfMentee(UUID menteeId) {
        return store.upcomingOfMentee(menteeId, clock.instant());
    }

    /** Lists a mentor's upcoming and current mocks, soonest first. */
    public List<Mock> upcomingOfMentor(UUID mentorId) {
        return store.upcomingOfMentor(mentorId, clock.instant());
    }

    /** Lists a mentor's mocks that await feedback, oldest first, up to 100. */
    public List<Mock> awaitingFeedback(UUID mentorId) {
        return store.awaitingFeedback(mentorId, clock.instant(), MAX_AWAITING);
    }

    public int countCompletedOfMentee(UUID menteeId) {
        return store.countCompletedOfMentee(menteeId);
    }

    public MentorCounts countsOfMentor(UUID mentorId) {
        return new MentorCounts(store.countCompletedOfMentor(mentorId), store.countMenteesOf(mentorId));
    }

    /**
     * Completes a mentor's own mock and stores the id of its feedback. The mock stays locked until the transaction
     * ends.
     *
     * @throws ApiException 404 if it is not this mentor's, 409 TOO_EARLY before it starts, 409 BOOKING_NOT_PENDING if
     *     it was cancelled or is a no-show
     */
    public Mock completeForFeedback(UUID mockId, UUID mentorId, UUID feedbackId) {
        return transactions.run(() -> {
            var mock = lockOwn(mockId, mentorId, MockParty.MENTOR);
            requireTookPlace(mock);
            if (mock.status() == MockStatus.SCHEDULED) complete(mock);
            store.setFeedback(mockId, feedbackId, clock.instant());
            return mock;
        });
    }

    /**
     * Stores a mentee's rating, in stars, of their own mock. The mock stays locked until the transaction ends.
     *
     * @throws ApiException 404 if it is not this mentee's, 409 TOO_EARLY before it starts, 409 BOOKING_NOT_PENDING if
     *     it was cancelled or is a no-show
     */
    public Mock rate(UUID mockId, UUID menteeId, int stars) {
        return transactions.run(() -> {
            var mock = lockOwn(mockId, menteeId, MockParty.MENTEE);
            requireTookPlace(mock);
            store.setRating(mockId, stars, clock.instant());
            return mock;
        });
    }

    /** Completes a scheduled mock for its mentor. */
    Mock complete(UUID mockId, UUID mentorId) {
        return transactions.run(() -> completeScheduled(lockOwn(mockId, mentorId, MockParty.MENTOR)));
    }

    /**
     * Completes a scheduled mock for an admin.
     *
     * @throws ApiException 404 if it does not exist, 409 TOO_EARLY before it starts, 409 BOOKING_NOT_PENDING unless it
     *     is scheduled
     */
    public Mock completeByAdmin(UUID mockId) {
        return transactions.run(() -> {
            var mock = lock(mockId);
            var completed = completeScheduled(mock);
            events.publishEvent(AuditEvent.of(AuditAction.MOCK_COMPLETED, mock.bookingRequestId())
                    .before(Map.of("status", mock.status()))
                    .after(Map.of("status", completed.status(), "mock_id", mockId)));
            return completed;
        });
    }

    private Mock completeScheduled(Mock mock) {
        requireScheduled(mock);
        requireStarted(mock);
        complete(mock);
        return require(mock.id());
    }

    /** @throws ApiException 409 BOOKING_NOT_PENDING unless the mock is scheduled */
    public static void requireScheduled(Mock mock) {
        if (mock.status() != MockStatus.SCHEDULED) throw alreadyEnded(mock);
    }

    /**
     * Completes a mock's booking.
     *
     * @param missedBy null if the mock took place
     */
    void completeBooking(Mock mock, @Nullable MockParty missedBy) {
        bookings.complete(mock.bookingRequestId(), missedBy);
    }

    /**
     * Finds a person's own mock and locks its request.
     *
     * @throws ApiException 404 if the mock is not theirs
     */
    Mock lockOwn(UUID mockId, UUID personId, MockParty party) {
        return lock(mockId, mock ->
                personId.equals(party == MockParty.MENTOR ? mock.mentor().id() : mock.mentee().id()));
    }

    /**
     * Finds a mock and locks its request until the transaction ends.
     *
     * @throws ApiException 404 if it does not exist
     */
    public Mock lock(UUID mockId) {
        return lock(mockId, _ -> true);
    }

    private Mock lock(UUID mockId, Predicate<Mock> own) {
        var found = store.find(mockId).filter(own).orElseThrow(Mocks::notFound);
        bookings.lock(found.bookingRequestId());
        return require(mockId);
    }

    private void complete(Mock mock) {
        if (!store.complete(mock.id())) throw new IllegalStateException("Mock is not scheduled: " + mock.id());
        completeBooking(mock, null);
    }

    /** @throws ApiException 409 CANCELLATION_WINDOW_PASSED after the mock started */
    public void requireNotStarted(Mock mock) {
        if (mock.scheduledAt().isAfter(clock.instant())) return;
        throw new ApiException(
                ErrorCode.CANCELLATION_WINDOW_PASSED,
                "This mock has already started. Its mentor and time can no longer be changed.");
    }

    /** @throws ApiException 409 BOOKING_NOT_PENDING after the end of the mock */
    public void requireNotOver(Mock mock) {
        if (mock.endsAt().isAfter(clock.instant())) return;
        throw new ApiException(ErrorCode.BOOKING_NOT_PENDING, "This mock is already over.");
    }

    private void requireTookPlace(Mock mock) {
        if (mock.status() == MockStatus.CANCELLED || mock.status() == MockStatus.NO_SHOW) throw alreadyEnded(mock);
        requireStarted(mock);
    }

    private void requireStarted(Mock mock) {
        if (clock.instant().isBefore(mock.scheduledAt())) {
            throw new ApiException(ErrorCode.TOO_EARLY, "This mock has not started yet.");
        }
    }

    static ApiException alreadyEnded(Mock mock) {
        var state = switch (mock.status()) {
            case CANCELLED -> "cancelled";
            case NO_SHOW -> "marked as a no-show";
            case COMPLETED, SCHEDULED -> "completed";
        };
        return new ApiException(ErrorCode.BOOKING_NOT_PENDING, "This mock is already " + state + ".");
    }

    private static ApiException notFound() {
        return ApiException.notFound("This mock");
    }
}
