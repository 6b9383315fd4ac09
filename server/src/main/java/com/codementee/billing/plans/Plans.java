package com.codementee.billing.plans;

import com.codementee.platform.cache.ResponseCache;
import com.codementee.platform.db.Transactions;
import com.codementee.platform.errors.ApiException;
import com.codementee.platform.paging.Page;
import com.codementee.platform.paging.PageRequest;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;

/** The plans for sale. A price in an order is copied from here on the day; changing it changes no order. */
@Service
public class Plans {

    /** What the public list of plans is made of. */
    static final String SUBJECT = "plans";

    private final PlanStore store;
    private final ResponseCache responses;
    private final Transactions transactions;
    private final InstantSource clock;

    Plans(PlanStore store, ResponseCache responses, Transactions transactions, InstantSource clock) {
        this.store = store;
        this.responses = responses;
        this.transactions = transactions;
        this.clock = clock;
    }

    Page<Plan> forSale(PageRequest page) {
        return page.page(
                store.forSale(page.afterNumber(), page.afterWord(), page.fetch()), Plan::displayOrder, Plan::planId);
    }

    Page<PlanStore.AdminPlan> all(PageRequest page) {
        return page.page(
                store.all(page.afterNumber(), page.afterWord(), page.fetch()), PlanStore.AdminPlan::displayOrder, PlanStore.AdminPlan::planId);
    }

    /** A plan that can be bought now. @throws ApiException 422 when there is none of that id, or no longer */
    public Plan sold(String planId) {
        return store.findForSale(planId)
                .orElseThrow(() -> ApiException.invalid("plan_id", "is not a plan that can be bought"));
    }

    PlanStore.AdminPlan add(String planId, PlanStore.Terms terms) {
        return write(() -> store.insert(planId, terms, clock.instant()));
    }

    PlanStore.AdminPlan change(String planId, PlanStore.Terms terms) {
        return write(() -> store.update(planId, terms)).orElseThrow(() -> ApiException.notFound("This plan"));
    }

    /** Takes a plan off sale: a plan that somebody ordered stays on record, retired. */
    void remove(String planId) {
        write(() -> {
            store.lock(planId).orElseThrow(() -> ApiException.notFound("This plan"));
            if (store.deleteUnsold(planId) == 0) store.retire(planId, clock.instant());
            return planId;
        });
    }

    /** Runs a write in a transaction whose commit drops the cached list. */
    private <T> T write(Supplier<T> write) {
        return transactions.run(() -> {
            var written = write.get();
            responses.invalidateAfterCommit(SUBJECT);
            return written;
        });
    }
}
