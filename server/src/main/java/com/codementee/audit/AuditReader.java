package com.codementee.audit;

import com.codementee.platform.db.Transactions;
import com.codementee.platform.paging.Page;
import com.codementee.platform.paging.PageRequest;
import com.codementee.platform.time.DateRange;
import java.time.ZoneId;
import org.springframework.stereotype.Service;

/** Lists audit entries and records who read them: once per filter, not once per page. */
@Service
class AuditReader {

    private final AuditStore store;
    private final AuditLog audit;
    private final Transactions transactions;
    private final ZoneId zone;

    AuditReader(AuditStore store, AuditLog audit, Transactions transactions, ZoneId zone) {
        this.store = store;
        this.audit = audit;
        this.transactions = transactions;
        this.zone = zone;
    }

    /** @throws com.codementee.platform.errors.ApiException 422 when the days are out of range or reversed */
    Page<AuditEntry> list(AuditStore.Filter filter, PageRequest page) {
        var days = DateRange.between(filter.from(), filter.to(), zone);
        return transactions.run(() -> {
            var rows = store.list(days.start(), days.end(), filter, page);
            if (page.after() == null) audit.record(AuditEvent.of(AuditAction.AUDIT_LOG_READ, null).after(filter));
            return page.page(rows, AuditEntry::id);
        });
    }
}
