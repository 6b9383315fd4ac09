package com.codementee.bookings.reminders;

import com.codementee.bookings.reminders.AssignmentsLate.LateRequest;
import com.codementee.bookings.reminders.ReminderStore.Claimed;
import com.codementee.platform.db.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Publishes what is due: reminders of mocks, requests for feedback, and promises that were not kept. Each is claimed
 * once and published in the transaction of its claim, so any number of concurrent runs send it once.
 *
 * <p>Every run reads the current state, so nothing is sent about a mock that moved or was cancelled. After a downtime a
 * reminder is sent late if it is still of use: before the start of the mock, and only the latest request for feedback.
 * A mock that was confirmed within the lead time of a reminder doesn't get that one.
 */
@Component
class Reminders {

    private static final Duration DAY_AHEAD = Duration.ofHours(24);
    private static final Duration HOUR_AHEAD = Duration.ofHours(1);

    /** Later than this, the reminder of a day ahead is omitted, because the one of an hour ahead follows soon. */
    private static final Duration DAY_AHEAD_AT_LATEST = Duration.ofHours(2);

    private static final Duration FEEDBACK_INTERVAL = Duration.ofHours(24);
    private static final int FEEDBACK_REQUESTS = 3;

    /** Anything older was announced by an earlier version, or is too old to act on. */
    private static final Duration MAX_LATENESS = Duration.ofDays(14);

    private static final int BATCH_SIZE = 100;

    private final ReminderStore store;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    Reminders(ReminderStore store, Transactions transactions, ApplicationEventPublisher events, InstantSource clock) {
        this.store = store;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /** Sends everything that is due. Idempotent, and safe to run concurrently. */
    void sendDue() {
        sendDue(clock.instant());
    }

    void sendDue(Instant now) {
        inBatches(() -> remindOfMocks(ReminderKind.MOCK_IN_1_HOUR, HOUR_AHEAD, Duration.ZERO, now));
        inBatches(() -> remindOfMocks(ReminderKind.MOCK_IN_24_HOURS, DAY_AHEAD, DAY_AHEAD_AT_LATEST, now));
        for (int attempt = 1; attempt <= FEEDBACK_REQUESTS; attempt++) {
            int number = attempt;
            inBatches(() -> requestFeedback(number, now));
        }
        inBatches(() -> tellMenteesOfLateFeedback(now));
        inBatches(() -> tellAdminsOfMissingFeedback(now));
        inBatches(() -> tellOfLateAssignments(now));
    }

    /** @param work sends at most {@link #BATCH_SIZE} and returns how many it sent */
    private void inBatches(Supplier<Integer> work) {
        while (transactions.run(work) == BATCH_SIZE) continue;
    }

    private int remindOfMocks(ReminderKind kind, Duration lead, Duration atLatest, Instant now) {
        var claimed = store.claimStarts(
                kind, now.plus(atLatest), now.plus(lead), lead.toSeconds(), now, BATCH_SIZE);
        claimed.forEach(start -> events.publishEvent(new MockStartsSoon(start.id(), start.bookingRequestId())));
        return claimed.size();
    }

    private int requestFeedback(int attempt, Instant now) {
        var delay = FEEDBACK_INTERVAL.multipliedBy(attempt - 1);
        var to = now.minus(delay);
        var claimed = store.claimMissingFeedback(
                ReminderKind.FEEDBACK_REQUESTED, to.minus(FEEDBACK_INTERVAL), to, delay.toSeconds(), now, BATCH_SIZE);
        claimed.forEach(mock -> events.publishEvent(new FeedbackRequested(mock.id(), mock.subjectId(), attempt)));
        return claimed.size();
    }

    private int tellMenteesOfLateFeedback(Instant now) {
        var claimed = store.claimMissingFeedback(
                ReminderKind.FEEDBACK_LATE, now.minus(MAX_LATENESS), now.minus(PromisedTimes.FEEDBACK_WITHIN),
                PromisedTimes.FEEDBACK_WITHIN.toSeconds(), now, BATCH_SIZE);
        claimed.forEach(mock -> events.publishEvent(new FeedbackPromiseMissed(mock.id(), mock.subjectId())));
        return claimed.size();
    }

    private int tellAdminsOfMissingFeedback(Instant now) {
        var delay = FEEDBACK_INTERVAL.multipliedBy(FEEDBACK_REQUESTS);
        var claimed = store.claimMissingFeedback(
                ReminderKind.FEEDBACK_OVERDUE, now.minus(MAX_LATENESS), now.minus(delay), delay.toSeconds(), now,
                BATCH_SIZE);
        if (!claimed.isEmpty()) {
            events.publishEvent(new FeedbackEscalated(claimed.stream().map(Claimed::subjectId).toList()));
        }
        return claimed.size();
    }

    private int tellOfLateAssignments(Instant now) {
        var claimed = store.claimLateAssignments(
                now.minus(MAX_LATENESS), now.minus(PromisedTimes.MENTOR_WITHIN),
                PromisedTimes.MENTOR_WITHIN.toSeconds(), now,
                BATCH_SIZE);
        if (!claimed.isEmpty()) {
            events.publishEvent(new AssignmentsLate(
                    claimed.stream().map(late -> new LateRequest(late.id(), late.subjectId())).toList()));
        }
        return claimed.size();
    }

    /** Deletes the reminders that can't be due again. */
    void deleteOld() {
        store.deleteSentBefore(clock.instant().minus(MAX_LATENESS.multipliedBy(4)));
    }
}
