package com.codementee.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.platform.errors.ErrorCode;
import com.codementee.support.ApiTest;
import com.codementee.support.Await;
import com.codementee.support.BookingFixtures;
import com.codementee.support.PaymentFixtures;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Tests the data of one order that admins see. */
class OrderDetailsApiTest extends ApiTest {

    private final PaymentFixtures payments = new PaymentFixtures(app);
    private final BookingFixtures bookings = new BookingFixtures(app);

    @Test
    void returnsPaymentMembershipUnitsRefundsAndBooking() {
        var mentee = given.freeMentee();
        var slot = bookings.createSlot();
        var order = PaymentFixtures.readOrder(as(mentee).post("/api/payment/create-order",
                Map.of("plan_id", "growth", "booking", bookings.requestBody(slot))));
        var paid = payments.pay(order);
        payments.verify(as(mentee), paid);
        as(given.admin()).post("/api/admin/orders/" + order.id() + "/refund", Map.of("amount", 5_000, "reason", "Late"))
                .expect(201);
        Await.until("it is refunded", () -> details(order.id()).at("/refunds/0/status").asString().equals("processed"));

        var details = details(order.id());

        assertThat(details.propertyNames()).containsExactly(
                "order", "payments", "refunds", "membership", "ledger", "invoices", "booking_request");
        assertThat(details.at("/order/email").asString()).isEqualTo(mentee.email());
        assertThat(details.at("/order/razorpay_payment_id").asString()).isEqualTo(paid.paymentId());
        assertThat(details.at("/order/amount_refunded").asLong()).isEqualTo(5_000);
        assertThat(details.at("/payments/0/id").asString()).isEqualTo(paid.paymentId());
        assertThat(details.at("/payments/0/status").asString()).isEqualTo("captured");
        assertThat(details.at("/refunds/0/amount").asLong()).isEqualTo(5_000);
        assertThat(details.at("/membership/limits/mock_interviews").asInt()).isEqualTo(3);
        assertThat(details.at("/membership/used/mock_interviews").asInt()).isEqualTo(1);
        assertThat(details.at("/membership/ends_at").isNull()).isFalse();
        assertThat(details.at("/ledger/0/units").asInt()).isEqualTo(-1);
        assertThat(details.at("/invoices/0/total").asLong()).isEqualTo(499_900);
        assertThat(details.at("/booking_request/mentee_id").asString()).isEqualTo(mentee.id().toString());
    }

    @Test
    void showsAnOrderThatWasNeverPaid() {
        var order = payments.createOrder(given.freeMentee(), "growth");

        var details = details(order.id());

        assertThat(details.get("payments")).isEmpty();
        assertThat(details.get("membership").isNull()).isTrue();
        assertThat(details.get("ledger")).isEmpty();
        assertThat(details.get("booking_request").isNull()).isTrue();
    }

    @Test
    void isForAdminsOnly() {
        var mentee = given.freeMentee();
        var order = payments.createOrder(mentee, "growth");

        as(mentee).get("/api/admin/orders/" + order.id()).expect(403, ErrorCode.FORBIDDEN_ROLE);
        as(given.admin()).get("/api/admin/orders/" + UUID.randomUUID()).expect(404, ErrorCode.NOT_FOUND);
        as(given.admin()).get("/api/admin/orders/not-an-id").expect(404, ErrorCode.NOT_FOUND);
    }

    private JsonNode details(UUID orderId) {
        return as(given.admin()).get("/api/admin/orders/" + orderId).expect(200).data();
    }
}
