package com.codementee.billing.reconciliation;

import com.codementee.billing.UnitKind;
import com.codementee.billing.orders.OrderStatus;
import com.codementee.billing.refunds.Refund;
import com.codementee.billing.refunds.RefundStatus;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Our data about one order. */
record OrderFacts(OrderRow order, List<Refund> refunds, List<UnitMismatch> units, List<Document> documents) {

    /** @param granted whether the order has a membership */
    public record OrderRow(
            UUID id,
            @Nullable String razorpayOrderId,
            @Nullable String razorpayPaymentId,
            OrderStatus status,
            long amount,
            String currency,
            long amountRefunded,
            @Nullable Instant paidAt,
            boolean granted) {}

    /**
     * Units of one kind on which the order's membership and its ledger disagree.
     *
     * @param used according to the membership
     * @param usedInLedger according to the ledger
     * @param unitLimit of the membership; null means unlimited
     * @param expectedLimit what was bought and adjusted
     */
    public record UnitMismatch(
            UnitKind kind, int used, int usedInLedger, @Nullable Integer unitLimit, @Nullable Integer expectedLimit) {}

    /**
     * An issued document.
     *
     * @param refundId the refund of a credit note; null for a receipt or tax invoice
     */
    public record Document(@Nullable UUID refundId, String number, long total) {}

    /** The sum of the processed refunds, in paise. */
    long processed() {
        return refunds.stream().filter(refund -> refund.status() == RefundStatus.PROCESSED).mapToLong(Refund::amount)
                .sum();
    }

    /** The sum of the refunds that the provider has accepted and that have not failed, in paise. */
    long accepted() {
        return refunds.stream()
                .filter(refund -> refund.status() != RefundStatus.FAILED && refund.razorpayRefundId() != null)
                .mapToLong(Refund::amount)
                .sum();
    }

    /** Whether money moved after this time. */
    boolean movedSince(Instant time) {
        boolean paid = order.paidAt != null && order.paidAt.isAfter(time);
        return paid || refunds.stream().anyMatch(refund -> refund.createdAt().isAfter(time)
                || refund.processedAt() != null && refund.processedAt().isAfter(time));
    }
}
