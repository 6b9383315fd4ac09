package com.codementee.billing.reconciliation;

import com.codementee.billing.reconciliation.OrderComparisonStore.BrokenSeries;
import com.codementee.platform.db.Transactions;
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** Checks each night that the numbers of receipts, invoices and credit notes have no gap. */
@Component
class InvoiceNumberCheck {

    private final OrderComparisonStore store;
    private final DifferenceRecorder differences;
    private final Transactions transactions;
    private final InstantSource clock;

    InvoiceNumberCheck(
            OrderComparisonStore store, DifferenceRecorder differences, Transactions transactions,
            InstantSource clock) {
        this.store = store;
        this.differences = differences;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Stores a difference for each series that has a gap, and resolves those of series that have none any more. */
    void check() {
        var findings = store.brokenSeries().stream().map(InvoiceNumberCheck::finding).toList();
        transactions.run(() -> store(findings));
    }

    private void store(List<Mismatch> findings) {
        var now = clock.instant();
        findings.forEach(finding -> differences.put(null, finding, now));
        differences.resolveOthers(DifferenceKind.INVOICE_NUMBERS, findings, now);
    }

    private static Mismatch finding(BrokenSeries broken) {
        var series = broken.series() + " " + broken.financialYear();
        return new Mismatch(
                DifferenceKind.INVOICE_NUMBERS, series, series + " counted to " + broken.lastSerial(),
                broken.issued() + " documents up to number " + broken.highest());
    }
}
