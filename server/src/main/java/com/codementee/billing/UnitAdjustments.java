package com.codementee.billing;

import com.codementee.accounts.UnitsAdjusting;
import com.codementee.platform.db.Ids;
import com.codementee.platform.db.Transactions;
import com.codementee.platform.http.ApiException;
import java.time.InstantSource;
import java.util.Locale;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What an admin adds to the limits of a running plan, or takes of what is left. The mentee's units are held meanwhile,
 * so that nothing is taken away that somebody is spending; each membership that changes has its entry in the ledger.
 */
@Component
class UnitAdjustments {

    private final UnitStore units;
    private final AdjustmentStore store;
    private final Transactions transactions;
    private final InstantSource clock;

    UnitAdjustments(UnitStore units, AdjustmentStore store, Transactions transactions, InstantSource clock) {
        this.units = units;
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @throws ApiException 422 without a running plan, when the plan is unlimited, and when less is left than is to go */
    @EventListener
    void on(UnitsAdjusting event) {
        transactions.run(() -> adjust(event));
    }

    private void adjust(UnitsAdjusting event) {
        var now = clock.instant();
        var kind = UnitKind.valueOf(event.kind().toUpperCase(Locale.ROOT));
        var standing = units.lock(event.menteeId()).filter(held -> now.isBefore(held.endsAt()))
                .orElseThrow(() -> ApiException.invalid("quota", "cannot be adjusted: this mentee has no running plan"));
        var count = units.count(event.menteeId(), kind);
        if (count.unitLimit() == null) throw ApiException.invalid("quota.kind", "is unlimited on this mentee's plan");
        int left = count.unitLimit() - count.used();
        if (left + event.units() < 0) throw ApiException.invalid("quota.units", "takes more than is left: " + left);
        var parts = event.units() > 0
                ? store.add(event.menteeId(), standing.run(), kind, event.units())
                : store.takeAway(event.menteeId(), standing.run(), kind, -event.units());
        if (parts.stream().mapToInt(AdjustmentStore.Part::units).sum() != event.units()) {
            throw new IllegalStateException("Units adjusted in part: " + event);
        }
        for (var part : parts) {
            store.record(Ids.next(), event.menteeId(), part.membershipId(), kind, part.units(), event.reason(), event.adminId(), now);
        }
    }
}
