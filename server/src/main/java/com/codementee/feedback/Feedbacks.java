package com.codementee.feedback;

import com.codementee.bookings.mocks.Mocks;
import com.codementee.platform.db.Ids;
import com.codementee.platform.db.Transactions;
import com.codementee.platform.errors.ApiException;
import com.codementee.platform.errors.ErrorCode;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** What mentor and mentee say of each other's part after a mock. */
@Service
public class Feedbacks {

    private static final Duration OPEN_TO_CHANGE = Duration.ofDays(7);

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

    /** The feedback of this id. @throws ApiException 404 when there is none */
    public Feedback require(UUID id) {
        return store.find(id).orElseThrow(Feedbacks::notFound);
    }

    /** The feedback of this id that this mentor gave. @throws ApiException 404 when it is not theirs */
    Feedback requireGiven(UUID id, UUID mentorId) {
        return store.find(id).filter(feedback -> feedback.mentorId().equals(mentorId)).orElseThrow(Feedbacks::notFound);
    }

    /** A mentor's feedback for their own mock, which is completed with it. */
    Feedback give(UUID mentorId, UUID mockId, FeedbackStore.Assessment assessment) {
        return transactions.run(() -> {
            var mock = mocks.completeForFeedback(mockId, mentorId);
            var id = Ids.next();
            store.insert(id, mockId, mentorId, mock.menteeId(), assessment, clock.instant());
            events.publishEvent(new FeedbackGiven(id));
            return require(id);
        });
    }

    /** A mentor writes their feedback anew, within a week. */
    Feedback change(UUID id, UUID mentorId, FeedbackStore.Assessment assessment) {
        return transactions.run(() -> {
            var now = clock.instant();
            requireGiven(id, mentorId);
            if (!store.updateWrittenSince(id, mentorId, now.minus(OPEN_TO_CHANGE), assessment, now)) {
                throw new ApiException(ErrorCode.CANCELLATION_WINDOW_PASSED, "Feedback can be changed for seven days after it was given.");
            }
            return require(id);
        });
    }

    /** A mentee's stars for their own mock, once. */
    Rating rate(UUID menteeId, UUID mockId, int stars, @Nullable String comment) {
        return transactions.run(() -> {
            var mock = mocks.requireHeld(mockId, menteeId);
            return ratings.insert(mockId, mock.mentorId(), menteeId, stars, comment, clock.instant());
        });
    }

    private static ApiException notFound() {
        return ApiException.notFound("This feedback");
    }
}
