package com.codementee.billing.memberships;

import com.codementee.audit.AuditAction;
import com.codementee.audit.AuditEvent;
import com.codementee.audit.AuditLog;
import com.codementee.people.AccountDeleted;
import com.codementee.platform.db.Ids;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Grants memberships for paid orders, and revokes or restores them. A purchase during a run extends the end of the
 * whole run. A later purchase starts a new run with unused units only.
 */
@Component
public class Memberships {

    private final MembershipStore store;
    private final AuditLog audit;
    private final ZoneId zone;

    Memberships(MembershipStore store, AuditLog audit, ZoneId zone) {
        this.store = store;
        this.audit = audit;
        this.zone = zone;
    }

    /**
     * Grants an order's plan in the current transaction. A second grant for the same order violates {@code
     * membership_order}.
     */
    public void grant(GrantedPlan grant, Instant now) {
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
        audit.record(AuditEvent.of(AuditAction.MEMBERSHIP_GRANTED, grant.orderId()).after(Map.of(
                "person_id", grant.personId(), "plan_id", grant.planId(), "duration_months", grant.durationMonths(),
                "ends_at", end)));
    }

    /**
     * Revokes an order's membership in the current transaction. Its unused units lapse, and a running plan ends that
     * many months sooner, but not in the past. Returns whether this call revoked it.
     */
    public boolean revoke(UUID orderId, Instant now) {
        var owner = store.findOwner(orderId);
        if (owner.isEmpty()) return false;
        var current = store.lock(owner.get());
        var revoked = store.revoke(orderId, now);
        if (revoked.isEmpty()) return false;
        boolean running = revoked.get().run() == current.run() && now.isBefore(current.endsAt());
        var end = running ? shortenedEnd(owner.get(), current.run(), now) : current.endsAt();
        if (running) store.setEnd(owner.get(), current.run(), end);
        audit.record(AuditEvent.of(AuditAction.MEMBERSHIP_ENDED, orderId)
                .before(Map.of("ends_at", current.endsAt()))
                .after(Map.of("person_id", owner.get(), "ends_at", end)));
        return true;
    }

    /**
     * Undoes {@link #revoke} in the current transaction: the plan, its end and its unused units are as if the
     * membership had never been revoked. Returns whether this call restored it and it is running.
     */
    public boolean restore(UUID orderId, Instant now) {
        var owner = store.findOwner(orderId);
        if (owner.isEmpty()) return false;
        var current = store.lock(owner.get());
        var restored = store.restore(orderId);
        if (restored.isEmpty()) return false;
        boolean inCurrentRun = restored.get().run() == current.run() || joinRuns(restored.get(), current.run());
        var end = inCurrentRun ? termEnd(owner.get(), current.run()) : current.endsAt();
        if (end.isBefore(current.endsAt())) end = current.endsAt();
        if (inCurrentRun) store.setEnd(owner.get(), current.run(), end);
        audit.record(AuditEvent.of(AuditAction.MEMBERSHIP_RESTORED, orderId)
                .before(Map.of("ends_at", current.endsAt()))
                .after(Map.of("person_id", owner.get(), "ends_at", end)));
        return inCurrentRun && now.isBefore(end);
    }

    /**
     * Moves the run of a restored membership into the current run if that began during its term: without the
     * revocation, the later purchase would have extended it. The current run of a deleted account is empty.
     */
    private boolean joinRuns(MembershipStore.OwnedRun restored, int currentRun) {
        var laterStart = store.term(restored.personId(), currentRun).startedAt();
        if (laterStart == null || !laterStart.isBefore(termEnd(restored.personId(), restored.run()))) return false;
        store.moveRun(restored.personId(), restored.run(), currentRun);
        return true;
    }

    /** Ends the plan of a deleted account, before its booking requests are cancelled and so no new one can be made. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(AccountDeleted event) {
        store.end(event.personId(), event.at());
    }

    private Instant shortenedEnd(UUID personId, int run, Instant now) {
        var end = termEnd(personId, run);
        return end.isAfter(now) ? end : now;
    }

    private Instant termEnd(UUID personId, int run) {
        var term = store.term(personId, run);
        return MembershipTerm.end(term.startedAt(), term.months(), zone);
    }

    /**
     * Returns the run's start plus the sum of its months. Adding month by month would lose days for a run that started
     * on the 31st, and the result would depend on the order of purchases. The end never moves back.
     */
    private Instant extendedEnd(UUID personId, MembershipStore.Entitlement current, int months) {
        var term = store.term(personId, current.run());
        if (term.startedAt() == null) return MembershipTerm.end(current.endsAt(), months, zone);
        var end = MembershipTerm.end(term.startedAt(), term.months() + months, zone);
        return end.isAfter(current.endsAt()) ? end : current.endsAt();
    }
}
