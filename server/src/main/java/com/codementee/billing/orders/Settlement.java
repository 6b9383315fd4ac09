package com.codementee.billing.orders;

import com.codementee.audit.AuditAction;
import com.codementee.audit.AuditEvent;
import com.codementee.audit.AuditLog;
import com.codementee.billing.payments.ProviderPayments;
import com.codementee.billing.provider.PaymentGateway.OrderState;
import com.codementee.billing.provider.PaymentGateway.Payment;
import com.codementee.billing.provider.PaymentProviderException;
import com.codementee.billing.refunds.RefundJobs;
import com.codementee.platform.db.Transactions;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The only code that marks an order as paid. Browser calls, webhooks and reconciliation all use it, in any order and
 * any number of times: it reads the order's payments from the provider, and the first caller that finds a captured
 * payment grants the plan.
 */
@Component
class Settlement {

    private static final Logger log = LoggerFactory.getLogger(Settlement.class);

    private final OrderStore store;
    private final ProviderPayments payments;
    private final PaidOrderGrant grant;
    private final RefundJobs refunds;
    private final AuditLog audit;
    private final Transactions transactions;

    Settlement(
            OrderStore store, ProviderPayments payments, PaidOrderGrant grant, RefundJobs refunds, AuditLog audit,
            Transactions transactions) {
        this.store = store;
        this.payments = payments;
        this.grant = grant;
        this.refunds = refunds;
        this.audit = audit;
        this.transactions = transactions;
    }

    /**
     * Brings an order up to date with the provider's state.
     *
     * @throws PaymentProviderException if the provider does not answer
     */
    SettlementResult settle(UUID orderId) {
        var order = store.find(orderId).orElseThrow();
        if (order.status().settled()) return SettlementResult.ALREADY_SETTLED;
        if (order.razorpayOrderId() == null) return SettlementResult.NOT_PAID;
        var state = readFromProvider(order);
        if (state.attempted()) store.markAttempted(orderId);
        var captured = state.payments().stream().filter(Payment::holdsMoney).toList();
        if (captured.size() > 1) {
            log.error("ALERT order {} has been paid {} times: {}", orderId, captured.size(), ids(captured));
        }
        var paid = firstMatching(order, captured).or(() -> capture(order, state.payments()));
        if (paid.isPresent()) return grant(order, paid.get());
        if (!captured.isEmpty()) return closeMismatch(order, captured);
        return firstMatching(order, state.payments().stream().filter(Payment::fullyRefunded).toList())
                .map(payment -> markRefunded(order, payment))
                .orElse(SettlementResult.NOT_PAID);
    }

    /** Reads an order with its payments from the provider and stores the payments. */
    OrderState readFromProvider(OrderRecord order) {
        return payments.read(order.id(), order.razorpayOrderId());
    }

    /** Stores the payments of a settled order, unless the payment that an event names is stored as captured. */
    void recordPayments(OrderRecord order, @Nullable String paymentId) {
        if (paymentId != null) payments.readUnlessCaptured(order.id(), order.razorpayOrderId(), paymentId);
    }

    private SettlementResult grant(OrderRecord order, Payment payment) {
        if (payment.amountRefunded() > 0) refunds.sync(order.id());
        return grant.grant(order, payment);
    }

    private SettlementResult closeMismatch(OrderRecord order, List<Payment> captured) {
        log.error(
                "ALERT order {} of {} {} was paid with the wrong amount or currency: {}",
                order.id(), order.terms().amount(), order.terms().currency(), ids(captured));
        transactions.run(() -> {
            if (!store.expire(order.id())) return;
            audit.record(entry(AuditAction.ORDER_PAYMENT_REFUSED, order, captured.getFirst(), OrderStatus.EXPIRED)
                    .because("The payment's amount or currency differs from the order's."));
        });
        return SettlementResult.MISMATCH;
    }

    /** Marks an order as refunded. The provider accepts one payment per order, so the order cannot be paid again. */
    private SettlementResult markRefunded(OrderRecord order, Payment payment) {
        transactions.run(() -> {
            refunds.sync(order.id());
            if (!store.markRefunded(order.id(), payment.id(), Instant.ofEpochSecond(payment.createdAt()))) return;
            audit.record(entry(AuditAction.ORDER_REFUNDED, order, payment, OrderStatus.REFUNDED)
                    .because("The payment was refunded in full before the plan was granted."));
        });
        log.info("Order {} was refunded in full before its plan was granted", order.id());
        return SettlementResult.REFUNDED;
    }

    private static AuditEvent entry(AuditAction action, OrderRecord order, Payment payment, OrderStatus status) {
        return AuditEvent.of(action, order.id())
                .before(Map.of("status", order.status()))
                .after(Map.of(
                        "status", status, "razorpay_payment_id", payment.id(), "amount", payment.amount(),
                        "currency", payment.currency()));
    }

    private Optional<Payment> capture(OrderRecord order, List<Payment> attempts) {
        return attempts.stream()
                .filter(Payment::authorized)
                .filter(payment -> matches(order, payment))
                .map(payment -> payments.capture(order.id(), payment))
                .filter(payment -> payment.holdsMoney() && matches(order, payment))
                .findFirst();
    }

    private static Optional<Payment> firstMatching(OrderRecord order, List<Payment> attempts) {
        return attempts.stream()
                .filter(payment -> matches(order, payment))
                .min(Comparator.comparingLong(Payment::createdAt).thenComparing(Payment::id));
    }

    private static boolean matches(OrderRecord order, Payment payment) {
        return payment.amount() == order.terms().amount()
                && order.terms().currency().equals(payment.currency())
                && order.razorpayOrderId().equals(payment.orderId());
    }

    private static List<String> ids(List<Payment> attempts) {
        return attempts.stream().map(Payment::id).toList();
    }
}
