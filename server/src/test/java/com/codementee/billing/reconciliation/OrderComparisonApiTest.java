package com.codementee.billing.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.codementee.billing.provider.PaymentProviderException;
import com.codementee.demo.Faults;
import com.codementee.platform.errors.ErrorCode;
import com.codementee.support.ApiTest;
import com.codementee.support.PaymentFixtures.CheckoutPayment;
import com.codementee.support.PaymentFixtures.CreatedOrder;
import com.codementee.support.PaymentFixtures;
import com.codementee.support.PersonFixtures;
import com.codementee.support.TestUser;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Tests checks of single orders against the payment sandbox, and what admins see. */
class OrderComparisonApiTest extends ApiTest {

    private final PaymentFixtures payments = new PaymentFixtures(app);
    private final OrderComparisonRunner comparisons = app.bean(OrderComparisonRunner.class);
    private TestUser mentee;
    private CreatedOrder order;
    private CheckoutPayment paid;

    @BeforeEach
    void payForAnOrder() {
        mentee = given.freeMentee();
        order = payments.createOrder(mentee, "growth");
        paid = payments.pay(order);
        payments.verify(as(mentee), paid);
    }

    @AfterEach
    void clearFaults() {
        payments.injectFaults(Faults.Kind.ERROR, 0);
    }

    @Test
    void findsNothingOnAnOrderThatAgreesAndComparesItAgainTheNextNight() {
        comparisons.check(order.id());

        assertThat(open()).isEmpty();
        assertThat(dueAt()).isBetween(now(), now().plus(Duration.ofHours(21)));
    }

    @Test
    void comparesAnOrderWithoutMovementOnceAMonth() {
        database().useHandle(sql -> sql.execute(
                "UPDATE plan_order SET paid_at = ? WHERE id = ?", now().minus(Duration.ofDays(8)), order.id()));

        comparisons.check(order.id());

        assertThat(dueAt()).isAfter(now().plus(Duration.ofDays(29)));
    }

    @Test
    void keepsOneOpenDifferenceUntilItIsResolved() {
        setRefundedAtProvider(30_000);
        comparisons.check(order.id());
        comparisons.check(order.id());

        assertThat(open()).hasSize(1);
        assertThat(open().getFirst().get("kind").asString()).isEqualTo("refunded_total");
        assertThat(open().getFirst().get("ours").asString()).isEqualTo("₹0");
        assertThat(open().getFirst().get("theirs").asString()).isEqualTo("₹300");
        assertThat(open().getFirst().get("plan_name").asString()).isEqualTo("Growth");

        setRefundedAtProvider(0);
        comparisons.check(order.id());

        assertThat(open()).isEmpty();
        assertThat(listed("false")).hasSize(1)
                .allSatisfy(difference -> assertThat(difference.get("resolved_at").isNull()).isFalse());
        var entries = as(given.admin()).get("/api/admin/audit-log?subject_id=" + order.id()).expect(200).data();
        assertThat(entries.findValuesAsString("action")).containsExactly(
                "difference.resolved", "difference.found", "order.paid", "membership.granted");
        assertThat(entries.get(1).get("actor_name").asString()).isEqualTo("system");
        assertThat(entries.at("/1/after/theirs").asString()).isEqualTo("₹300");
    }

    /** The check first records a refund made in the dashboard, so it is not reported as a difference. */
    @Test
    void recordsARefundOfTheDashboardInsteadOfReportingIt() {
        payments.refundAtProvider(order, 100_000);

        comparisons.check(order.id());

        assertThat(open()).isEmpty();
        assertThat(as(mentee).get("/api/payment/refunds").expect(200).data()).hasSize(1);
    }

    @Test
    void settlesAMissedPaymentInsteadOfReportingIt() {
        var unreported = payments.createOrder(mentee, "accelerator");
        payments.pay(unreported);

        comparisons.check(unreported.id());

        assertThat(payments.orderStatus(unreported)).isEqualTo("paid");
        assertThat(differencesOf(unreported.id(), "true")).isEmpty();
    }

    @Test
    void reportsThatAnOrderWasPaidTwice() {
        var second = insertPaymentAtProvider(order.razorpayId());

        comparisons.check(order.id());

        assertThat(open()).extracting(difference -> difference.get("kind").asString()).containsExactly("paid_twice");
        assertThat(open().getFirst().get("subject").asString()).isEqualTo(second);
    }

    @Test
    void reportsDifferencesBetweenOurOwnTables() {
        database().useHandle(sql -> sql.execute(
                "UPDATE membership SET used_mock_interviews = 2 WHERE order_id = ?", order.id()));

        comparisons.check(order.id());

        assertThat(open()).extracting(difference -> difference.get("kind").asString()).containsExactly("units_used");
        database().useHandle(sql -> sql.execute(
                "UPDATE membership SET used_mock_interviews = 0 WHERE order_id = ?", order.id()));
        comparisons.check(order.id());
        assertThat(open()).isEmpty();
    }

    @Test
    void changesNothingWhileTheProviderIsDown() {
        setRefundedAtProvider(30_000);
        comparisons.check(order.id());
        payments.injectFaults(Faults.Kind.DOWN, 1000);

        assertThatExceptionOfType(PaymentProviderException.class).isThrownBy(() -> comparisons.check(order.id()));

        assertThat(open()).hasSize(1);
    }

    @Test
    void showsWhatTheProviderSaysBesideTheDifferences() {
        setRefundedAtProvider(30_000);

        var view = as(given.admin()).get("/api/admin/orders/" + order.id() + "/provider").expect(200).data();

        assertThat(view.at("/order/status").asString()).isEqualTo("paid");
        assertThat(view.at("/payments/0/id").asString()).isEqualTo(paid.paymentId());
        assertThat(view.at("/payments/0/amount_refunded").asLong()).isEqualTo(30_000);
        assertThat(view.at("/payments/0/method").asString()).isEqualTo("upi");
        assertThat(view.at("/differences/0/kind").asString()).isEqualTo("refunded_total");
        assertThat(open()).as("a read stores nothing").isEmpty();
    }

    @Test
    void answers503WhenTheProviderIsDownAnd404ForAnUnknownOrder() {
        payments.injectFaults(Faults.Kind.DOWN, 1000);
        as(given.admin()).get("/api/admin/orders/" + order.id() + "/provider").expect(503, ErrorCode.UNAVAILABLE);
        payments.injectFaults(Faults.Kind.DOWN, 0);

        as(given.admin()).get("/api/admin/orders/" + UUID.randomUUID() + "/provider")
                .expect(404, ErrorCode.NOT_FOUND);
        as(mentee).get("/api/admin/orders/" + order.id() + "/provider").expect(403, ErrorCode.FORBIDDEN_ROLE);
    }

    @Test
    void saysThatTheProviderDoesNotKnowAnOrder() {
        database().useHandle(sql -> sql.execute(
                "UPDATE plan_order SET razorpay_order_id = ? WHERE id = ?",
                "order_" + PersonFixtures.uniqueMarker() + "000000", order.id()));

        var view = as(given.admin()).get("/api/admin/orders/" + order.id() + "/provider").expect(200).data();

        assertThat(view.get("order").isNull()).isTrue();
        assertThat(view.at("/differences/0/kind").asString()).isEqualTo("order_unknown");
    }

    private void setRefundedAtProvider(long amount) {
        database().useHandle(sql -> sql.execute(
                "UPDATE sandbox.razorpay_payment SET amount_refunded = ? WHERE order_id = ?", amount,
                order.razorpayId()));
    }

    private String insertPaymentAtProvider(String razorpayOrderId) {
        var id = "pay_" + PersonFixtures.uniqueMarker() + "000000";
        database().useHandle(sql -> sql.execute("""
                INSERT INTO sandbox.razorpay_payment (id, order_id, amount, currency, status, captured, created_at)
                VALUES (?, ?, 499900, 'INR', 'captured', true, ?)
                """, id, razorpayOrderId, now()));
        return id;
    }

    private List<JsonNode> open() {
        return listed("true");
    }

    private List<JsonNode> listed(String open) {
        return differencesOf(order.id(), open);
    }

    private List<JsonNode> differencesOf(UUID orderId, String open) {
        return as(given.admin()).get("/api/admin/billing-differences?limit=100&open=" + open).expect(200).data()
                .valueStream()
                .filter(difference -> difference.get("order_id").asString("").equals(orderId.toString()))
                .toList();
    }

    private Instant dueAt() {
        return database().withHandle(sql -> sql.createQuery("SELECT due_at FROM order_comparison WHERE order_id = ?")
                .bind(0, order.id())
                .mapTo(Instant.class)
                .one());
    }
}
