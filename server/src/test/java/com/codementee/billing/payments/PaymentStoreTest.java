package com.codementee.billing.payments;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.support.ApiTest;
import com.codementee.support.PaymentFixtures;
import com.codementee.support.PersonFixtures;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PaymentStoreTest extends ApiTest {

    private final PaymentStore store = app.bean(PaymentStore.class);
    private final String id = "pay_" + PersonFixtures.uniqueMarker();
    private UUID order;
    private Instant later;

    @BeforeEach
    void createOrder() {
        order = new PaymentFixtures(app).createOrder(given.freeMentee(), "growth").id();
        later = now();
    }

    @Test
    void neverMovesBackFromCapturedWhicheverReadingArrivesLast() {
        store.upsert(order, payment(PaymentStatus.CAPTURED), later);
        store.upsert(order, payment(PaymentStatus.AUTHORIZED), later.plusSeconds(5));
        store.upsert(order, payment(PaymentStatus.FAILED), later.plusSeconds(6));

        assertThat(store.list(order)).extracting(OrderPayment::status).containsExactly(PaymentStatus.CAPTURED);
        assertThat(store.isCaptured(id)).isTrue();
    }

    @Test
    void movesFromFailedToALateAuthorization() {
        store.upsert(order, payment(PaymentStatus.FAILED), later);
        store.upsert(order, payment(PaymentStatus.AUTHORIZED), later.minusSeconds(5));

        assertThat(store.list(order)).extracting(OrderPayment::status).containsExactly(PaymentStatus.AUTHORIZED);
    }

    /** A refund that fails makes a payment captured again. */
    @Test
    void keepsTheLaterReadingOfCapturedAndRefunded() {
        store.upsert(order, payment(PaymentStatus.REFUNDED), later);
        store.upsert(order, payment(PaymentStatus.CAPTURED), later.minus(Duration.ofMinutes(1)));
        assertThat(store.list(order)).extracting(OrderPayment::status).containsExactly(PaymentStatus.REFUNDED);

        store.upsert(order, payment(PaymentStatus.CAPTURED), later.plusSeconds(1));

        assertThat(store.list(order)).extracting(OrderPayment::status).containsExactly(PaymentStatus.CAPTURED);
    }

    @Test
    void neverAssignsAPaymentToAnotherOrder() {
        store.upsert(order, payment(PaymentStatus.CREATED), later);
        var other = new PaymentFixtures(app).createOrder(given.freeMentee(), "growth").id();

        store.upsert(other, payment(PaymentStatus.CAPTURED), later.plusSeconds(1));

        assertThat(store.list(other)).isEmpty();
        assertThat(store.list(order)).extracting(OrderPayment::status).containsExactly(PaymentStatus.CREATED);
    }

    private OrderPayment payment(PaymentStatus status) {
        boolean captured = status == PaymentStatus.CAPTURED || status == PaymentStatus.REFUNDED;
        return new OrderPayment(id, status, captured, 499_900, "INR", "upi", null, null, null, later);
    }
}
