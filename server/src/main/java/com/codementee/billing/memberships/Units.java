package com.codementee.billing.memberships;

import com.codementee.billing.UnitKind;
import com.codementee.platform.access.Tier;
import com.codementee.platform.db.Ids;
import com.codementee.platform.db.Transactions;
import com.codementee.platform.errors.ApiException;
import com.codementee.platform.errors.ErrorCode;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The units that people bought: taken from the oldest membership of their current run, given back once. */
@Service
public class Units {

    private static final String UPGRADE_URL = "/mentee/book";

    private final UnitStore store;
    private final Transactions transactions;
    private final InstantSource clock;

    Units(UnitStore store, Transactions transactions, InstantSource clock) {
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Takes one unit in the current transaction.
     *
     * @param cause what it is taken for; the same cause never takes two
     * @throws com.codementee.platform.errors.ApiException 403 TIER_UPGRADE_REQUIRED without a running plan,
     *     403 QUOTA_EXHAUSTED with {@code upgrade_url}, {@code limit}, {@code used} when none is left
     */
    public void take(UUID personId, UnitKind kind, UUID cause, String reason, @Nullable UUID bookingRequestId) {
        transactions.run(() -> {
            var now = clock.instant();
            var standing = store.lock(personId).orElseThrow(Units::upgradeRequired);
            boolean running = now.isBefore(standing.endsAt());
            if (running && store.spend(Ids.next(), personId, standing.run(), kind, reason, cause, bookingRequestId, now)) return;
            var before = store.findTaken(kind, cause);
            if (before.isEmpty()) throw running ? exhausted(personId, kind) : upgradeRequired();
            if (before.get().returned()) throw new IllegalStateException("This cause's unit was given back: " + cause);
        });
    }

    /** Gives the unit back that was taken for this cause, to the membership it came from; a second time does nothing. */
    public void giveBack(UnitKind kind, UUID cause, String reason) {
        transactions.run(() -> store.findTaken(kind, cause).ifPresent(seen -> {
            store.lock(seen.personId());
            var taken = store.findTaken(kind, cause).orElseThrow();
            if (!taken.returned()) store.restore(Ids.next(), taken, kind, reason, cause, clock.instant());
        }));
    }

    private ApiException exhausted(UUID personId, UnitKind kind) {
        var count = store.count(personId, kind);
        return new ApiException(ErrorCode.QUOTA_EXHAUSTED, "Your plan has nothing left of this. Choose another to go on.")
                .with("upgrade_url", UPGRADE_URL)
                .with("limit", count.unitLimit())
                .with("used", count.used());
    }

    private static ApiException upgradeRequired() {
        return new ApiException(ErrorCode.TIER_UPGRADE_REQUIRED, "A paid plan opens this. Choose one to go on.")
                .with("upgrade_url", UPGRADE_URL)
                .with("required_tier", Tier.ACTIVE.wire())
                .with("current_tier", Tier.FREE.wire())
                .withHeader("X-Upgrade-URL", UPGRADE_URL);
    }
}
