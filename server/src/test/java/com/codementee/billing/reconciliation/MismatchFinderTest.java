package com.codementee.billing.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.billing.UnitKind;
import com.codementee.billing.orders.OrderStatus;
import com.codementee.billing.provider.PaymentGateway.OrderState;
import com.codementee.billing.provider.PaymentGateway.Payment;
import com.codementee.billing.provider.PaymentGateway.PaymentDetails;
import com.codementee.billing.provider.PaymentGateway.ProviderRefund;
import com.codementee.billing.reconciliation.OrderFacts.Document;
import com.codementee.billing.reconciliation.OrderFacts.OrderRow;
import com.codementee.billing.reconciliation.OrderFacts.UnitMismatch;
import com.codementee.billing.refunds.Refund;
import com.codementee.billing.refunds.RefundStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MismatchFinderTest {

    private static final long PRICE = 499_900;
    private static final Instant NOW = Instant.parse("2026-11-30T02:30:00Z");
    private static final UUID ORDER = UUID.randomUUID();
    private static final String PAYMENT = "pay_A";

    @Test
    void findsNothingOnAPaidOrderThatAgrees() {
        assertThat(compare(paid(), List.of(), atProvider(captured(PAYMENT, PRICE, 0)), List.of())).isEmpty();
    }

    @Test
    void findsNothingOnAnOrderThatWasNeverOpenedAtTheProvider() {
        var order = new OrderRow(ORDER, null, null, OrderStatus.CREATED, PRICE, "INR", 0, null, false);

        assertThat(compare(order, List.of(), null, List.of())).isEmpty();
    }

    @Test
    void findsAnOrderThatTheProviderDoesNotKnow() {
        assertThat(compare(paid(), List.of(), null, List.of()))
                .containsExactly(new Mismatch(DifferenceKind.ORDER_UNKNOWN, ORDER.toString(), "exists", null));
    }

    @Test
    void findsADifferentAmountOrCurrency() {
        var state = new OrderState("order_A", "paid", PRICE, "USD", List.of(captured(PAYMENT, 100_000, 0)));

        assertThat(compare(paid(), List.of(), state, List.of())).containsExactly(
                new Mismatch(DifferenceKind.ORDER_AMOUNT, ORDER.toString(), "₹4,999", "USD 4,999"),
                new Mismatch(DifferenceKind.PAYMENT_AMOUNT, PAYMENT, "₹4,999", "₹1,000"));
    }

    @Test
    void findsAPaidOrderWithoutACapturedPayment() {
        var authorized = new Payment(PAYMENT, "order_A", PRICE, "INR", "authorized", false, 0, 1, PaymentDetails.NONE);

        assertThat(compare(paid(), List.of(), atProvider(authorized), List.of()))
                .containsExactly(new Mismatch(DifferenceKind.PAYMENT_NOT_CAPTURED, PAYMENT, "paid", "authorized"));
        assertThat(compare(paid(), List.of(), atProvider(), List.of()))
                .containsExactly(new Mismatch(DifferenceKind.PAYMENT_NOT_CAPTURED, PAYMENT, "paid", null));
    }

    @Test
    void findsASecondPaymentUntilItIsRefunded() {
        var second = captured("pay_B", PRICE, 0);
        var refunded = new Payment("pay_B", "order_A", PRICE, "INR", "refunded", true, PRICE, 2, PaymentDetails.NONE);
        var first = captured(PAYMENT, PRICE, 0);

        assertThat(compare(paid(), List.of(), atProvider(first, second), List.of()))
                .containsExactly(new Mismatch(DifferenceKind.PAID_TWICE, "pay_B", "paid", "₹4,999"));
        assertThat(compare(paid(), List.of(), atProvider(first, refunded), List.of())).isEmpty();
    }

    @Test
    void findsAPaymentWithoutAGrantedPlan() {
        var expired = new OrderRow(ORDER, "order_A", null, OrderStatus.EXPIRED, PRICE, "INR", 0, null, false);

        assertThat(compare(expired, List.of(), atProvider(captured(PAYMENT, 1_000, 0)), List.of()))
                .containsExactly(new Mismatch(DifferenceKind.PAYMENT_NOT_GRANTED, PAYMENT, "expired", "₹10"));
    }

    @Test
    void findsARefundOfTheDashboardThatIsNotRecorded() {
        var refunds = List.of(new ProviderRefund("rfnd_1", PAYMENT, 100_000, "processed", null));

        assertThat(compare(paid(), List.of(), atProvider(captured(PAYMENT, PRICE, 100_000)), refunds)).containsExactly(
                new Mismatch(DifferenceKind.REFUND_UNKNOWN, "rfnd_1", null, "₹1,000"),
                new Mismatch(DifferenceKind.REFUNDED_TOTAL, PAYMENT, "₹0", "₹1,000"));
    }

    @Test
    void findsARefundThatTheProviderDoesNotHave() {
        var ours = refund("rfnd_1", 100_000, RefundStatus.PROCESSED, NOW);

        assertThat(compare(paid(100_000), List.of(ours), atProvider(captured(PAYMENT, PRICE, 0)), List.of()))
                .extracting(Mismatch::kind)
                .containsExactly(DifferenceKind.REFUND_MISSING, DifferenceKind.REFUNDED_TOTAL);
    }

    @Test
    void findsARefundWithAnotherAmountOrStatus() {
        var ours = refund("rfnd_1", 100_000, RefundStatus.PROCESSED, NOW);
        var theirs = List.of(new ProviderRefund("rfnd_1", PAYMENT, 90_000, "failed", null));

        assertThat(compare(paid(100_000), List.of(ours), atProvider(captured(PAYMENT, PRICE, 100_000)), theirs))
                .containsExactly(
                        new Mismatch(DifferenceKind.REFUND_AMOUNT, "rfnd_1", "₹1,000", "₹900"),
                        new Mismatch(DifferenceKind.REFUND_STATUS, "rfnd_1", "processed", "failed"));
    }

    @Test
    void ignoresARefundThatIsNotSentYetAndOneThatFailedOnBothSides() {
        var waiting = refund(null, 100_000, RefundStatus.PENDING, NOW);
        var failed = refund("rfnd_1", 50_000, RefundStatus.FAILED, NOW);
        var theirs = List.of(new ProviderRefund("rfnd_1", PAYMENT, 50_000, "failed", null));

        assertThat(compare(paid(), List.of(waiting, failed), atProvider(captured(PAYMENT, PRICE, 0)), theirs))
                .isEmpty();
    }

    @Test
    void findsARefundThatIsPendingForMoreThanTwoWeeks() {
        var waiting = refund("rfnd_1", 100_000, RefundStatus.PENDING, NOW.minus(Duration.ofDays(15)));
        var theirs = List.of(new ProviderRefund("rfnd_1", PAYMENT, 100_000, "pending", null));

        assertThat(compare(paid(), List.of(waiting), atProvider(captured(PAYMENT, PRICE, 100_000)), theirs))
                .extracting(Mismatch::kind).containsExactly(DifferenceKind.REFUND_OVERDUE);
    }

    @Test
    void findsMissingAndWrongDocuments() {
        var refund = refund("rfnd_A", 5_000, RefundStatus.PROCESSED, NOW);
        var pending = refund("rfnd_B", 1_000, RefundStatus.PENDING, NOW);
        var state = atProvider(captured(PAYMENT, PRICE, 6_000));
        var refunds = List.of(
                new ProviderRefund("rfnd_A", PAYMENT, 5_000, "processed", refund.id().toString()),
                new ProviderRefund("rfnd_B", PAYMENT, 1_000, "pending", pending.id().toString()));

        assertThat(compare(paid(5_000), List.of(refund, pending), state, refunds, List.of())).containsExactly(
                new Mismatch(DifferenceKind.INVOICE_MISSING, ORDER.toString(), "paid", null),
                new Mismatch(DifferenceKind.CREDIT_NOTE_MISSING, refund.id().toString(), "₹50 refunded", null));
        assertThat(compare(paid(5_000), List.of(refund, pending), state, refunds, List.of(
                        new Document(null, "CM/26-27/000007", PRICE - 1),
                        new Document(refund.id(), "CN/26-27/000002", 4_900))))
                .containsExactly(
                        new Mismatch(DifferenceKind.INVOICE_AMOUNT, "CM/26-27/000007", "₹4,999", "₹4,998.99"),
                        new Mismatch(DifferenceKind.CREDIT_NOTE_AMOUNT, "CN/26-27/000002", "₹50", "₹49"));
    }

    @Test
    void findsDifferencesBetweenOurOwnTables() {
        var order = new OrderRow(ORDER, "order_A", PAYMENT, OrderStatus.PAID, PRICE, "INR", 5_000, NOW, false);
        var units = List.of(
                new UnitMismatch(UnitKind.MOCK_INTERVIEWS, 2, 1, 3, 3),
                new UnitMismatch(UnitKind.AI_TOOLS, 0, 0, null, 30));
        var facts = new OrderFacts(order, List.of(), units, List.of());

        assertThat(MismatchFinder.compare(
                facts, new ProviderOrder(atProvider(captured(PAYMENT, PRICE, 0)), List.of()), NOW)).containsExactly(
                        new Mismatch(DifferenceKind.REFUND_SUM, ORDER.toString(), "₹50", "₹0"),
                        new Mismatch(DifferenceKind.MEMBERSHIP_MISSING, ORDER.toString(), "paid", "no membership"),
                        new Mismatch(
                                DifferenceKind.UNITS_USED, ORDER + " mock_interviews", "2 used", "1 in the ledger"),
                        new Mismatch(DifferenceKind.UNITS_LIMIT, ORDER + " ai_tools", "unlimited", "30"));
    }

    private static List<Mismatch> compare(
            OrderRow order, List<Refund> ours, OrderState state, List<ProviderRefund> theirs) {
        return compare(order, ours, state, theirs, documentsOf(order, ours));
    }

    private static List<Mismatch> compare(
            OrderRow order, List<Refund> ours, OrderState state, List<ProviderRefund> theirs,
            List<Document> documents) {
        return MismatchFinder.compare(
                new OrderFacts(order, ours, List.of(), documents), new ProviderOrder(state, theirs), NOW);
    }

    /** The documents that these should have. */
    private static List<Document> documentsOf(OrderRow order, List<Refund> refunds) {
        var notes = refunds.stream().filter(refund -> refund.status() == RefundStatus.PROCESSED)
                .map(refund -> new Document(refund.id(), "CN/26-27/000001", refund.amount()));
        return Stream.concat(Stream.of(new Document(null, "CM/26-27/000001", order.amount())), notes).toList();
    }

    private static OrderRow paid() {
        return paid(0);
    }

    private static OrderRow paid(long refunded) {
        return new OrderRow(ORDER, "order_A", PAYMENT, OrderStatus.PAID, PRICE, "INR", refunded, NOW, true);
    }

    private static OrderState atProvider(Payment... payments) {
        return new OrderState("order_A", "paid", PRICE, "INR", List.of(payments));
    }

    private static Payment captured(String id, long amount, long refunded) {
        return new Payment(id, "order_A", amount, "INR", "captured", true, refunded, 1, PaymentDetails.NONE);
    }

    private static Refund refund(String providerId, long amount, RefundStatus status, Instant createdAt) {
        return new Refund(
                UUID.randomUUID(), ORDER, providerId, amount, status, "Ill", false, null, UUID.randomUUID(), createdAt,
                status == RefundStatus.PROCESSED ? createdAt : null);
    }
}
