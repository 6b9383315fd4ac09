package com.codementee.billing.reconciliation;

import com.codementee.billing.Rupees;
import com.codementee.billing.orders.OrderStatus;
import com.codementee.billing.provider.PaymentGateway.OrderState;
import com.codementee.billing.provider.PaymentGateway.Payment;
import com.codementee.billing.provider.PaymentGateway.ProviderRefund;
import com.codementee.billing.reconciliation.OrderFacts.Document;
import com.codementee.billing.refunds.Refund;
import com.codementee.billing.refunds.RefundStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds what disagrees about one order: between us and the provider, and between our own tables. Does no I/O. */
final class MismatchFinder {

    /** The provider takes up to seven working days for a refund. */
    private static final Duration REFUND_OVERDUE_AGE = Duration.ofDays(14);

    private final OrderFacts ours;
    private final ProviderOrder theirs;
    private final Instant now;
    private final List<Mismatch> findings = new ArrayList<>();

    private MismatchFinder(OrderFacts ours, ProviderOrder theirs, Instant now) {
        this.ours = ours;
        this.theirs = theirs;
        this.now = now;
    }

    /** Compares an order with the provider's and returns what disagrees. */
    static List<Mismatch> compare(OrderFacts ours, ProviderOrder theirs, Instant now) {
        var comparison = new MismatchFinder(ours, theirs, now);
        comparison.compareOwnTables();
        if (ours.order().granted()) comparison.compareDocuments();
        if (ours.order().razorpayOrderId() == null) return comparison.findings;
        if (theirs.order() == null) comparison.add(DifferenceKind.ORDER_UNKNOWN, comparison.orderId(), "exists", null);
        else comparison.compareWithProvider(theirs.order());
        return comparison.findings;
    }

    private void compareOwnTables() {
        var order = ours.order();
        if (order.amountRefunded() != ours.processed()) {
            addAmounts(DifferenceKind.REFUND_SUM, orderId(), order.amountRefunded(), ours.processed());
        }
        if (order.status() == OrderStatus.PAID && !order.granted()) {
            add(DifferenceKind.MEMBERSHIP_MISSING, orderId(), "paid", "no membership");
        }
        if (!order.status().settled() && order.granted()) {
            add(DifferenceKind.MEMBERSHIP_UNPAID, orderId(), order.status().wire(), "membership");
        }
        ours.units().forEach(this::addUnits);
        ours.refunds().stream().filter(refund -> refund.status() == RefundStatus.PENDING)
                .filter(refund -> refund.createdAt().plus(REFUND_OVERDUE_AGE).isBefore(now))
                .forEach(refund -> add(DifferenceKind.REFUND_OVERDUE, refund.id().toString(), "pending", null));
    }

    /** An order whose plan was not granted has no documents: nothing was supplied. */
    private void compareDocuments() {
        var order = ours.order();
        documentOf(null).ifPresentOrElse(
                invoice -> {
                    if (invoice.total() != order.amount()) {
                        addAmounts(DifferenceKind.INVOICE_AMOUNT, invoice.number(), order.amount(), invoice.total());
                    }
                },
                () -> add(DifferenceKind.INVOICE_MISSING, orderId(), order.status().wire(), null));
        ours.refunds().stream().filter(refund -> refund.status() == RefundStatus.PROCESSED)
                .forEach(this::compareCreditNote);
    }

    private void compareCreditNote(Refund refund) {
        documentOf(refund.id()).ifPresentOrElse(
                note -> {
                    if (note.total() != refund.amount()) {
                        addAmounts(DifferenceKind.CREDIT_NOTE_AMOUNT, note.number(), refund.amount(), note.total());
                    }
                },
                () -> add(DifferenceKind.CREDIT_NOTE_MISSING, refund.id().toString(),
                        Rupees.format(refund.amount()) + " refunded", null));
    }

    private Optional<Document> documentOf(@Nullable UUID refundId) {
        return ours.documents().stream().filter(document -> Objects.equals(document.refundId(), refundId)).findFirst();
    }

    private void addUnits(OrderFacts.UnitMismatch units) {
        var subject = orderId() + " " + units.kind().wire();
        if (units.used() != units.usedInLedger()) {
            add(DifferenceKind.UNITS_USED, subject, units.used() + " used", units.usedInLedger() + " in the ledger");
            return;
        }
        add(DifferenceKind.UNITS_LIMIT, subject, limit(units.unitLimit()), limit(units.expectedLimit()));
    }

    private static String limit(@Nullable Integer units) {
        return units == null ? "unlimited" : units.toString();
    }

    private void compareWithProvider(OrderState order) {
        if (order.amount() != ours.order().amount() || !order.currency().equals(ours.order().currency())) {
            add(DifferenceKind.ORDER_AMOUNT, orderId(), money(ours.order().amount(), ours.order().currency()),
                    money(order.amount(), order.currency()));
        }
        for (var payment : order.payments()) {
            if (payment.id().equals(ours.order().razorpayPaymentId()) || !payment.holdsMoney()) continue;
            var kind = ours.order().status().settled() ? DifferenceKind.PAID_TWICE : DifferenceKind.PAYMENT_NOT_GRANTED;
            add(kind, payment.id(), ours.order().status().wire(), money(payment.amount(), payment.currency()));
        }
        if (ours.order().status().settled()) comparePayment();
    }

    private void comparePayment() {
        var id = ours.order().razorpayPaymentId();
        var payment = theirs.payments().stream().filter(one -> one.id().equals(id)).findFirst();
        if (payment.filter(Payment::captured).isEmpty()) {
            add(DifferenceKind.PAYMENT_NOT_CAPTURED, id, ours.order().status().wire(),
                    payment.map(Payment::status).orElse(null));
            return;
        }
        var state = payment.get();
        if (state.amount() != ours.order().amount() || !state.currency().equals(ours.order().currency())) {
            add(DifferenceKind.PAYMENT_AMOUNT, id, money(ours.order().amount(), ours.order().currency()),
                    money(state.amount(), state.currency()));
        }
        theirs.refunds().forEach(this::compareRefund);
        ours.refunds().forEach(this::requireAtProvider);
        if (state.amountRefunded() != ours.accepted()) {
            addAmounts(DifferenceKind.REFUNDED_TOTAL, id, ours.accepted(), state.amountRefunded());
        }
    }

    /** A failed refund that is not recorded here moved no money. */
    private void compareRefund(ProviderRefund state) {
        var known = ours.refunds().stream().filter(refund -> matches(refund, state)).findFirst();
        if (known.isEmpty()) {
            if (!state.failed()) {
                add(DifferenceKind.REFUND_UNKNOWN, state.id(), null, Rupees.format(state.amount()));
            }
            return;
        }
        var refund = known.get();
        if (refund.amount() != state.amount()) {
            addAmounts(DifferenceKind.REFUND_AMOUNT, state.id(), refund.amount(), state.amount());
        }
        if (!refund.status().wire().equals(state.status())) {
            add(DifferenceKind.REFUND_STATUS, state.id(), refund.status().wire(), state.status());
        }
    }

    /** A refund without the provider's id is still to be sent, or was refused. */
    private void requireAtProvider(Refund refund) {
        boolean expected = refund.razorpayRefundId() != null && refund.status() != RefundStatus.FAILED;
        if (!expected || theirs.refunds().stream().anyMatch(state -> matches(refund, state))) return;
        add(DifferenceKind.REFUND_MISSING, refund.razorpayRefundId(), Rupees.format(refund.amount()), null);
    }

    private static boolean matches(Refund refund, ProviderRefund state) {
        return state.id().equals(refund.razorpayRefundId()) || refund.id().toString().equals(state.receipt());
    }

    private void add(DifferenceKind kind, String subject, @Nullable String ours, @Nullable String theirs) {
        findings.add(new Mismatch(kind, subject, ours, theirs));
    }

    private void addAmounts(DifferenceKind kind, String subject, long ours, long theirs) {
        add(kind, subject, Rupees.format(ours), Rupees.format(theirs));
    }

    private String orderId() {
        return ours.order().id().toString();
    }

    private static String money(long amount, String currency) {
        return currency.equals("INR") ? Rupees.format(amount) : Rupees.format(amount).replace("₹", currency + " ");
    }
}
