package com.codementee.billing;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.ApiTest;
import com.codementee.Eventually;
import com.codementee.GivenPayments;
import com.codementee.platform.http.ErrorCode;
import com.codementee.sandbox.Faults;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of orders whose browser never came back, and of webhooks that never came. */
class WatchOrderApiTest extends ApiTest {

    private final GivenPayments payments = new GivenPayments(app);

    @AfterEach
    void heal() {
        payments.fault(Faults.Kind.ERROR, 0);
    }

    @Test
    void findsAPaymentThatNobodyReported() {
        var order = payments.order(given.freeMentee(), "growth");
        payments.pay(order);
        assertThat(payments.status(order)).isEqualTo("created");

        advance(Duration.ofMinutes(16));

        Eventually.holds("it is paid", () -> payments.status(order).equals("paid"));
        assertThat(payments.memberships(order)).isEqualTo(1);
    }

    @Test
    void capturesAPaymentThatNobodyReported() {
        var order = payments.order(given.freeMentee(), "growth");
        payments.pay(order, "authorized", false);

        advance(Duration.ofMinutes(16));

        Eventually.holds("it is paid", () -> payments.status(order).equals("paid"));
    }

    @Test
    void looksAgainLater() {
        var order = payments.order(given.freeMentee(), "growth");
        advance(Duration.ofMinutes(16));
        Eventually.holds("it was looked at", () -> nextLook(order) > 10 * 60);
        payments.pay(order);

        advance(Duration.ofMinutes(16));

        Eventually.holds("it is paid", () -> payments.status(order).equals("paid"));
    }

    @Test
    void letsAnOrderExpireAfterFiveDays() {
        var order = payments.order(given.freeMentee(), "growth");

        advance(Duration.ofDays(5).plusMinutes(1));

        Eventually.holds("it has expired", () -> payments.status(order).equals("expired"));
    }

    @Test
    void grantsAnExpiredOrderThatIsPaidAfterAll() {
        var order = payments.order(given.freeMentee(), "growth");
        advance(Duration.ofDays(5).plusMinutes(1));
        Eventually.holds("it has expired", () -> payments.status(order).equals("expired"));

        payments.pay(order, "captured", true);

        Eventually.holds("it is paid", () -> payments.status(order).equals("paid"));
        assertThat(payments.memberships(order)).isEqualTo(1);
    }

    @Test
    void refusesForTheMomentWhenTheProviderIsDown() {
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
    void verifiesLaterWhenTheProviderIsDown() {
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
    void dealsWithAWebhookLaterWhenTheProviderIsDown() {
        var order = payments.order(given.freeMentee(), "growth");
        payments.pay(order);
        payments.fault(Faults.Kind.DOWN, 3);

        payments.deliver(order, "order.paid", 1);
        advance(Duration.ofSeconds(30));

        Eventually.holds("it is paid", () -> payments.status(order).equals("paid"));
    }

    @Test
    void opensOneOrderWhenTheProvidersAnswerIsLost() {
        payments.fault(Faults.Kind.DROP_RESPONSE, 1);

        var order = payments.order(given.freeMentee(), "growth");

        int made = database().withHandle(sql -> sql.createQuery("SELECT count(*) FROM sandbox.razorpay_order WHERE receipt = :id")
                .bind("id", order.id().toString())
                .mapTo(Integer.class)
                .one());
        assertThat(made).isEqualTo(1);
    }

    private long nextLook(GivenPayments.Opened order) {
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
