package com.codementee.billing.memberships;

import com.codementee.platform.db.Ids;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Grants memberships for paid orders. A purchase during a running membership extends the run's common end. A purchase
 * after the end starts a new run, whose units are all unused.
 */
@Component
public class Memberships {

    private final MembershipStore store;
    private final ZoneId zone;

    Memberships(MembershipStore store, ZoneId zone) {
        this.store = store;
        this.zone = zone;
    }

    /**
     * Grants an order's plan in the current transaction. A second grant for the same order violates {@code
     * membership_order}.
     */
    public void grant(MembershipGrant grant, Instant now) {
        store.insertIfAbsent(grant.personId(), grant.planId(), grant.planName(), now);
        var current = store.lock(grant.personId());
        boolean running = now.isBefore(current.endsAt());
        int run = running ? current.run() : current.run() + 1;
        var end = running
                ? extendedEnd(grant.personId(), current, grant.durationMonths())
                : MembershipTerm.end(now, grant.durationMonths(), zone);
        boolean mostExpensive = !running || grant.amount() > current.planPrice();
        store.extend(run, end, mostExpensive, grant);
        store.insert(Ids.next(), run, now, grant, grant.limits());
    }

    /**
     * Returns the run's start plus all its months at once. Adding month by month, a run that started on the 31st would
     * lose days at each shorter month, and the order of two purchases would change the end. The end never moves back.
     */
    private Instant extendedEnd(UUID personId, MembershipStore.Entitlement current, int months) {
        var term = store.term(personId, current.run());
        if (term.startedAt() == null) return MembershipTerm.end(current.endsAt(), months, zone);
        var end = MembershipTerm.end(term.startedAt(), term.months() + months, zone);
        return end.isAfter(current.endsAt()) ? end : current.endsAt();
    }
}
