package com.codementee.billing.memberships;

import com.codementee.audit.AuditAction;
import com.codementee.audit.AuditEvent;
import com.codementee.audit.AuditLog;
import com.codementee.platform.db.Ids;
import com.codementee.platform.db.Transactions;
import com.codementee.platform.errors.ApiException;
import java.time.InstantSource;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Adds units to a mentee's running plan or removes unused ones. It holds the row lock on the entitlement, so a
 * concurrent booking cannot use a unit that is being removed. Each changed membership gets a ledger entry.
 */
@Component
public class UnitAdjustments {

    private final UnitStore units;
    private final UnitAdjustmentStore store;
    private final AuditLog audit;
    private final Transactions transactions;
    private final InstantSource clock;

    UnitAdjustments(
            UnitStore units, UnitAdjustmentStore store, AuditLog audit, Transactions transactions,
            InstantSource clock) {
        this.units = units;
        this.store = store;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * @throws ApiException 422 if no plan is running, the kind is unlimited, or fewer units are left than {@code
     *     adjustment} removes
     */
    public void adjust(UnitAdjustment adjustment) {
        transactions.run(() -> apply(adjustment));
    }

    private void apply(UnitAdjustment adjustment) {
        var now = clock.instant();
        var kind = adjustment.kind();
        var current = units.lock(adjustment.menteeId()).filter(entitlement -> now.isBefore(entitlement.endsAt()))
                .orElseThrow(() -> ApiException.invalid("quota", "cannot be changed: this mentee has no active plan"));
        var count = units.count(adjustment.menteeId(), kind);
        if (count.unitLimit() == null) throw ApiException.invalid("quota.kind", "is unlimited on this mentee's plan");
        int left = count.unitLimit() - count.used();
        if (left + adjustment.units() < 0) {
            throw ApiException.invalid("quota.units", "Only " + left + " left; remove " + left + " or fewer");
        }
        var parts = adjustment.units() > 0
                ? store.add(adjustment.menteeId(), current.run(), kind, adjustment.units())
                : store.remove(adjustment.menteeId(), current.run(), kind, -adjustment.units());
        if (parts.stream().mapToInt(UnitAdjustmentStore.Part::units).sum() != adjustment.units()) {
            throw new IllegalStateException("Only part of the units could be adjusted: " + adjustment);
        }
        for (var part : parts) {
            store.insertEntry(Ids.next(), part.membershipId(), part.units(), now, adjustment);
        }
        audit.record(AuditEvent.of(AuditAction.MENTEE_UNITS_ADJUSTED, adjustment.menteeId())
                .because(adjustment.reason())
                .before(Map.of("units_left", left))
                .after(Map.of("kind", kind, "units", adjustment.units(), "units_left", left + adjustment.units())));
    }
}
