package com.codementee.billing.reconciliation;

import com.codementee.audit.AuditAction;
import com.codementee.audit.AuditEvent;
import com.codementee.audit.AuditEventBatch;
import com.codementee.audit.AuditLog;
import com.codementee.billing.reconciliation.DifferenceStore.StoredDifference;
import com.codementee.platform.db.Ids;
import com.codementee.platform.db.Transactions;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Stores what comparisons find, with an audit entry when a difference appears and when it is resolved. */
@Component
class DifferenceRecorder {

    private final DifferenceStore store;
    private final AuditLog audit;
    private final Transactions transactions;

    DifferenceRecorder(DifferenceStore store, AuditLog audit, Transactions transactions) {
        this.store = store;
        this.audit = audit;
        this.transactions = transactions;
    }

    /**
     * Stores a difference, or brings the values of an open one up to date.
     *
     * @param orderId null if no order has it
     */
    void put(@Nullable UUID orderId, Mismatch finding, Instant now) {
        transactions.run(() -> {
            var id = Ids.next();
            var stored = store.put(id, orderId, finding, now);
            if (stored.id().equals(id)) {
                audit.record(AuditEvent.of(AuditAction.DIFFERENCE_FOUND, stored.auditSubject()).after(stored));
            }
        });
    }

    /** Resolves the open differences of an order that are not among these. */
    void resolveOthers(UUID orderId, List<Mismatch> found, Instant now) {
        transactions.run(() -> record(store.resolveOthers(
                orderId, found.stream().map(Mismatch::kind).toList(), found.stream().map(Mismatch::subject).toList(),
                now)));
    }

    /** Resolves the open differences of a kind that are not among these. */
    void resolveOthers(DifferenceKind kind, List<Mismatch> found, Instant now) {
        transactions.run(() -> record(store.resolveOfKind(
                kind, found.stream().map(Mismatch::subject).toList(), now)));
    }

    /** Lists the payments that belong to no order of ours and are still open, the oldest first. */
    List<String> openPayments(int limit) {
        return store.openPayments(limit);
    }

    /** Resolves the difference of a payment that belongs to no order. */
    void resolvePayment(String paymentId, Instant now) {
        transactions.run(() -> record(store.resolvePayment(paymentId, now)));
    }

    private void record(List<StoredDifference> resolved) {
        if (resolved.isEmpty()) return;
        audit.record(new AuditEventBatch(resolved.stream()
                .map(one -> AuditEvent.of(AuditAction.DIFFERENCE_RESOLVED, one.auditSubject()).before(one))
                .toList()));
    }
}
