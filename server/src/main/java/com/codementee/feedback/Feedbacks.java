package com.codementee.feedback;

import com.codementee.bookings.mocks.Mocks;
import com.codementee.platform.db.Ids;
import com.codementee.platform.db.Transactions;
import com.codementee.platform.errors.ApiException;
import com.codementee.platform.errors.ErrorCode;
import com.codementee.platform.versioning.ExpectedVersion;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Records mentors' feedback on mocks and mentees' ratings of mentors. */
@Service
public class Feedbacks {

    private static final Duration EDIT_WINDOW = Duration.ofDays(7);

    private final FeedbackStore store;
    private final RatingStore ratings;
    private final Mocks mocks;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    Feedbacks(
            FeedbackStore store, RatingStore ratings, Mocks mocks, Transactions transactions,
            ApplicationEventPublisher events, InstantSource clock) {
        this.store = store;
        this.ratings = ratings;
        this.mocks = mocks;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Finds feedback.
     *
     * @throws ApiException 404 if it does not exist
     */
    public Feedback require(UUID id) {
        return store.find(id).orElseThrow(Feedbacks::notFound);
    }

    /**
     * Finds a mentor's own feedback.
     *
     * @throws ApiException 404 if it is not theirs
     */
    Feedback requireGiven(UUID id, UUID mentorId) {
        return store.find(id).filter(feedback -> feedback.mentor().id().equals(mentorId))
                .orElseThrow(Feedbacks::notFound);
    }

    /** Stores a mentor's feedback on their own mock and completes the mock. */
    Feedback give(UUID mentorId, UUID mockId, Assessment assessment) {
        return transactions.run(() -> {
            var id = Ids.next();
            var mock = mocks.completeForFeedback(mockId, mentorId, id);
            store.insert(id, mockId, mentorId, mock.mentee().id(), assessment, clock.instant());
            events.publishEvent(new FeedbackGiven(id));
            return require(id);
        });
    }

    /**
     * Changes a mentor's own feedback up to seven days after it was given.
     *
     * @throws ApiException 412 if it has another version
     */
    Feedback change(UUID id, UUID mentorId, Assessment assessment, ExpectedVersion expected) {
        return transactions.run(() -> {
            var now = clock.instant();
            store.lock(id);
            expected.require(requireGiven(id, mentorId));
            if (!store.updateCreatedSince(id, mentorId, now.minus(EDIT_WINDOW), assessment, now)) {
                throw new ApiException(
                        ErrorCode.CANCELLATION_WINDOW_PASSED,
                        "You can change feedback for seven days after giving it.");
            }
            events.publishEvent(new FeedbackChanged(id));
            return require(id);
        });
    }

    /** Stores a mentee's rating of their own mock, once. */
    Rating rate(UUID menteeId, UUID mockId, int stars, @Nullable String comment) {
        return transactions.run(() -> {
            var mock = mocks.rate(mockId, menteeId, stars);
            return ratings.insert(mockId, mock.mentor().id(), menteeId, stars, comment, clock.instant());
        });
    }

    private static ApiException notFound() {
        return ApiException.notFound("This feedback");
    }
}
