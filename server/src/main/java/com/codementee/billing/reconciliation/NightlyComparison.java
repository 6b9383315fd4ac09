package com.codementee.billing.reconciliation;

import com.codementee.billing.orders.OrderPaid;
import com.codementee.billing.provider.PaymentProviderException;
import com.codementee.billing.refunds.RefundEnded;
import com.codementee.platform.db.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Compares the due orders in batches with a pause between them, so that the provider sees at most a few calls a second,
 * and then tells the admins about new differences.
 */
@Component
class NightlyComparison {

    private static final Logger log = LoggerFactory.getLogger(NightlyComparison.class);
    private static final int BATCH_SIZE = 20;
    private static final Duration PAUSE = Duration.ofSeconds(2);

    /** The provider counts as down once this many orders had no answer and none had one. */
    private static final int MAX_FAILURES = 3;

    private final OrderComparisonStore store;
    private final DifferenceStore differences;
    private final OrderComparisonRunner comparisons;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    NightlyComparison(
            OrderComparisonStore store, DifferenceStore differences, OrderComparisonRunner comparisons,
            Transactions transactions, ApplicationEventPublisher events, InstantSource clock) {
        this.store = store;
        this.differences = differences;
        this.comparisons = comparisons;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    void on(OrderPaid event) {
        store.setDue(event.orderId(), clock.instant());
    }

    @EventListener
    void on(RefundEnded event) {
        store.setDueForRefund(event.refundId(), clock.instant());
    }

    /**
     * Compares one batch and returns when to compare the next one; empty after the last.
     *
     * @throws PaymentProviderException if the provider answers nothing. All orders stay due, the failed ones after the
     *     others, so that a few orders that always fail cannot keep the rest from being compared.
     */
    Optional<Instant> compareBatch() {
        var due = store.due(clock.instant(), BATCH_SIZE);
        var failed = new ArrayList<UUID>();
        boolean answered = false;
        for (var orderId : due) {
            try {
                comparisons.check(orderId);
                answered = true;
            } catch (PaymentProviderException problem) {
                log.warn("Order {} could not be compared: {}", orderId, problem.getMessage());
                failed.add(orderId);
                if (!answered && failed.size() == Math.min(MAX_FAILURES, due.size())) {
                    failed.forEach(comparisons::moveToBack);
                    tellAdmins();
                    throw problem;
                }
            }
        }
        failed.forEach(comparisons::postpone);
        if (due.size() == BATCH_SIZE) return Optional.of(clock.instant().plus(PAUSE));
        tellAdmins();
        return Optional.empty();
    }

    private void tellAdmins() {
        transactions.run(() -> {
            var found = differences.claimUntold(clock.instant());
            if (!found.isEmpty()) events.publishEvent(new DifferencesFound(found));
        });
    }
}
