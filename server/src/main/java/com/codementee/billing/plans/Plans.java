package com.codementee.billing.plans;

import com.codementee.audit.AuditAction;
import com.codementee.audit.AuditEvent;
import com.codementee.audit.AuditLog;
import com.codementee.platform.cache.ResponseCache;
import com.codementee.platform.db.Transactions;
import com.codementee.platform.errors.ApiException;
import com.codementee.platform.paging.Page;
import com.codementee.platform.paging.PageRequest;
import com.codementee.platform.versioning.ExpectedVersion;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;

/** The plans on sale. An order copies a plan's terms, so changing a plan changes no existing order. */
@Service
public class Plans {

    /** The cache subject of the public plan list. */
    static final String SUBJECT = "plans";

    private final PlanStore store;
    private final ResponseCache responseCache;
    private final Transactions transactions;
    private final AuditLog audit;
    private final InstantSource clock;

    Plans(
            PlanStore store, ResponseCache responseCache, Transactions transactions, AuditLog audit,
            InstantSource clock) {
        this.store = store;
        this.responseCache = responseCache;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    Page<Plan> listOnSale(PageRequest page) {
        return page.page(store.listOnSale(page), Plan::displayOrder, Plan::planId);
    }

    Page<PlanStore.AdminPlan> listForAdmin(PageRequest page) {
        return page.page(
                store.listForAdmin(page),
                row -> row.plan().displayOrder(),
                row -> row.plan().planId());
    }

    /**
     * Checks that a plan is on sale.
     *
     * @throws ApiException 422 if it does not exist or is retired
     */
    public void requireOnSale(String planId) {
        store.findOnSale(planId)
                .orElseThrow(() -> ApiException.invalid("plan_id", "is not on sale"));
    }

    PlanStore.AdminPlan add(String planId, PlanStore.Terms terms) {
        return write(() -> {
            var added = store.insert(planId, terms, clock.instant());
            audit.record(AuditEvent.of(AuditAction.PLAN_CREATED, planId).after(added));
            return added;
        });
    }

    /**
     * Replaces a plan's terms.
     *
     * @throws ApiException 404, or 412 if it has another version
     */
    PlanStore.AdminPlan update(String planId, PlanStore.Terms terms, ExpectedVersion expected) {
        return write(() -> {
            var before = lock(planId);
            var changed = store.update(planId, terms, expected.versions())
                    .orElseThrow(() -> ExpectedVersion.stale(before));
            audit.record(AuditEvent.of(AuditAction.PLAN_CHANGED, planId).before(before).after(changed));
            return changed;
        });
    }

    /**
     * Takes a plan off sale: retires a plan that has orders and deletes any other.
     *
     * @throws ApiException 404, or 412 if it has another version
     */
    void remove(String planId, ExpectedVersion expected) {
        write(() -> {
            var before = lock(planId);
            expected.require(before);
            if (store.deleteIfNeverOrdered(planId) == 0) store.retire(planId, clock.instant());
            audit.record(AuditEvent.of(AuditAction.PLAN_REMOVED, planId).before(before));
            return planId;
        });
    }

    private PlanStore.AdminPlan lock(String planId) {
        return store.lock(planId).orElseThrow(() -> ApiException.notFound("This plan"));
    }

    /** Runs a write in a transaction and invalidates the cached list on commit. */
    private <T> T write(Supplier<T> write) {
        return transactions.run(() -> {
            var written = write.get();
            responseCache.invalidateAfterCommit(SUBJECT);
            return written;
        });
    }
}
