package com.codementee.analytics;

import com.codementee.analytics.AnalyticsStore.ChangedDay;
import com.codementee.platform.db.Transactions;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Service;

/** Rolls facts up into sums by day. Without the sums, figures are the same but slower to read. */
@Service
class AnalyticsRollUp {

    /** Days per transaction, which limits how long one takes. */
    private static final int BATCH = 50;

    private final AnalyticsStore store;
    private final Transactions transactions;

    AnalyticsRollUp(AnalyticsStore store, Transactions transactions) {
        this.store = store;
        this.transactions = transactions;
    }

    /**
     * Writes the sums of all days that changed.
     *
     * <p>A change that commits during a batch keeps its mark, because the batch removes only the marks that it saw
     * before it read the facts.
     */
    void rollUp() {
        while (transactions.run(this::rollUpBatch) == BATCH);
    }

    private int rollUpBatch() {
        store.lockRollUp();
        var days = store.takeChangedDays(BATCH);
        var sources = days.stream().map(ChangedDay::source).toList();
        var dates = days.stream().map(ChangedDay::day).map(LocalDate::toString).toList();
        store.deleteSums(sources, dates);
        store.insertSums(sources, dates);
        return days.size();
    }

    /** Sets the time zone by which days are counted. If it has changed, marks all days as changed. */
    void useZone(ZoneId zone) {
        transactions.run(() -> {
            if (store.setZone(zone.getId())) store.markAllDays();
        });
    }
}
