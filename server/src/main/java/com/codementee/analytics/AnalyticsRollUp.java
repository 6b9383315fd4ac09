package com.codementee.analytics;

import com.codementee.analytics.RollUpStore.Changed;
import com.codementee.analytics.RollUpStore.ChangedMentor;
import com.codementee.platform.db.Transactions;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Gatherers;
import org.springframework.stereotype.Service;

/**
 * Rolls facts up into sums by day and month, and mocks by mentor and quarter. Without these, figures are the same but
 * slower to read.
 *
 * <p>Some days, a month, or some mentors are a transaction, so a roll-up that ends early continues where it
 * stopped. A change that commits during a transaction keeps its mark, because the transaction removes only the marks
 * that it saw before it read the facts. The latest days come first, because they are read most.
 */
@Service
class AnalyticsRollUp {

    /** Days of one source per transaction. At five million bookings, such a day has some thousands of facts. */
    private static final int DAYS = 30;

    /** Mentors and quarters per transaction. */
    private static final int MENTORS = 500;

    private final RollUpStore store;
    private final Transactions transactions;
    private final InstantSource clock;
    private final ZoneId zone;

    AnalyticsRollUp(RollUpStore store, Transactions transactions, InstantSource clock, ZoneId zone) {
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
        this.zone = zone;
    }

    /** Rolls up all that changed. After an import or a change of the time zone this is everything and takes minutes. */
    void rollUp() {
        store.changedDays().stream().gather(Gatherers.windowFixed(DAYS)).forEach(days ->
                transactions.runMaintenance(() -> rollUpDays(days)));
        // Days of the current month change all the time, so it is always read by day.
        var currentMonth = LocalDate.ofInstant(clock.instant(), zone).withDayOfMonth(1);
        for (var month : store.changedMonths(currentMonth)) {
            transactions.runMaintenance(() -> rollUpMonth(month.source(), month.day()));
        }
        rollUpMentors();
    }

    private void rollUpDays(List<Changed> changed) {
        var sources = changed.stream().map(Changed::source).toList();
        var days = changed.stream().map(Changed::day).map(LocalDate::toString).toList();
        store.lockRollUp();
        store.removeMarks(sources, days);
        store.deleteDays(sources, days);
        store.insertDays(sources, days);
        store.markMonths(sources, days);
    }

    private void rollUpMonth(String source, LocalDate month) {
        store.lockRollUp();
        if (!store.removeMonthMark(source, month)) return;
        store.deleteMonth(source, month);
        store.insertMonth(source, month);
    }

    private void rollUpMentors() {
        var batch = new ArrayList<ChangedMentor>();
        do {
            transactions.runMaintenance(() -> {
                batch.clear();
                batch.addAll(rollUpMentorBatch());
            });
        } while (batch.size() == MENTORS);
    }

    private List<ChangedMentor> rollUpMentorBatch() {
        store.lockRollUp();
        var changed = store.takeChangedMentors(MENTORS);
        var mentors = changed.stream().map(ChangedMentor::mentorId).toList();
        var quarters = changed.stream().map(ChangedMentor::quarter).map(LocalDate::toString).toList();
        store.deleteMentors(mentors, quarters);
        store.insertMentors(mentors, quarters);
        return changed;
    }

    /** Sets the time zone by which days are counted. If it has changed, marks everything as changed. */
    void useZone(ZoneId newZone) {
        transactions.runMaintenance(() -> {
            store.lockRollUp();
            if (store.setZone(newZone.getId())) store.markAll();
        });
    }
}
