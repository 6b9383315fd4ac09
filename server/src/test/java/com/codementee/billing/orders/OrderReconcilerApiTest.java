package com.codementee.billing.orders;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.ApiTest;
import com.codementee.Eventually;
import com.codementee.GivenPayments;
import com.codementee.GivenPeople;
import com.codementee.demo.Faults;
import com.codementee.platform.errors.ErrorCode;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Reconciles orders whose browser did not return and whose webhooks did not arrive. */
class OrderReconcilerApiTest extends ApiTest {

    private final GivenPayments payments = new GivenPayments(app);

    @AfterEach
    void clearFaults() {
        payments.fault(Faults.Kind.ERROR, 0);
    }

    @Test
    void findsAPaymentThatWasNotReported() {
        var order = payments.order(given.freeMentee(), "growth");
        payments.pay(order);
        assertThat(payments.status(order)).isEqualTo("created");

        advance(Duration.ofMinutes(16));

        Eventually.holds("it is paid", () -> payments.status(order).equals("paid"));
        assertThat(payments.memberships(order)).isEqualTo(1);
    }

    @Test
    void capturesAPaymentThatWasNotReported() {
        var order = payments.order(given.freeMentee(), "growth");
        payments.pay(order, "authorized", false);

        advance(Duration.ofMinutes(16));

        Eventually.holds("it is paid", () -> payments.status(order).equals("paid"));
    }

    @Test
    void checksAnUnpaidOrderAgain() {
        var order = payments.order(given.freeMentee(), "growth");
        advance(Duration.ofMinutes(16));
        Eventually.holds("it was checked", () -> secondsToNextCheck(order) > 10 * 60);
        payments.pay(order);

        advance(Duration.ofMinutes(16));

        Eventually.holds("it is paid", () -> payments.status(order).equals("paid"));
    }

    @Test
    void expiresAnUnpaidOrderAfterFiveDays() {
        var order = payments.order(given.freeMentee(), "growth");

        advance(Duration.ofDays(5).plusMinutes(1));

        Eventually.holds("it has expired", () -> payments.status(order).equals("expired"));
    }

    @Test
    void grantsAnExpiredOrderThatIsPaidLater() {
        var order = payments.order(given.freeMentee(), "growth");
        advance(Duration.ofDays(5).plusMinutes(1));
        Eventually.holds("it has expired", () -> payments.status(order).equals("expired"));

        payments.pay(order, "captured", true);

        Eventually.holds("it is paid", () -> payments.status(order).equals("paid"));
        assertThat(payments.memberships(order)).isEqualTo(1);
    }

    @Test
    void answers503WhenTheProviderIsDown() {
        var mentee = given.freeMentee();
        payments.fault(Faults.Kind.DOWN, 1000);

        var refusal = as(mentee).post("/api/payment/create-order", Map.of("plan_id", "growth")).expect(503, ErrorCode.UNAVAILABLE);

        assertThat(refusal.header("Retry-After")).isEqualTo("5");
        payments.fault(Faults.Kind.DOWN, 0);
        payments.order(mentee, "growth");
        var orders = as(mentee).get("/api/payment/orders").expect(200).data();
        assertThat(orders).hasSize(1);
    }

    @Test
    void verifiesAPaymentOnceTheProviderIsBack() {
        var mentee = given.freeMentee();
        var order = payments.order(mentee, "growth");
        var paid = payments.pay(order);
        payments.fault(Faults.Kind.ERROR, 1000);
        as(mentee).post("/api/payment/verify-payment", paid.body()).expect(503, ErrorCode.UNAVAILABLE);
        assertThat(payments.memberships(order)).isZero();

        payments.fault(Faults.Kind.ERROR, 0);

        assertThat(payments.verify(as(mentee), paid).at("/order/status").asString()).isEqualTo("paid");
    }

    @Test
    void handlesAWebhookOnceTheProviderIsBack() {
        var order = payments.order(given.freeMentee(), "growth");
        payments.pay(order);
        payments.fault(Faults.Kind.DOWN, 3);

        payments.deliver(order, "order.paid", 1);
        advance(Duration.ofSeconds(30));

        Eventually.holds("it is paid", () -> payments.status(order).equals("paid"));
    }

    @Test
    void createsOneOrderWhenTheProvidersResponseIsLost() {
        payments.fault(Faults.Kind.DROP_RESPONSE, 1);

        var order = payments.order(given.freeMentee(), "growth");

        int made = database().withHandle(sql -> sql.createQuery("SELECT count(*) FROM sandbox.razorpay_order WHERE receipt = :id")
                .bind("id", order.id().toString())
                .mapTo(Integer.class)
                .one());
        assertThat(made).isEqualTo(1);
    }

    @Test
    void findsARefundThatWasNotReported() {
        var mentee = given.freeMentee();
        var order = payments.order(mentee, "growth");
        payments.verify(as(mentee), payments.pay(order));
        refundWithoutWebhook(order, 100_000);

        advance(Duration.ofDays(1).plusMinutes(1));

        Eventually.holds("the refund is recorded", () -> amountRefunded(order) == 100_000);
        assertThat(payments.status(order)).isEqualTo("paid");
    }

    @Test
    void checksAnOrderThatWasPaidAfterItExpired() {
        var order = payments.order(given.freeMentee(), "growth");
        advance(Duration.ofDays(5).plusMinutes(1));
        Eventually.holds("it has expired", () -> payments.status(order).equals("expired"));
        payments.pay(order, "captured", true);
        Eventually.holds("it is paid", () -> payments.status(order).equals("paid"));
        refundWithoutWebhook(order, 499_900);

        advance(Duration.ofDays(1).plusMinutes(1));

        Eventually.holds("it is refunded", () -> payments.status(order).equals("refunded"));
    }

    @Test
    void deletesTheDataOfAVisitorWhoNeverPaid() {
        var email = GivenPeople.marker() + "@people.example";
        var order = payments.visitorOrder(email, "growth");

        advance(Duration.ofDays(5).plusMinutes(1));

        Eventually.holds("it has expired", () -> payments.status(order).equals("expired"));
        assertThat(rowsOf(email)).isZero();
        payments.pay(order, "captured", true);
        Eventually.holds("its event is handled", () -> handled(order));
        assertThat(payments.status(order)).isEqualTo("expired");
    }

    @Test
    void deletesAVisitorsOrderThatTheProviderDidNotCreate() {
        var email = GivenPeople.marker() + "@people.example";
        payments.fault(Faults.Kind.DOWN, 1000);
        var visitor = GivenPayments.visitor(email, "growth");
        anybody().post("/api/payment/create-order", visitor).expect(503, ErrorCode.UNAVAILABLE);
        assertThat(rowsOf(email)).isZero();
        payments.fault(Faults.Kind.DOWN, 0);

        var order = payments.visitorOrder(email, "growth");

        assertThat(rowsOf(email)).isEqualTo(1);
        payments.pay(order, "captured", true);
        Eventually.holds("it is paid", () -> payments.status(order).equals("paid"));
    }

    /** Simulates a crash between the insert of the order and the provider's response. */
    @Test
    void deletesAVisitorsOrderWithoutAProviderId() {
        var email = GivenPeople.marker() + "@people.example";
        var order = payments.visitorOrder(email, "growth");
        database().useHandle(sql -> sql.execute("UPDATE plan_order SET razorpay_order_id = NULL WHERE id = ?", order.id()));

        advance(Duration.ofMinutes(16));

        Eventually.holds("it is gone", () -> rowsOf(email) == 0);
    }

    @Test
    void createsAPayableOrderWhenAVisitorRetriesWithTheSameKey() {
        var email = GivenPeople.marker() + "@people.example";
        var visitor = GivenPayments.visitor(email, "growth");
        var browser = anybody().header("Idempotency-Key", "key-" + email);
        payments.fault(Faults.Kind.DOWN, 1000);
        browser.post("/api/payment/create-order", visitor).expect(503, ErrorCode.UNAVAILABLE);
        payments.fault(Faults.Kind.DOWN, 0);

        var order = GivenPayments.opened(browser.post("/api/payment/create-order", visitor));

        payments.pay(order, "captured", true);
        Eventually.holds("it is paid", () -> payments.status(order).equals("paid"));
        assertThat(rowsOf(email)).isEqualTo(1);
    }

    private int rowsOf(String email) {
        return count("SELECT count(*) FROM plan_order WHERE email = :id", email);
    }

    private boolean handled(GivenPayments.Opened order) {
        var handled = "SELECT count(*) FROM payment_event WHERE razorpay_order_id = :id AND handled_at IS NOT NULL";
        return count(handled, order.razorpayId()) == 3;
    }

    private int amountRefunded(GivenPayments.Opened order) {
        return count("SELECT amount_refunded FROM plan_order WHERE razorpay_order_id = :id", order.razorpayId());
    }

    private int count(String query, String id) {
        return database().withHandle(sql -> sql.createQuery(query).bind("id", id).mapTo(Integer.class).one());
    }

    /** Simulates a refund in the provider's dashboard without a webhook. */
    private void refundWithoutWebhook(GivenPayments.Opened order, long amount) {
        database().useHandle(sql -> sql.execute(
                """
                UPDATE sandbox.razorpay_payment
                   SET amount_refunded = ?, status = CASE WHEN amount = ? THEN 'refunded' ELSE status END
                 WHERE order_id = ?
                """,
                amount, amount, order.razorpayId()));
    }

    private long secondsToNextCheck(GivenPayments.Opened order) {
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
