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
        var end = running
                ? extended(personId, before, order.durationMonths())
                : MembershipTerm.end(now, order.durationMonths(), settings.zone());
        boolean dearest = !running || order.amount() > before.planPrice();
        store.extend(personId, run, end, dearest, order.planId(), order.planName(), order.amount());
        var limits = order.limits();
        store.insert(
                Ids.next(), order.id(), personId, run, order.planId(), now,
                limits.mockInterviews(), limits.resumeReviews(), limits.aiTools());
    }

    /**
     * All months of the run, counted from its start in one go: month by month, a run begun on the 31st would lose days
     * at each shorter month, and the order of two purchases would change its end. Nobody's end moves back.
     */
    private Instant extended(UUID personId, MembershipStore.Entitlement before, int months) {
        var term = store.term(personId, before.run());
        if (term.began() == null) return MembershipTerm.end(before.endsAt(), months, settings.zone());
        var end = MembershipTerm.end(term.began(), term.months() + months, settings.zone());
        return end.isAfter(before.endsAt()) ? end : before.endsAt();
    }
}
