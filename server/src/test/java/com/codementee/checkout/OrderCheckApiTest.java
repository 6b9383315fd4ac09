package com.codementee.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.demo.Faults;
import com.codementee.platform.errors.ErrorCode;
import com.codementee.support.ApiTest;
import com.codementee.support.PaymentFixtures;
import org.junit.jupiter.api.Test;

class OrderCheckApiTest extends ApiTest {

    private final PaymentFixtures payments = new PaymentFixtures(app);

    @Test
    void findsThePaymentOfAnOpenOrder() {
        var mentee = given.freeMentee();
        var order = payments.createOrder(mentee, "foundation");
        var path = "/api/payment/orders/" + order.id() + "/check";
        assertThat(as(mentee).post(path).expect(200).data().get("status").asString()).isEqualTo("created");
        payments.pay(order);

        as(given.freeMentee()).post(path).expect(404, ErrorCode.NOT_FOUND);
        as(given.admin()).post(path).expect(404, ErrorCode.NOT_FOUND);
        payments.injectFaults(Faults.Kind.DOWN, 1000);
        try {
            as(mentee).post(path).expect(503, ErrorCode.UNAVAILABLE);
        } finally {
            payments.injectFaults(Faults.Kind.DOWN, 0);
        }
        assertThat(payments.orderStatus(order)).isEqualTo("created");

        assertThat(as(mentee).post(path).expect(200).data().get("status").asString()).isEqualTo("paid");
        assertThat(as(mentee).header("Idempotency-Key", "twice").post(path).expect(200).data().get("status").asString())
                .isEqualTo("paid");
    }
}
