package com.codementee.analytics;

import com.codementee.analytics.AnalyticsStore.ChangedDay;
import com.codementee.platform.db.Transactions;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Service;

/** Keeps the sums by day. Figures are right without it, but slower. */
@Service
class AnalyticsRollUp {

    /** Days per transaction, so that none of them is long. */
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

    /** Makes this the time zone of days. If it was another one, all days are summed anew. */
    void useZone(ZoneId zone) {
        transactions.run(() -> {
            if (store.setZone(zone.getId())) store.markAllDays();
        });
    }
}
