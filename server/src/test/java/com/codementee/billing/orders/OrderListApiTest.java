package com.codementee.billing.orders;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.platform.errors.ErrorCode;
import com.codementee.support.ApiTest;
import com.codementee.support.PaymentFixtures;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrderListApiTest extends ApiTest {

    private final PaymentFixtures payments = new PaymentFixtures(app);

    @Test
    void listsTheCallersOrdersNewestFirst() {
        var mentee = given.freeMentee();
        var first = payments.createOrder(mentee, "foundation");
        var second = payments.createOrder(mentee, "growth");
        payments.createOrder(given.freeMentee(), "growth");
        payments.verify(as(mentee), payments.pay(second));

        var orders = as(mentee).get("/api/payment/orders").expect(200).data();

        assertThat(orders.findValuesAsString("id")).containsExactly(second.id().toString(), first.id().toString());
        assertThat(orders.get(0).propertyNames()).containsExactly(
                "id", "razorpay_order_id", "plan_id", "plan_name", "amount", "currency", "status", "amount_refunded",
                "booking_request_id", "created_at", "paid_at");
        assertThat(orders.get(0).get("status").asString()).isEqualTo("paid");
        assertThat(orders.get(1).get("paid_at").isNull()).isTrue();
    }

    @Test
    void letsAdminsFilterAndSearchOrders() {
        var admin = given.admin();
        var mentee = given.freeMentee();
        var order = payments.createOrder(mentee, "foundation");
        payments.createOrder(mentee, "growth");
        var paid = payments.pay(order);
        payments.verify(as(mentee), paid);

        var byMail = as(admin).get("/api/admin/orders?q=" + mentee.email()).expect(200).data();
        var paidOnes = as(admin).get("/api/admin/orders?status=paid&q=" + mentee.email()).expect(200).data();
        var byPayment = as(admin).get("/api/admin/orders?q=" + paid.paymentId()).expect(200).data();

        var openOnes = as(admin).get("/api/admin/orders?status=created,attempted&q=" + mentee.email()).expect(200)
                .data();

        assertThat(byMail).hasSize(2);
        assertThat(openOnes).hasSize(1);
        assertThat(openOnes.get(0).get("plan_id").asString()).isEqualTo("growth");
        assertThat(paidOnes).hasSize(1);
        assertThat(byPayment.get(0).get("razorpay_payment_id").asString()).isEqualTo(paid.paymentId());
        assertThat(byPayment.get(0).get("email").asString()).isEqualTo(mentee.email());
    }

    @Test
    void ignoresBlankValuesAmongTheStatuses() {
        var mentee = given.freeMentee();
        payments.verify(as(mentee), payments.pay(payments.createOrder(mentee, "foundation")));
        var admin = as(given.admin());
        var list = "/api/admin/orders?q=" + mentee.email() + "&status=";

        assertThat(List.of("", ",", "%20", "%00", "paid,", "refunded,%20,paid")).allSatisfy(status ->
                assertThat(admin.get(list + status).expect(200).data()).hasSize(1));
        assertThat(admin.get(list + "refunded,").expect(200).data()).isEmpty();
    }

    @Test
    void refusesAnUnknownStatus() {
        as(given.admin()).get("/api/admin/orders?status=lost").expectInvalid("status");
        as(given.admin()).get("/api/admin/orders?status=paid,lost").expectInvalid("status");
    }

    @Test
    void refusesOtherRoles() {
        anonymous().get("/api/payment/orders").expect(401, ErrorCode.UNAUTHENTICATED);
        as(given.freeMentee()).get("/api/admin/orders").expect(403, ErrorCode.FORBIDDEN_ROLE);
    }

    @Test
    void returnsTheProviderAndItsPublicKey() {
        var config = anonymous().get("/api/payment/config").expect(200).data();

        assertThat(config.get("provider").asString()).isEqualTo("sandbox");
        assertThat(config.get("key_id").asString()).startsWith("rzp_test_");
        assertThat(config.get("currency").asString()).isEqualTo("INR");
    }
}
