package com.codementee.billing.memberships;

import com.codementee.platform.db.Ids;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Grants memberships for paid orders and revokes them. A purchase during a running membership extends the run's common
 * end. A purchase after the end starts a new run, whose units are all unused.
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
     * Revokes the membership of an order in the current transaction: its unused units lapse, and the end of a running
     * plan moves back by its months, but not before now. Returns whether this call revoked it.
     */
    public boolean revoke(UUID orderId, Instant now) {
        var owner = store.findOwner(orderId);
        if (owner.isEmpty()) return false;
        var current = store.lock(owner.get());
        var revoked = store.revoke(orderId, now);
        if (revoked.isEmpty()) return false;
        boolean running = revoked.get().run() == current.run() && now.isBefore(current.endsAt());
        if (running) store.shorten(owner.get(), current.run(), shortenedEnd(owner.get(), current.run(), now));
        return true;
    }

    private Instant shortenedEnd(UUID personId, int run, Instant now) {
        var term = store.term(personId, run);
        var end = MembershipTerm.end(term.startedAt(), term.months(), zone);
        return end.isAfter(now) ? end : now;
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
