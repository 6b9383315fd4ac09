package com.codementee.billing.memberships;

import com.codementee.billing.UnitKind;
import com.codementee.platform.db.Ids;
import com.codementee.platform.db.Transactions;
import com.codementee.platform.errors.ApiException;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/**
 * What an admin adds to the limits of a running plan, or takes of what is left. The mentee's units are held meanwhile,
 * so that nothing is taken away that somebody is spending; each membership that changes has its entry in the ledger.
 */
@Component
public class UnitAdjustments {

    private final UnitStore units;
    private final UnitAdjustmentStore store;
    private final Transactions transactions;
    private final InstantSource clock;

    UnitAdjustments(UnitStore units, UnitAdjustmentStore store, Transactions transactions, InstantSource clock) {
        this.units = units;
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @throws ApiException 422 without a running plan, when the plan is unlimited, and when less is left than is to go */
    public void adjust(UnitAdjustment adjustment) {
        transactions.run(() -> apply(adjustment));
    }

    private void apply(UnitAdjustment adjustment) {
        var now = clock.instant();
        var kind = adjustment.kind();
        var standing = units.lock(adjustment.menteeId()).filter(held -> now.isBefore(held.endsAt()))
                .orElseThrow(() -> ApiException.invalid("quota", "cannot be adjusted: this mentee has no running plan"));
        var count = units.count(adjustment.menteeId(), kind);
        if (count.unitLimit() == null) throw ApiException.invalid("quota.kind", "is unlimited on this mentee's plan");
        int left = count.unitLimit() - count.used();
        if (left + adjustment.units() < 0) throw ApiException.invalid("quota.units", "takes more than is left: " + left);
        var parts = adjustment.units() > 0
                ? store.add(adjustment.menteeId(), standing.run(), kind, adjustment.units())
                : store.takeAway(adjustment.menteeId(), standing.run(), kind, -adjustment.units());
        if (parts.stream().mapToInt(UnitAdjustmentStore.Part::units).sum() != adjustment.units()) {
            throw new IllegalStateException("Units adjusted in part: " + adjustment);
        }
        for (var part : parts) {
            store.record(Ids.next(), adjustment.menteeId(), part.membershipId(), kind, part.units(), adjustment.reason(), adjustment.adminId(), now);
        }
    }
}
