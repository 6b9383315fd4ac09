package com.codementee.practice.cards;

import com.codementee.platform.db.Ids;
import com.codementee.platform.db.Transactions;
import com.codementee.platform.errors.ApiException;
import com.codementee.practice.cards.CardStore.NewCard;
import com.codementee.practice.fsrs.Fsrs;
import com.codementee.practice.fsrs.Grade;
import com.codementee.practice.questions.QuestionBank;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Keeps questions as cards and schedules their reviews by FSRS. */
@Service
class Cards {

    /** A forgotten card returns in the same session. */
    private static final Duration RELEARNING_DELAY = Duration.ofMinutes(10);

    private final CardStore store;
    private final QuestionBank bank;
    private final Transactions transactions;
    private final InstantSource clock;
    private final ZoneId zone;

    Cards(CardStore store, QuestionBank bank, Transactions transactions, InstantSource clock, ZoneId zone) {
        this.store = store;
        this.bank = bank;
        this.transactions = transactions;
        this.clock = clock;
        this.zone = zone;
    }

    /** Returns the end of today, in the platform's time zone: what is due before it is due today. */
    Instant endOfToday() {
        return today().plusDays(1).atStartOfDay(zone).toInstant();
    }

    /**
     * Keeps a question of the bank.
     *
     * @throws ApiException 409 ALREADY_EXISTS, or 422 if there is no such question
     */
    Card keep(UUID personId, UUID questionId) {
        var question = bank.find(questionId)
                .orElseThrow(() -> ApiException.invalid("question_id", "is not a question of the bank"));
        return transactions.run(() -> store.insert(new NewCard(
                Ids.next(), personId, question.id(), question.prompt(), question.topic(), question.interviewType(),
                question.hints(), String.join("\n", question.outline()), CardSource.CHOSEN, null, null,
                clock.instant())));
    }

    /**
     * Finds a person's own card.
     *
     * @throws ApiException 404
     */
    Card require(UUID id, UUID personId) {
        return store.find(id, personId).orElseThrow(Cards::notFound);
    }

    /**
     * Schedules a card's next review.
     *
     * @throws ApiException 404 if it is not this person's
     */
    Card review(UUID id, UUID personId, Grade grade, @Nullable String answer) {
        return transactions.run(() -> {
            var card = store.lock(id, personId).orElseThrow(Cards::notFound);
            var now = clock.instant();
            var elapsed = elapsedDays(card.schedule().lastReviewedAt());
            var memory = Fsrs.review(card.schedule().memory(), elapsed == null ? 0 : elapsed, grade);
            var dueAt = grade == Grade.AGAIN ? now.plus(RELEARNING_DELAY) : startOfDayIn(Fsrs.intervalDays(memory));
            boolean lapsed = grade == Grade.AGAIN && elapsed != null;
            store.insertReview(Ids.next(), id, personId, grade, elapsed, answer, now);
            return store.review(id, memory, dueAt, lapsed, now);
        });
    }

    /**
     * Deletes a person's own card with its reviews.
     *
     * @throws ApiException 404
     */
    void delete(UUID id, UUID personId) {
        if (!transactions.run(() -> store.delete(id, personId))) throw notFound();
    }

    /** Counts calendar days, because a night's sleep makes the difference, not 24 hours. */
    private @Nullable Long elapsedDays(@Nullable Instant last) {
        if (last == null) return null;
        return Math.max(0, ChronoUnit.DAYS.between(LocalDate.ofInstant(last, zone), today()));
    }

    private Instant startOfDayIn(long days) {
        return today().plusDays(days).atStartOfDay(zone).toInstant();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private static ApiException notFound() {
        return ApiException.notFound("This card");
    }
}
