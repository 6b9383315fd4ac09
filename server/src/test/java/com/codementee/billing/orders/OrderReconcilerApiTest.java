package com.codementee.billing.orders;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.demo.Faults;
import com.codementee.platform.errors.ErrorCode;
import com.codementee.support.ApiTest;
import com.codementee.support.Await;
import com.codementee.support.PaymentFixtures;
import com.codementee.support.PersonFixtures;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests the reconciliation of orders whose browser did not return and whose webhooks did not arrive. */
class OrderReconcilerApiTest extends ApiTest {

    private final PaymentFixtures payments = new PaymentFixtures(app);

    @AfterEach
    void clearFaults() {
        payments.injectFaults(Faults.Kind.ERROR, 0);
    }

    @Test
    void findsAPaymentThatWasNotReported() {
        var order = payments.createOrder(given.freeMentee(), "growth");
        payments.pay(order);
        assertThat(payments.orderStatus(order)).isEqualTo("created");

        advance(Duration.ofMinutes(16));

        Await.until("it is paid", () -> payments.orderStatus(order).equals("paid"));
        assertThat(payments.membershipCount(order)).isEqualTo(1);
    }

    @Test
    void capturesAPaymentThatWasNotReported() {
        var order = payments.createOrder(given.freeMentee(), "growth");
        payments.pay(order, "authorized", false);

        advance(Duration.ofMinutes(16));

        Await.until("it is paid", () -> payments.orderStatus(order).equals("paid"));
    }

    @Test
    void checksAnUnpaidOrderAgain() {
        var order = payments.createOrder(given.freeMentee(), "growth");
        advance(Duration.ofMinutes(16));
        Await.until("it was checked", () -> secondsToNextCheck(order) > 10 * 60);
        payments.pay(order);

        advance(Duration.ofMinutes(16));

        Await.until("it is paid", () -> payments.orderStatus(order).equals("paid"));
    }

    @Test
    void expiresAnUnpaidOrderAfterFiveDays() {
        var order = payments.createOrder(given.freeMentee(), "growth");

        advance(Duration.ofDays(5).plusMinutes(1));

        Await.until("it has expired", () -> payments.orderStatus(order).equals("expired"));
    }

    @Test
    void grantsThePlanOfAnExpiredOrderThatIsPaidLater() {
        var order = payments.createOrder(given.freeMentee(), "growth");
        advance(Duration.ofDays(5).plusMinutes(1));
        Await.until("it has expired", () -> payments.orderStatus(order).equals("expired"));

        payments.pay(order, "captured", true);

        Await.until("it is paid", () -> payments.orderStatus(order).equals("paid"));
        assertThat(payments.membershipCount(order)).isEqualTo(1);
    }

    @Test
    void answers503WhenTheProviderIsDown() {
        var mentee = given.freeMentee();
        payments.injectFaults(Faults.Kind.DOWN, 1000);

        var refusal = as(mentee).post("/api/payment/create-order", Map.of("plan_id", "growth"))
                .expect(503, ErrorCode.UNAVAILABLE);

        assertThat(refusal.header("Retry-After")).isEqualTo("5");
        payments.injectFaults(Faults.Kind.DOWN, 0);
        payments.createOrder(mentee, "growth");
        var orders = as(mentee).get("/api/payment/orders").expect(200).data();
        assertThat(orders).hasSize(1);
    }

    @Test
    void verifiesAPaymentOnceTheProviderIsBack() {
        var mentee = given.freeMentee();
        var order = payments.createOrder(mentee, "growth");
        var paid = payments.pay(order);
        payments.injectFaults(Faults.Kind.ERROR, 1000);
        as(mentee).post("/api/payment/verify-payment", paid.body()).expect(503, ErrorCode.UNAVAILABLE);
        assertThat(payments.membershipCount(order)).isZero();

        payments.injectFaults(Faults.Kind.ERROR, 0);

        assertThat(payments.verify(as(mentee), paid).at("/order/status").asString()).isEqualTo("paid");
    }

    @Test
    void handlesAWebhookOnceTheProviderIsBack() {
        var order = payments.createOrder(given.freeMentee(), "growth");
        payments.pay(order);
        payments.injectFaults(Faults.Kind.DOWN, 3);

        payments.deliverWebhook(order, "order.paid", 1);
        advance(Duration.ofSeconds(30));

        Await.until("it is paid", () -> payments.orderStatus(order).equals("paid"));
    }

    @Test
    void createsOneOrderWhenTheProvidersResponseIsLost() {
        payments.injectFaults(Faults.Kind.DROP_RESPONSE, 1);

        var order = payments.createOrder(given.freeMentee(), "growth");

        int made = database()
                .withHandle(sql -> sql.createQuery("SELECT count(*) FROM sandbox.razorpay_order WHERE receipt = :id")
                .bind("id", order.id().toString())
                .mapTo(Integer.class)
                .one());
        assertThat(made).isEqualTo(1);
    }

    @Test
    void findsARefundThatWasNotReported() {
        var mentee = given.freeMentee();
        var order = payments.createOrder(mentee, "growth");
        payments.verify(as(mentee), payments.pay(order));
        payments.refundAtProvider(order, 100_000);

        advance(Duration.ofDays(1).plusMinutes(1));

        Await.until("the refund is recorded", () -> amountRefunded(order) == 100_000);
        assertThat(payments.orderStatus(order)).isEqualTo("paid");
    }

    @Test
    void checksAnOrderThatWasPaidAfterItExpired() {
        var order = payments.createOrder(given.freeMentee(), "growth");
        advance(Duration.ofDays(5).plusMinutes(1));
        Await.until("it has expired", () -> payments.orderStatus(order).equals("expired"));
        payments.pay(order, "captured", true);
        Await.until("it is paid", () -> payments.orderStatus(order).equals("paid"));
        payments.refundAtProvider(order, 499_900);

        advance(Duration.ofDays(1).plusMinutes(1));

        Await.until("it is refunded", () -> payments.orderStatus(order).equals("refunded"));
    }

    @Test
    void deletesTheDataOfAVisitorWhoNeverPaid() {
        var email = PersonFixtures.uniqueMarker() + "@people.example";
        var order = payments.createVisitorOrder(email, "growth");

        advance(Duration.ofDays(5).plusMinutes(1));

        Await.until("it has expired", () -> payments.orderStatus(order).equals("expired"));
        assertThat(rowsOf(email)).isZero();
        payments.pay(order, "captured", true);
        Await.until("its event is handled", () -> handled(order));
        assertThat(payments.orderStatus(order)).isEqualTo("expired");
    }

    @Test
    void deletesAVisitorsOrderThatTheProviderDidNotCreate() {
        var email = PersonFixtures.uniqueMarker() + "@people.example";
        payments.injectFaults(Faults.Kind.DOWN, 1000);
        var visitor = PaymentFixtures.visitorOrderBody(email, "growth");
        anonymous().post("/api/payment/create-order", visitor).expect(503, ErrorCode.UNAVAILABLE);
        assertThat(rowsOf(email)).isZero();
        payments.injectFaults(Faults.Kind.DOWN, 0);

        var order = payments.createVisitorOrder(email, "growth");

        assertThat(rowsOf(email)).isEqualTo(1);
        payments.pay(order, "captured", true);
        Await.until("it is paid", () -> payments.orderStatus(order).equals("paid"));
    }

    /** Simulates a crash between the insert of the order and the provider's response. */
    @Test
    void deletesAVisitorsOrderWithoutAProviderId() {
        var email = PersonFixtures.uniqueMarker() + "@people.example";
        var order = payments.createVisitorOrder(email, "growth");
        database().useHandle(
                sql -> sql.execute("UPDATE plan_order SET razorpay_order_id = NULL WHERE id = ?", order.id()));

        advance(Duration.ofMinutes(16));

        Await.until("it is gone", () -> rowsOf(email) == 0);
    }

    @Test
    void createsAPayableOrderWhenAVisitorRetriesWithTheSameKey() {
        var email = PersonFixtures.uniqueMarker() + "@people.example";
        var visitor = PaymentFixtures.visitorOrderBody(email, "growth");
        var browser = anonymous().header("Idempotency-Key", "key-" + email);
        payments.injectFaults(Faults.Kind.DOWN, 1000);
        browser.post("/api/payment/create-order", visitor).expect(503, ErrorCode.UNAVAILABLE);
        payments.injectFaults(Faults.Kind.DOWN, 0);

        var order = PaymentFixtures.readOrder(browser.post("/api/payment/create-order", visitor));

        payments.pay(order, "captured", true);
        Await.until("it is paid", () -> payments.orderStatus(order).equals("paid"));
        assertThat(rowsOf(email)).isEqualTo(1);
    }

    private int rowsOf(String email) {
        return count("SELECT count(*) FROM plan_order WHERE email = :id", email);
    }

    private boolean handled(PaymentFixtures.CreatedOrder order) {
        var handled = "SELECT count(*) FROM payment_event WHERE razorpay_order_id = :id AND handled_at IS NOT NULL";
        return count(handled, order.razorpayId()) == 3;
    }

    private int amountRefunded(PaymentFixtures.CreatedOrder order) {
        return count("SELECT amount_refunded FROM plan_order WHERE razorpay_order_id = :id", order.razorpayId());
    }

    private int count(String query, String id) {
        return database().withHandle(sql -> sql.createQuery(query).bind("id", id).mapTo(Integer.class).one());
    }

    private long secondsToNextCheck(PaymentFixtures.CreatedOrder order) {
        return database().withHandle(sql -> sql.createQuery(
                        """
                        SELECT extract(epoch FROM execution_time - :now)
                          FROM scheduled_tasks
                         WHERE task_name = 'watch-order' AND task_instance = :id
                        """)
                .bind("now", now())
                .bind("id", order.id().toString())
                .mapTo(Long.class)
                .one());
    }
}
