package com.codementee.billing;

import com.codementee.Settings;
import com.codementee.platform.db.Ids;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Turns a paid order into a membership. While one runs, the next moves the common end; after the end, the next begins
 * a new run, in which nothing is used.
 */
@Component
class Memberships {

    private final MembershipStore store;
    private final Settings settings;

    Memberships(MembershipStore store, Settings settings) {
        this.store = store;
        this.settings = settings;
    }

    /** Grants an order's plan to a person, in the current transaction; a second time fails by its constraint. */
    void grant(Purchase order, UUID personId, Instant now) {
        store.prepare(personId, order.planId(), order.planName(), now);
        var before = store.lock(personId);
        boolean running = now.isBefore(before.endsAt());
        int run = running ? before.run() : before.run() + 1;
        var end = MembershipTerm.end(running ? before.endsAt() : now, order.durationMonths(), settings.zone());
        boolean dearest = !running || order.amount() > before.planPrice();
        store.extend(personId, run, end, dearest, order.planId(), order.planName(), order.amount());
        var limits = order.limits();
        store.insert(
                Ids.next(), order.id(), personId, run, order.planId(), now,
                limits.mockInterviews(), limits.resumeReviews(), limits.aiTools());
    }
}
