package com.codementee.billing.orders;

import com.codementee.billing.provider.PaymentGateway;
import com.codementee.billing.provider.PaymentProviderException;
import com.codementee.platform.jobs.Jobs;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Compares one order with the provider: looks for its payment while it is open, for refunds once it is paid. */
@Component
class PaidOrderReconciler {

    private static final Logger log = LoggerFactory.getLogger(PaidOrderReconciler.class);

    private final OrderStore store;
    private final Settlement settling;
    private final PaymentGateway gateway;
    private final Jobs jobs;
    private final InstantSource clock;

    PaidOrderReconciler(OrderStore store, Settlement settling, PaymentGateway gateway, Jobs jobs, InstantSource clock) {
        this.store = store;
        this.settling = settling;
        this.gateway = gateway;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** An order that is paid after it expired has no watch any more. */
    @EventListener
    void on(OrderPaid event) {
        OpenOrderReconciler.nextComparison(clock.instant(), clock.instant())
                .ifPresent(when -> jobs.schedule(OpenOrderReconciler.watch(event.orderId()), when));
    }

    /** Looks at an order and returns when to look again. @throws PaymentProviderException when the provider does not say */
    Optional<Instant> look(UUID orderId) {
        var found = store.find(orderId);
        if (found.isEmpty() || store.discard(orderId) == 1) return Optional.empty();
        var order = found.get();
        if (order.status().settled()) return compare(order);
        return switch (settling.settle(orderId)) {
            case SETTLED, ALREADY_SETTLED -> nextComparison(orderId);
            case PAID_BACK -> Optional.empty();
            case NOT_PAID, MISMATCH -> lookAgainOrExpire(order);
        };
    }

    private Optional<Instant> lookAgainOrExpire(OrderRecord order) {
        var next = OpenOrderReconciler.nextLook(order.createdAt(), clock.instant());
        if (next.isPresent()) return next;
        store.expire(order.id());
        log.info("Order {} has expired unpaid", order.id());
        return Optional.empty();
    }

    /** Notes what was paid back of a paid order, and alerts when the provider does not know of the payment any more. */
    private Optional<Instant> compare(OrderRecord order) {
        var payment = gateway.payment(order.razorpayPaymentId());
        store.noteRefund(payment.id(), payment.amountRefunded());
        if (!payment.money() && !payment.paidBack()) {
            log.error(
                    "ALERT order {} is paid here, but its payment {} is '{}' at the provider",
                    order.id(), payment.id(), payment.status());
        }
        return nextComparison(order.id());
    }

    private Optional<Instant> nextComparison(UUID orderId) {
        var order = store.order(orderId).orElseThrow();
        if (order.status() != OrderStatus.PAID) return Optional.empty();
        return OpenOrderReconciler.nextComparison(order.paidAt(), clock.instant());
    }
}
