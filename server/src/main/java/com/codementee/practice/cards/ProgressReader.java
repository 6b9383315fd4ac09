package com.codementee.practice.cards;

import com.codementee.bookings.mocks.Mocks;
import com.codementee.platform.errors.ApiException;
import com.codementee.practice.cards.PracticeProgress.TopicProgress;
import com.codementee.practice.cards.ProgressStore.HardCard;
import com.codementee.practice.cards.ProgressStore.ReviewCounts;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Reads a mentee's progress, for the mentee and for the mentors of their mocks. */
@Service
class ProgressReader {

    private static final Period REVIEW_PERIOD = Period.ofDays(30);
    private static final int WEEK_DAYS = 7;

    /** With fewer reviews, a single one would change the retention by more than ten points. */
    private static final int MIN_REVIEWS = 10;

    private static final int MIN_TOPIC_REVIEWS = 5;

    /** For comparison, a card starts at 2.1 when first graded "good" and at 6.4 when graded "again". */
    private static final double HARD_DIFFICULTY = 7;

    private static final int MAX_HARD_CARDS = 5;

    private final ProgressStore store;
    private final Cards cards;
    private final Mocks mocks;
    private final InstantSource clock;
    private final ZoneId zone;

    ProgressReader(ProgressStore store, Cards cards, Mocks mocks, InstantSource clock, ZoneId zone) {
        this.store = store;
        this.cards = cards;
        this.mocks = mocks;
        this.clock = clock;
        this.zone = zone;
    }

    PracticeProgress of(UUID personId) {
        var until = cards.endOfToday();
        var topics = topics(personId);
        var reviews = reviews(personId);
        return new PracticeProgress(
                topics.stream().mapToInt(TopicProgress::cards).sum(),
                topics.stream().mapToInt(TopicProgress::due).sum(),
                reviews.daysPractised(), reviews.reviews(), retention(reviews), store.nextDue(personId, until), topics);
    }

    /**
     * Returns what the mentee of one of the mentor's mocks practises.
     *
     * @throws ApiException 404 if it is not theirs
     */
    MenteePractice ofMock(UUID mockId, UUID mentorId) {
        var mock = mocks.require(mockId);
        if (!mock.mentor().id().equals(mentorId)) throw ApiException.notFound("This mock");
        var menteeId = mock.mentee().id();
        var topics = topics(menteeId);
        var reviews = reviews(menteeId);
        return new MenteePractice(
                reviews.reviews(), reviews.daysPractised(), retention(reviews), topics,
                store.hardest(menteeId, HARD_DIFFICULTY, MAX_HARD_CARDS));
    }

    /** What a mentee practised in the last 30 days and still finds hard. */
    record MenteePractice(
            int reviews, int daysPractised, @Nullable Double retention, List<TopicProgress> topics,
            List<HardCard> hardest) {}

    private List<TopicProgress> topics(UUID personId) {
        return store.topics(personId, cards.endOfToday(), since(), MIN_TOPIC_REVIEWS);
    }

    private Instant since() {
        return LocalDate.ofInstant(clock.instant(), zone).minus(REVIEW_PERIOD).atStartOfDay(zone).toInstant();
    }

    private ReviewCounts reviews(UUID personId) {
        var today = LocalDate.ofInstant(clock.instant(), zone);
        return store.reviews(
                personId, since(), today.minusDays(WEEK_DAYS - 1).atStartOfDay(zone).toInstant(), zone.getId());
    }

    private static @Nullable Double retention(ReviewCounts reviews) {
        if (reviews.later() < MIN_REVIEWS) return null;
        return Math.round(100.0 * reviews.remembered() / reviews.later()) / 100.0;
    }
}
