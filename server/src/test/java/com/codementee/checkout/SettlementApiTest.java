package com.codementee.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.support.ApiTest;
import com.codementee.support.Await;
import com.codementee.support.PaymentFixtures.CheckoutPayment;
import com.codementee.support.PaymentFixtures.CreatedOrder;
import com.codementee.support.PaymentFixtures;
import com.codementee.support.PersonFixtures;
import com.codementee.support.TestUser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tests that webhooks and browser calls settle an order once, whatever their order and number. */
class SettlementApiTest extends ApiTest {

    private static final String BROWSER = "browser";
    private static final List<String> NOTIFICATIONS =
            List.of("payment.authorized", "payment.captured", "order.paid", "payment.failed", BROWSER);

    private final PaymentFixtures payments = new PaymentFixtures(app);
    private final TestUser mentee = given.freeMentee();

    private static List<List<String>> permutations(List<String> items) {
        if (items.isEmpty()) return List.of(List.of());
        var all = new ArrayList<List<String>>();
        for (var first : items) {
            var rest = new ArrayList<>(items);
            rest.remove(first);
            for (var tail : permutations(rest)) {
                var whole = new ArrayList<>(List.of(first));
                whole.addAll(tail);
                all.add(whole);
            }
        }
        return all;
    }

    private void deliver(String notification, CreatedOrder order, CheckoutPayment paid, int times) {
        if (!notification.equals(BROWSER)) {
            payments.deliverWebhook(order, notification, times);
            return;
        }
        for (int i = 0; i < times; i++) payments.verify(as(mentee), paid);
    }

    private Map<String, Object> state(CreatedOrder order) {
        return database().withHandle(sql -> sql.createQuery(
                        """
                        SELECT o.status, o.amount_refunded, o.person_id = :person AS owned, o.razorpay_payment_id,
                               (SELECT count(*) FROM membership m WHERE m.order_id = o.id) AS memberships,
                               (SELECT count(*) FROM plan_order p
                                 WHERE p.razorpay_order_id = o.razorpay_order_id) AS orders
                          FROM plan_order o
                         WHERE o.id = :id
                        """)
                .bind("id", order.id())
                .bind("person", mentee.id())
                .mapToMap()
                .one());
    }

    private boolean allEventsHandled(CreatedOrder order) {
        return database().withHandle(sql -> sql.createQuery(
                        "SELECT count(*) = 0 FROM payment_event WHERE razorpay_order_id = :id AND handled_at IS NULL")
                .bind("id", order.razorpayId())
                .mapTo(Boolean.class)
                .one());
    }

    private void assertPaidOnce(List<String> order, String outcome, int times) {
        var opened = payments.createOrder(mentee, "foundation");
        var paid = payments.pay(opened, outcome, false);
        order.forEach(notification -> deliver(notification, opened, paid, times));
        Await.until("every event is handled", () -> allEventsHandled(opened));

        assertThat(state(opened)).as("after %s", order).isEqualTo(Map.of(
                "status", "paid", "amount_refunded", 0L, "owned", true, "razorpay_payment_id", paid.paymentId(),
                "memberships", 1L, "orders", 1L));
    }

    @Test
    void settlesOnceWhateverTheOrderOfNotifications() {
        permutations(NOTIFICATIONS).forEach(order -> assertPaidOnce(order, "captured", 1));
    }

    @Test
    void settlesOnceForRepeatedNotifications() {
        permutations(List.of("payment.captured", "order.paid", BROWSER))
                .forEach(order -> assertPaidOnce(order, "captured", 3));
    }

    @Test
    void settlesOnceForAnAuthorizedPayment() {
        permutations(List.of("payment.authorized", "payment.failed", BROWSER))
                .forEach(order -> assertPaidOnce(order, "authorized", 2));
    }

    @Test
    void addsTheUnitsOfEachPaidOrderOnce() {
        var orders = List.of(
                payments.createOrder(mentee, "foundation"), payments.createOrder(mentee, "growth"),
                payments.createOrder(mentee, "accelerator"));
        for (var order : orders) payments.pay(order, "captured", true);
        for (var order : orders) Await.until("it is paid", () -> payments.orderStatus(order).equals("paid"));

        var user = as(mentee).get("/api/auth/me").expect(200).data();
        assertThat(user.at("/limits/mock_interviews").asInt()).isEqualTo(10);
        assertThat(user.get("plan_id").asString()).isEqualTo("accelerator");
    }

    @Test
    void grantsNothingForAnEventWithoutAPayment() {
        var order = payments.createOrder(mentee, "growth");

        payments.deliverWebhook(order, "order.paid", 1);
        payments.deliverWebhook(order, "payment.captured", 1);
        Await.until("every event is handled", () -> allEventsHandled(order));

        assertThat(payments.membershipCount(order)).isZero();
        assertThat(payments.orderStatus(order)).isEqualTo("created");
    }

    @Test
    void grantsAfterAnEarlyEventOnceThePaymentExists() {
        var order = payments.createOrder(mentee, "growth");
        List.of("payment.authorized", "payment.captured", "order.paid")
                .forEach(event -> payments.deliverWebhook(order, event, 1));
        Await.until("every event is handled", () -> allEventsHandled(order));
        assertThat(payments.orderStatus(order)).isEqualTo("created");

        payments.pay(order, "captured", true);

        Await.until("it is paid", () -> payments.orderStatus(order).equals("paid"));
        assertThat(payments.membershipCount(order)).isEqualTo(1);
    }

    @Test
    void acceptsALateAuthorizationOfAFailedPayment() {
        var order = payments.createOrder(mentee, "growth");
        payments.pay(order, "failed", true);
        Await.until("the failed payment is recorded", () -> payments.orderStatus(order).equals("attempted"));
        database().useHandle(sql -> sql.execute(
                "UPDATE sandbox.razorpay_payment SET status = 'authorized' WHERE order_id = ?", order.razorpayId()));

        payments.deliverWebhook(order, "payment.authorized", 1);

        Await.until("it is paid", () -> payments.orderStatus(order).equals("paid"));
    }

    @Test
    void grantsNothingWhenTheAmountDiffers() {
        var order = payments.createOrder(mentee, "accelerator");
        database().useHandle(sql -> sql.execute(
                "UPDATE sandbox.razorpay_order SET amount = 100 WHERE id = ?", order.razorpayId()));

        var verified = payments.verify(as(mentee), payments.pay(order));

        assertThat(verified.at("/order/status").asString()).isEqualTo("expired");
        assertThat(verified.get("user").isNull()).isTrue();
        assertThat(payments.membershipCount(order)).isZero();
        var again = payments.createOrder(mentee, "accelerator");
        assertThat(again.id()).as("an order that cannot be paid is not returned again").isNotEqualTo(order.id());
    }

    @Test
    void grantsNothingWhenTheCurrencyDiffers() {
        var order = payments.createOrder(mentee, "accelerator");
        database().useHandle(sql -> sql.execute(
                "UPDATE sandbox.razorpay_order SET currency = 'IDR' WHERE id = ?", order.razorpayId()));

        payments.verify(as(mentee), payments.pay(order));

        assertThat(payments.membershipCount(order)).isZero();
    }

    @Test
    void deletesTheVisitorsDataWhenTheAmountDiffers() {
        var order = payments.createVisitorOrder(PersonFixtures.uniqueMarker() + "@people.example", "growth");
        database().useHandle(sql -> sql.execute(
                "UPDATE sandbox.razorpay_order SET amount = 100 WHERE id = ?", order.razorpayId()));

        var verified = payments.verify(anonymous().header("Cookie", order.cookie()), payments.pay(order));

        assertThat(verified.at("/order/status").asString()).isEqualTo("expired");
        var row = database().withHandle(sql -> sql.select(
                        "SELECT name, email, password_hash FROM plan_order WHERE id = ?", order.id())
                .mapToMap()
                .one());
        assertThat(row).containsEntry("name", "").containsEntry("email", "").containsEntry("password_hash", null);
    }

    @Test
    void doesNotCaptureAPaymentOfAnotherAmount() {
        var order = payments.createOrder(mentee, "accelerator");
        database().useHandle(sql -> sql.execute(
                "UPDATE sandbox.razorpay_order SET amount = 100 WHERE id = ?", order.razorpayId()));

        payments.verify(as(mentee), payments.pay(order, "authorized", false));

        var captured = database()
                .withHandle(sql -> sql.createQuery("SELECT captured FROM sandbox.razorpay_payment WHERE order_id = :id")
                .bind("id", order.razorpayId())
                .mapTo(Boolean.class)
                .one());
        assertThat(captured).isFalse();
    }

    @Test
    void grantsOnceForTwoPaymentsOfOneOrder() {
        var order = payments.createOrder(mentee, "growth");
        var paid = payments.pay(order);
        database().useHandle(sql -> sql.execute(
                """
                INSERT INTO sandbox.razorpay_payment (id, order_id, amount, currency, status, captured, created_at)
                SELECT replace(id, 'pay_', 'pay_2'), order_id, amount, currency, status, captured,
                  created_at + interval '1 minute'
                  FROM sandbox.razorpay_payment
                 WHERE order_id = ?
                """,
                order.razorpayId()));

        payments.verify(as(mentee), paid);

        assertThat(payments.membershipCount(order)).isEqualTo(1);
        assertThat(state(order)).containsEntry("razorpay_payment_id", paid.paymentId());
    }

    @Test
    void recordsARefund() {
        var order = payments.createOrder(mentee, "growth");
        var paid = payments.pay(order);
        payments.verify(as(mentee), paid);
        payments.refundAtProvider(order, 100);

        payments.postWebhook(refund(paid), "evt_" + order.id()).expect(200);

        Await.until("the refund is recorded", () -> state(order).get("amount_refunded").equals(100L));
        assertThat(payments.orderStatus(order)).isEqualTo("paid");
    }

    @Test
    void recordsARefundThatPrecedesTheSettlement() {
        var order = payments.createOrder(mentee, "growth");
        var paid = payments.pay(order);
        payments.refundAtProvider(order, 100);

        payments.postWebhook(refund(paid), "evt_" + order.id()).expect(200);

        Await.until("the refund is recorded", () -> state(order).get("amount_refunded").equals(100L));
        assertThat(payments.orderStatus(order)).isEqualTo("paid");
        assertThat(payments.membershipCount(order)).isEqualTo(1);
    }

    @Test
    void marksTheOrderRefundedWhenAFullRefundPrecedesTheSettlement() {
        var order = payments.createOrder(mentee, "growth");
        var paid = payments.pay(order);
        payments.refundAtProvider(order, 499_900);

        var verified = payments.verify(as(mentee), paid);

        assertThat(verified.at("/order/status").asString()).isEqualTo("refunded");
        assertThat(verified.at("/order/amount_refunded").asLong()).isEqualTo(499_900);
        assertThat(payments.membershipCount(order)).isZero();
        var again = payments.createOrder(mentee, "growth");
        assertThat(again.razorpayId()).isNotEqualTo(order.razorpayId());
        payments.verify(as(mentee), payments.pay(again));
        assertThat(payments.membershipCount(again)).isEqualTo(1);
    }

    @Test
    void createsNoAccountForARefundedVisitor() {
        var email = PersonFixtures.uniqueMarker() + "@people.example";
        var order = payments.createVisitorOrder(email, "growth");
        var paid = payments.pay(order);
        payments.refundAtProvider(order, 499_900);

        var verified = payments.verify(anonymous().header("Cookie", order.cookie()), paid);

        assertThat(verified.at("/order/status").asString()).isEqualTo("refunded");
        assertThat(verified.get("user").isNull()).isTrue();
        assertThat(payments.orderOwner(order)).isNull();
    }

    private static String refund(CheckoutPayment paid) {
        return """
            {"entity":"event","event":"refund.processed","contains":["refund","payment"],
             "payload":{"refund":{"entity":{"id":"rfnd_00000000000000","payment_id":"%s","amount":100}}}}
            """.formatted(paid.paymentId());
    }
}
