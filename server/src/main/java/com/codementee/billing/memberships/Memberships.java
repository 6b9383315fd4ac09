package com.codementee.billing.memberships;

import com.codementee.platform.db.Ids;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Turns a paid order into a membership. While one runs, the next moves the common end; after the end, the next begins
 * a new run, in which nothing is used.
 */
@Component
public class Memberships {

    private final MembershipStore store;
    private final ZoneId zone;

    Memberships(MembershipStore store, ZoneId zone) {
        this.store = store;
        this.zone = zone;
    }

    /** Grants an order's plan to a person, in the current transaction; a second time fails by its constraint. */
    public void grant(MembershipGrant grant, Instant now) {
        store.prepare(grant.personId(), grant.planId(), grant.planName(), now);
        var before = store.lock(grant.personId());
        boolean running = now.isBefore(before.endsAt());
        int run = running ? before.run() : before.run() + 1;
        var end = running
                ? extended(grant.personId(), before, grant.durationMonths())
                : MembershipTerm.end(now, grant.durationMonths(), zone);
        boolean dearest = !running || grant.amount() > before.planPrice();
        store.extend(grant.personId(), run, end, dearest, grant.planId(), grant.planName(), grant.amount());
        var limits = grant.limits();
        store.insert(
                Ids.next(), grant.orderId(), grant.personId(), run, grant.planId(), now,
                limits.mockInterviews(), limits.resumeReviews(), limits.aiTools());
    }

    /**
     * All months of the run, counted from its start in one go: month by month, a run begun on the 31st would lose days
     * at each shorter month, and the order of two purchases would change its end. Nobody's end moves back.
     */
    private Instant extended(UUID personId, MembershipStore.Entitlement before, int months) {
        var term = store.term(personId, before.run());
        if (term.began() == null) return MembershipTerm.end(before.endsAt(), months, zone);
        var end = MembershipTerm.end(term.began(), term.months() + months, zone);
        return end.isAfter(before.endsAt()) ? end : before.endsAt();
    }
}
