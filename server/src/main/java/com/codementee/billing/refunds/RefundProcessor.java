package com.codementee.billing.refunds;

import com.codementee.billing.provider.PaymentGateway.ProviderRefund;
import com.codementee.billing.provider.PaymentGateway.RefundRequest;
import com.codementee.billing.provider.PaymentGateway;
import com.codementee.billing.provider.PaymentProviderException;
import com.codementee.billing.refunds.RefundStore.RefundableOrder;
import com.codementee.platform.db.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Brings refunds up to date with the provider: sends new ones, polls pending ones, and finds those made in the
 * provider's dashboard. It calls the provider, so never use it in a transaction.
 */
@Component
public class RefundProcessor {

    private static final Logger log = LoggerFactory.getLogger(RefundProcessor.class);
    private static final Duration MIN_POLL_INTERVAL = Duration.ofSeconds(30);
    private static final Duration MAX_POLL_INTERVAL = Duration.ofHours(6);

    /** The provider takes up to seven working days, so a refund that is still pending after this needs attention. */
    private static final Duration ALERT_AGE = Duration.ofDays(14);

    private final RefundStore store;
    private final Refunds refunds;
    private final RefundJobs jobs;
    private final PaymentGateway gateway;
    private final Transactions transactions;
    private final InstantSource clock;

    RefundProcessor(
            RefundStore store, Refunds refunds, RefundJobs jobs, PaymentGateway gateway, Transactions transactions,
            InstantSource clock) {
        this.store = store;
        this.refunds = refunds;
        this.jobs = jobs;
        this.gateway = gateway;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Sends a pending refund, or reads its state from the provider if it has already been sent. A refused refund has
     * failed. A refused question about its state says nothing about the money, so it is asked again.
     *
     * @return when to poll again; empty once the refund has been processed or has failed
     * @throws PaymentProviderException if the provider does not answer
     */
    Optional<Instant> process(UUID refundId) {
        var refund = store.find(refundId).orElseThrow();
        if (refund.status() != RefundStatus.PENDING) return Optional.empty();
        try {
            record(refund, askProvider(refund));
        } catch (PaymentProviderException.Refused problem) {
            if (refund.razorpayRefundId() != null) {
                log.error("ALERT the provider does not tell the state of refund {}: {}", refundId,
                        problem.getMessage());
                return Optional.of(nextPoll(refund));
            }
            log.error("ALERT the provider refused refund {} of order {}: {}", refundId, refund.orderId(),
                    problem.getMessage());
            transactions.run(() -> refunds.end(refund, RefundStatus.FAILED, clock.instant()));
        }
        boolean pending = store.find(refundId).orElseThrow().status() == RefundStatus.PENDING;
        return pending ? Optional.of(nextPoll(refund)) : Optional.empty();
    }

    private ProviderRefund askProvider(Refund refund) {
        if (refund.razorpayRefundId() != null) return gateway.refund(refund.razorpayRefundId());
        var order = store.findOrder(refund.orderId()).orElseThrow();
        return gateway.refund(new RefundRequest(refund.id().toString(), order.paymentId(), refund.amount()));
    }

    private void record(Refund refund, ProviderRefund state) {
        transactions.run(() -> {
            store.lockOrder(refund.orderId());
            store.setProviderId(refund.id(), state.id());
            endIfOver(refund, state);
        });
    }

    private void endIfOver(Refund refund, ProviderRefund state) {
        if (state.processed()) refunds.end(refund, RefundStatus.PROCESSED, clock.instant());
        if (state.failed()) refunds.end(refund, RefundStatus.FAILED, clock.instant());
    }

    /**
     * Returns when to poll next: after as much time as has passed since the refund's creation, at least half a minute
     * and at most six hours.
     */
    private Instant nextPoll(Refund refund) {
        var now = clock.instant();
        var age = Duration.between(refund.createdAt(), now);
        if (age.compareTo(ALERT_AGE) > 0) {
            log.error("ALERT refund {} has been pending since {}", refund.id(), refund.createdAt());
        }
        var longer = age.compareTo(MIN_POLL_INTERVAL) < 0 ? MIN_POLL_INTERVAL : age;
        return now.plus(longer.compareTo(MAX_POLL_INTERVAL) > 0 ? MAX_POLL_INTERVAL : longer);
    }

    /**
     * Compares an order's refunds with the provider's, and inserts unknown ones without a creator. Expired orders have
     * no refunds.
     *
     * @throws IllegalStateException if the order is still open
     * @throws PaymentProviderException if the provider does not answer
     */
    public void sync(UUID orderId) {
        var order = store.findOrder(orderId).orElseThrow();
        if (order.open()) throw new IllegalStateException("Order " + orderId + " is not settled");
        if (order.paymentId() == null) return;
        var states = gateway.refundsOf(order.paymentId());
        transactions.run(() -> {
            store.lockOrder(orderId);
            var known = store.list(orderId);
            for (var state : states) {
                var refund = known.stream()
                        .filter(row -> state.id().equals(row.razorpayRefundId())
                                || row.id().toString().equals(state.receipt()))
                        .findFirst()
                        .or(() -> insertUnknown(order, state));
                refund.ifPresent(row -> {
                    store.setProviderId(row.id(), state.id());
                    endIfOver(row, state);
                });
            }
            store.updateOrder(orderId);
        });
    }

    /**
     * Inserts a refund made in the dashboard, unless it failed and so moved no money. A job polls a pending one,
     * because the webhook about its end may be lost.
     */
    private Optional<Refund> insertUnknown(RefundableOrder order, ProviderRefund state) {
        if (state.failed()) return Optional.empty();
        var refund = refunds.insertFromProvider(state, order, clock.instant());
        if (!state.processed()) jobs.process(refund.id());
        return Optional.of(refund);
    }
}
