package com.codementee.billing.reconciliation;

import com.codementee.billing.provider.PaymentGateway;
import com.codementee.billing.provider.PaymentProviderException;
import com.codementee.billing.reconciliation.OrderFacts.OrderRow;
import com.codementee.billing.refunds.RefundReader;
import com.codementee.platform.errors.ApiException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reads one order here and at the provider, and compares the two. Changes nothing. Never call it in a transaction. */
@Component
class OrderComparator {

    private final OrderComparisonStore store;
    private final RefundReader refunds;
    private final PaymentGateway gateway;
    private final InstantSource clock;

    OrderComparator(OrderComparisonStore store, RefundReader refunds, PaymentGateway gateway, InstantSource clock) {
        this.store = store;
        this.refunds = refunds;
        this.gateway = gateway;
        this.clock = clock;
    }

    /**
     * An order as we store it and as the provider does.
     *
     * @param readAt when the provider was asked
     */
    record Comparison(OrderFacts ours, ProviderOrder theirs, Instant readAt, List<Mismatch> findings) {}

    /**
     * Compares an order. It asks the provider before it reads our side, so that ours is at least as recent.
     *
     * @throws ApiException 404
     * @throws PaymentProviderException if the provider does not answer
     */
    Comparison compare(UUID orderId) {
        var readAt = clock.instant();
        var theirs = readFromProvider(require(orderId));
        var order = require(orderId);
        var ours = new OrderFacts(order, refunds.list(orderId), store.unitMismatches(orderId),
                store.documents(orderId));
        return new Comparison(ours, theirs, readAt, MismatchFinder.compare(ours, theirs, readAt));
    }

    private OrderRow require(UUID orderId) {
        return store.findOrder(orderId).orElseThrow(() -> ApiException.notFound("This order"));
    }

    private ProviderOrder readFromProvider(OrderRow order) {
        if (order.razorpayOrderId() == null) return ProviderOrder.UNKNOWN;
        try {
            var state = gateway.order(order.razorpayOrderId());
            boolean paid = state.payments().stream()
                    .anyMatch(payment -> payment.captured() && payment.id().equals(order.razorpayPaymentId()));
            return new ProviderOrder(state, paid ? gateway.refundsOf(order.razorpayPaymentId()) : List.of());
        } catch (PaymentProviderException.UnknownId _) {
            return ProviderOrder.UNKNOWN;
        }
    }
}
