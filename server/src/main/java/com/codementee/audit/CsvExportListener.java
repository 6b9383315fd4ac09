package com.codementee.audit;

import com.codementee.platform.csv.CsvExported;
import com.codementee.platform.db.Transactions;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Records each list that is downloaded as CSV, before it is sent. */
@Component
class CsvExportListener {

    private final AuditLog audit;
    private final Transactions transactions;

    CsvExportListener(AuditLog audit, Transactions transactions) {
        this.audit = audit;
        this.transactions = transactions;
    }

    @EventListener
    void on(CsvExported export) {
        transactions.run(() -> audit.record(AuditEvent.of(AuditAction.EXPORT_DOWNLOADED, export.list()).after(export)));
    }
}
