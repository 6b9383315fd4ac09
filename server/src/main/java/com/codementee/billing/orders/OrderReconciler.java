package com.codementee.billing.orders;

import com.codementee.billing.provider.PaymentGateway.Payment;
import com.codementee.billing.provider.PaymentProviderException;
import com.codementee.billing.refunds.RefundProcessor;
import com.codementee.platform.jobs.Jobs;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Compares an order with the provider: finds the payment of an open order and the refunds of a paid one. */
@Component
public class OrderReconciler {

    private static final Logger log = LoggerFactory.getLogger(OrderReconciler.class);

    private final OrderStore store;
    private final Settlement settlement;
    private final RefundProcessor refunds;
    private final Jobs jobs;
    private final InstantSource clock;

    OrderReconciler(
            OrderStore store, Settlement settlement, RefundProcessor refunds, Jobs jobs, InstantSource clock) {
        this.store = store;
        this.settlement = settlement;
        this.refunds = refunds;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Schedules checks of a paid order again, because the job ends when an order expires. */
    @EventListener
    void on(OrderPaid event) {
        var now = clock.instant();
        ReconciliationSchedule.nextPaidCheck(now, now)
                .ifPresent(next -> jobs.schedule(ReconciliationSchedule.task(event.orderId()), next));
    }

    /**
     * Reconciles an order and returns the time of the next check.
     *
     * @throws PaymentProviderException if the provider fails
     */
    Optional<Instant> reconcile(UUID orderId) {
        var found = store.find(orderId);
        if (found.isEmpty() || store.deleteUnpayableVisitorOrder(orderId) == 1) return Optional.empty();
        var order = found.get();
        if (order.status().settled()) return reconcileRefund(order);
        return switch (settlement.settle(orderId)) {
            case SETTLED, ALREADY_SETTLED -> nextPaidCheck(orderId);
            case REFUNDED -> Optional.empty();
            case NOT_PAID, MISMATCH -> nextOpenCheckOrExpire(order);
        };
    }

    /**
     * Brings an order and its refunds to the provider's state now, and changes nothing that agrees already.
     *
     * @throws PaymentProviderException if the provider does not answer
     */
    public void refresh(UUID orderId) {
        settlement.settle(orderId);
        if (store.find(orderId).orElseThrow().status().settled()) refunds.sync(orderId);
    }

    private Optional<Instant> nextOpenCheckOrExpire(OrderRecord order) {
        var next = ReconciliationSchedule.nextOpenCheck(order.createdAt(), clock.instant());
        if (next.isPresent()) return next;
        store.expire(order.id());
        log.info("Order {} expired unpaid", order.id());
        return Optional.empty();
    }

    /** Records a paid order's refunds, and logs an alert if its payment is no longer captured at the provider. */
    private Optional<Instant> reconcileRefund(OrderRecord order) {
        boolean captured = settlement.readFromProvider(order).payments().stream()
                .filter(payment -> payment.id().equals(order.razorpayPaymentId()))
                .anyMatch(Payment::captured);
        refunds.sync(order.id());
        if (!captured) {
            log.error("ALERT order {} is paid here, but its payment {} is not captured at the provider",
                    order.id(), order.razorpayPaymentId());
        }
        return nextPaidCheck(order.id());
    }

    private Optional<Instant> nextPaidCheck(UUID orderId) {
        var order = store.findForOwner(orderId).orElseThrow();
        if (order.status() != OrderStatus.PAID) return Optional.empty();
        return ReconciliationSchedule.nextPaidCheck(order.paidAt(), clock.instant());
    }
}
