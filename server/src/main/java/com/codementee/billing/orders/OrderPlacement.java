package com.codementee.billing.orders;

import com.codementee.billing.provider.PaymentGateway;
import com.codementee.billing.provider.PaymentProviderException;
import com.codementee.platform.db.Transactions;
import com.codementee.platform.errors.ApiException;
import com.codementee.platform.jobs.Jobs;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Inserts an order with the plan's current terms and creates its counterpart at the payment provider. */
@Component
class OrderPlacement {

    private static final Logger log = LoggerFactory.getLogger(OrderPlacement.class);

    /** An attempt fails if a concurrent order or a plan change happens between two statements. */
    private static final int MAX_ATTEMPTS = 5;

    private final OrderStore store;
    private final PaymentGateway gateway;
    private final Transactions transactions;
    private final Jobs jobs;
    private final InstantSource clock;

    OrderPlacement(
            OrderStore store,
            PaymentGateway gateway,
            Transactions transactions,
            Jobs jobs,
            InstantSource clock) {
        this.store = store;
        this.gateway = gateway;
        this.transactions = transactions;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Returns a payable order: a new one, the one with this id, or the buyer's open order for the same purchase. */
    OrderRecord place(UUID id, Buyer buyer, String planId, @Nullable String booking) {
        var placed = transactions.run(() -> insertOrFind(id, buyer, planId, booking));
        var order = store.find(placed.id).orElseThrow();
        return order.razorpayOrderId() == null ? createAtProvider(order, !placed.isNew) : order;
    }

    private record Placed(UUID id, boolean isNew) {}

    private Placed insertOrFind(UUID id, Buyer buyer, String planId, @Nullable String booking) {
        for (int attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
            var now = clock.instant();
            if (store.insert(id, buyer, planId, booking, now) == 1) {
                jobs.schedule(ReconciliationSchedule.task(id), ReconciliationSchedule.firstCheck(now));
                return new Placed(id, true);
            }
            if (store.find(id).isPresent()) return new Placed(id, false);
            var open = buyer.personId() == null
                    ? Optional.<UUID>empty()
                    : store.findOpen(buyer.personId(), planId, booking);
            if (open.isPresent()) return new Placed(open.get(), false);
        }
        throw ApiException.invalid("plan_id", "is not on sale");
    }

    private OrderRecord createAtProvider(OrderRecord order, boolean mayExist) {
        try {
            var request = new PaymentGateway.OrderRequest(
                    order.id().toString(), order.terms().amount(), order.terms().currency());
            store.setProviderId(order.id(), gateway.createOrder(request, mayExist));
            return store.find(order.id())
                    .orElseThrow(() -> new PaymentProviderException.NoAnswer("the order was deleted in the meantime"));
        } catch (PaymentProviderException problem) {
            log.warn("Order {} could not be created at the payment provider: {}", order.id(), problem.getMessage());
            store.deleteUnpayableVisitorOrder(order.id());
            throw problem.toApiException();
        }
    }
}
