package com.codementee.analytics;

import com.codementee.analytics.AnalyticsStore.ChangedDay;
import com.codementee.platform.db.Transactions;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
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
     * Writes the sums of all days that changed. After an import or a change of the time zone these are all days, which
     * takes minutes.
     *
     * <p>A change that commits during a batch keeps its mark, because the batch removes only the marks that it saw
     * before it read the facts.
     */
    void rollUp() {
        var batch = new ArrayList<ChangedDay>();
        do {
            transactions.runMaintenance(() -> {
                batch.clear();
                batch.addAll(rollUpBatch());
            });
        } while (batch.size() == BATCH);
    }

    private List<ChangedDay> rollUpBatch() {
        store.lockRollUp();
        var days = store.takeChangedDays(BATCH);
        var sources = days.stream().map(ChangedDay::source).toList();
        var dates = days.stream().map(ChangedDay::day).map(LocalDate::toString).toList();
        store.deleteSums(sources, dates);
        store.insertSums(sources, dates);
        return days;
    }

    /** Sets the time zone by which days are counted. If it has changed, marks all days as changed. */
    void useZone(ZoneId zone) {
        transactions.run(() -> {
            if (store.setZone(zone.getId())) store.markAllDays();
        });
    }
}
