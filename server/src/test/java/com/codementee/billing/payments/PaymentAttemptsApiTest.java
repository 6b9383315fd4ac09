package com.codementee.billing.payments;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.support.ApiTest;
import com.codementee.support.Await;
import com.codementee.support.PaymentFixtures.CreatedOrder;
import com.codementee.support.PaymentFixtures;
import com.codementee.support.PersonFixtures;
import com.codementee.support.TestUser;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests that every attempt to pay an order is stored, whoever reports it. */
class PaymentAttemptsApiTest extends ApiTest {

    private final PaymentFixtures payments = new PaymentFixtures(app);
    private final Payments stored = app.bean(Payments.class);
    private TestUser mentee;
    private CreatedOrder order;

    @BeforeEach
    void createOrder() {
        mentee = given.freeMentee();
        order = payments.createOrder(mentee, "growth");
    }

    @Test
    void keepsFailedAttemptsBesideTheOneThatPaid() {
        payments.pay(order, "failed", true);
        Await.until("the failed attempt is stored", () -> stored.list(order.id()).size() == 1);
        var failed = stored.list(order.id()).getFirst();
        assertThat(failed.status()).isEqualTo(PaymentStatus.FAILED);
        assertThat(failed.error()).contains("declined by the bank");
        assertThat(failed.fee()).isNull();

        var paid = payments.pay(order);
        payments.verify(as(mentee), paid);

        var captured = stored.list(order.id()).getLast();
        assertThat(stored.list(order.id())).hasSize(2);
        assertThat(captured.id()).isEqualTo(paid.paymentId());
        assertThat(captured.status()).isEqualTo(PaymentStatus.CAPTURED);
        assertThat(captured.method()).isEqualTo("upi");
        assertThat(captured.fee()).isEqualTo(11_797);
        assertThat(captured.tax()).isEqualTo(1_799);
    }

    @Test
    void storesACapturedPaymentOnceHoweverOftenItIsReported() {
        var paid = payments.pay(order, "authorized", true);
        Await.until("it is paid", () -> payments.orderStatus(order).equals("paid"));
        payments.verify(as(mentee), paid);
        payments.deliverWebhook(order, "payment.captured", 3);
        payments.deliverWebhook(order, "payment.authorized", 2);

        assertThat(stored.list(order.id())).extracting(OrderPayment::status)
                .containsExactly(PaymentStatus.CAPTURED);
    }

    @Test
    void findsAPaymentByReconciliation() {
        var paid = payments.pay(order);

        advance(Duration.ofMinutes(16));

        Await.until("it is stored", () -> stored.list(order.id()).stream().map(OrderPayment::id).toList()
                .equals(List.of(paid.paymentId())));
    }

    /** Razorpay refuses a second payment, except in a race between two of its data centres. */
    @Test
    void storesASecondPaymentThatArrivesAfterTheOrderIsPaid() {
        payments.verify(as(mentee), payments.pay(order));
        var second = "pay_" + PersonFixtures.uniqueMarker() + "000000";
        database().useHandle(sql -> sql.execute("""
                INSERT INTO sandbox.razorpay_payment (id, order_id, amount, currency, status, captured, created_at)
                VALUES (?, ?, 499900, 'INR', 'captured', true, ?)
                """, second, order.razorpayId(), now()));

        payments.postWebhook("""
                {"event": "payment.captured", "payload": {"payment": {"entity": {"id": "%s", "order_id": "%s"}}}}
                """.formatted(second, order.razorpayId()), "evt_" + second).expect(200);

        Await.until("it is stored", () -> stored.list(order.id()).size() == 2);
    }
}
