package com.codementee.billing.memberships;

import com.codementee.billing.UnitKind;
import com.codementee.platform.access.Tier;
import com.codementee.platform.db.Ids;
import com.codementee.platform.db.Transactions;
import com.codementee.platform.errors.ApiException;
import com.codementee.platform.errors.ErrorCode;
import com.codementee.platform.security.TierUpgrade;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Uses and returns units. A unit comes from the oldest membership of the current run and can be returned once. */
@Service
public class UnitLedger {

    private final UnitStore store;
    private final Transactions transactions;
    private final TierUpgrade tierUpgrade;
    private final InstantSource clock;

    UnitLedger(UnitStore store, Transactions transactions, TierUpgrade tierUpgrade, InstantSource clock) {
        this.store = store;
        this.transactions = transactions;
        this.tierUpgrade = tierUpgrade;
        this.clock = clock;
    }

    /**
     * Uses one unit in the current transaction.
     *
     * @param cause the id of the row that the unit is used for; one cause never uses two units
     * @throws com.codementee.platform.errors.ApiException 403 TIER_UPGRADE_REQUIRED without a running plan,
     *     403 QUOTA_EXHAUSTED with {@code upgrade_url}, {@code limit} and {@code used} if no unit is left
     */
    public void take(UUID personId, UnitKind kind, UUID cause, String reason, @Nullable UUID bookingRequestId) {
        transactions.run(() -> {
            var now = clock.instant();
            var current = store.lock(personId).orElseThrow(this::upgradeRequired);
            boolean running = now.isBefore(current.endsAt());
            boolean used = running
                    && store.use(Ids.next(), personId, kind, reason, cause, bookingRequestId, now);
            if (used) return;
            var earlier = store.findUsed(kind, cause);
            if (earlier.isEmpty()) throw running ? exhausted(personId, kind) : upgradeRequired();
            if (earlier.get().returned()) throw new IllegalStateException("The unit of this cause has been returned: " + cause);
        });
    }

    /**
     * Takes one unit like {@link #take}, with a single statement if a unit is left.
     *
     * @param cause the id of a row that this transaction is about to insert, so no other transaction can take a unit
     *     for it
     */
    public void takeForNew(UUID personId, UnitKind kind, UUID cause, String reason, @Nullable UUID bookingRequestId) {
        transactions.run(() -> {
            if (store.use(Ids.next(), personId, kind, reason, cause, bookingRequestId, clock.instant())) return;
            take(personId, kind, cause, reason, bookingRequestId);
        });
    }

    /** Returns the unit that this cause used to its membership. A second call has no effect. */
    public void giveBack(UnitKind kind, UUID cause, String reason) {
        transactions.run(() -> store.findUsed(kind, cause).ifPresent(found -> {
            store.lock(found.personId());
            var unit = store.findUsed(kind, cause).orElseThrow();
            if (!unit.returned()) store.giveBack(Ids.next(), unit, kind, reason, cause, clock.instant());
        }));
    }

    private ApiException exhausted(UUID personId, UnitKind kind) {
        var count = store.count(personId, kind);
        return new ApiException(
                        ErrorCode.QUOTA_EXHAUSTED,
                        "You have none left in your plan. Choose another plan to continue.")
                .withDetails(ApiException.Details.quota(tierUpgrade.url(), count.unitLimit(), count.used()));
    }

    private ApiException upgradeRequired() {
        return tierUpgrade.upgradeRequired(Tier.FREE);
    }
}
