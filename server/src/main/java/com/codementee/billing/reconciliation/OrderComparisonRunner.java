package com.codementee.billing.reconciliation;

import com.codementee.billing.orders.OrderReconciler;
import com.codementee.billing.provider.PaymentProviderException;
import com.codementee.billing.reconciliation.OrderComparator.Comparison;
import com.codementee.platform.db.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Compares single orders with the provider, stores the differences, resolves those that no longer exist, and sets when
 * an order is compared next.
 */
@Component
class OrderComparisonRunner {

    private static final Logger log = LoggerFactory.getLogger(OrderComparisonRunner.class);

    /** Shorter than a day, so that the next night's run finds the order due. */
    private static final Duration UNTIL_NEXT_NIGHT = Duration.ofHours(20);

    private static final Duration UNTIL_NEXT_MONTH = Duration.ofDays(30);

    /** An order whose money moved within this time is compared each night. */
    private static final Duration RECENT = Duration.ofDays(7);

    private final OrderComparator comparator;
    private final OrderReconciler reconciler;
    private final OrderComparisonStore store;
    private final DifferenceRecorder differences;
    private final Transactions transactions;
    private final InstantSource clock;

    OrderComparisonRunner(
            OrderComparator comparator, OrderReconciler reconciler, OrderComparisonStore store,
            DifferenceRecorder differences, Transactions transactions, InstantSource clock) {
        this.comparator = comparator;
        this.reconciler = reconciler;
        this.store = store;
        this.differences = differences;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Checks an order. If the comparison finds anything, first settles the order and syncs its refunds, and stores only
     * what still disagrees.
     *
     * @throws PaymentProviderException if the provider does not answer
     */
    void check(UUID orderId) {
        var comparison = comparator.compare(orderId);
        if (!comparison.findings().isEmpty()) {
            refresh(orderId);
            comparison = comparator.compare(orderId);
        }
        var result = comparison;
        transactions.run(() -> store(orderId, result));
    }

    /** Leaves an order for which the provider gave no answer until the next night. */
    void postpone(UUID orderId) {
        store.setDue(orderId, clock.instant().plus(UNTIL_NEXT_NIGHT));
    }

    /** Keeps an order due, behind all that are due already. */
    void moveToBack(UUID orderId) {
        store.setDue(orderId, clock.instant());
    }

    /** Logs a failure instead of throwing it: the comparison that follows reports what still disagrees. */
    private void refresh(UUID orderId) {
        try {
            reconciler.refresh(orderId);
        } catch (PaymentProviderException.UnknownId _) {
            // The comparison reports it.
        } catch (PaymentProviderException problem) {
            throw problem;
        } catch (RuntimeException problem) {
            log.warn("Order {} could not be updated from the provider", orderId, problem);
        }
    }

    private void store(UUID orderId, Comparison result) {
        var now = clock.instant();
        var findings = result.findings();
        findings.forEach(finding -> differences.put(orderId, finding, now));
        differences.resolveOthers(orderId, findings, now);
        setNextCheck(orderId, result, now);
    }

    private void setNextCheck(UUID orderId, Comparison result, Instant now) {
        boolean often = !result.findings().isEmpty() || result.ours().movedSince(now.minus(RECENT));
        if (often) store.setDue(orderId, now.plus(UNTIL_NEXT_NIGHT));
        else if (result.ours().order().status().settled()) store.setDue(orderId, now.plus(UNTIL_NEXT_MONTH));
        else store.remove(orderId);
    }
}
