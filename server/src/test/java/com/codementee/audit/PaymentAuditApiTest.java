package com.codementee.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.support.ApiTest;
import com.codementee.support.Await;
import com.codementee.support.PaymentFixtures.CreatedOrder;
import com.codementee.support.PaymentFixtures;
import com.codementee.support.TestUser;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Tests the entries for money that moves without an admin, and for downloaded invoices. */
class PaymentAuditApiTest extends ApiTest {

    private final PaymentFixtures payments = new PaymentFixtures(app);
    private final TestUser buyer = given.freeMentee();

    @Test
    void namesTheProviderWhenItsWebhookSettlesAnOrder() {
        var order = payments.createOrder(buyer, "growth");
        payments.pay(order);

        payments.deliverWebhook(order, "payment.captured", 2);

        Await.until("the order is paid", () -> payments.orderStatus(order).equals("paid"));
        assertThat(actions(order)).containsExactly("order.paid", "membership.granted");
        assertThat(entries(order)).allSatisfy(entry -> {
            assertThat(entry.get("actor_name").asString()).isEqualTo("Razorpay");
            assertThat(entry.get("actor_id").isNull()).isTrue();
            assertThat(entry.get("ip").isNull()).isTrue();
        });
    }

    @Test
    void namesTheSystemWhenAJobFindsThePayment() {
        var order = payments.createOrder(buyer, "growth");
        payments.pay(order);

        advance(Duration.ofMinutes(16));

        Await.until("the order is paid", () -> payments.orderStatus(order).equals("paid"));
        assertThat(entries(order)).hasSize(2)
                .allMatch(entry -> entry.get("actor_name").asString().equals("system"));
    }

    @Test
    void namesTheVisitorWhoseOrderCreatesAnAccount() {
        var email = "visitor-" + buyer.email();
        var order = payments.createVisitorOrder(email, "growth");
        payments.verify(anonymous().header("Cookie", order.cookie()), payments.pay(order));

        var paid = entries(order).getFirst();
        assertThat(paid.get("actor_name").asString()).isEqualTo("visitor");
        assertThat(paid.get("ip").asString()).isNotEmpty();
        assertThat(paid.at("/after/account_created").asBoolean()).isTrue();
        assertThat(paid.toString()).doesNotContain(email);
        assertThat(actions(paid.at("/after/person_id").asString())).containsExactly("account.registered");
    }

    @Test
    void recordsARefundFromTheProvidersDashboard() {
        var order = payments.createOrder(buyer, "growth");
        var paid = payments.pay(order);
        payments.verify(as(buyer), paid);
        payments.refundAtProvider(order, order.amount());

        payments.postWebhook("""
                {"entity":"event","event":"refund.processed","contains":["refund","payment"],
                 "payload":{"refund":{"entity":{"id":"rfnd_00000000000000","payment_id":"%s","amount":100}}}}
                """.formatted(paid.paymentId()), "evt_" + order.id()).expect(200);

        Await.until("the refund is found", () -> payments.orderStatus(order).equals("refunded"));
        assertThat(actions(order)).containsExactly(
                "refund.processed", "refund.found", "membership.ended", "order.paid", "membership.granted");
        assertThat(entries(order).subList(0, 3))
                .allMatch(entry -> entry.get("actor_name").asString().equals("Razorpay"));
        assertThat(entries(order).get(1).at("/after/amount").asLong()).isEqualTo(order.amount());
        var processed = entries(order).getFirst();
        assertThat(processed.at("/before/status").asString()).isEqualTo("pending");
        assertThat(processed.at("/after/status").asString()).isEqualTo("processed");
        assertThat(processed.at("/after/razorpay_refund_id").asString()).startsWith("rfnd_");
    }

    @Test
    void recordsARefusedPaymentOfTheWrongAmountOnce() {
        var order = payments.createOrder(buyer, "growth");
        database().useHandle(sql -> sql.execute(
                "UPDATE sandbox.razorpay_order SET amount = 100 WHERE id = ?", order.razorpayId()));
        var paid = payments.pay(order);

        payments.verify(as(buyer), paid);
        payments.verify(as(buyer), paid);

        assertThat(actions(order)).containsExactly("order.payment_refused");
        assertThat(entries(order).getFirst().at("/after/amount").asLong()).isEqualTo(100);
    }

    @Test
    void recordsARefundBeforeThePlanWasGrantedOnce() {
        var order = payments.createOrder(buyer, "growth");
        var paid = payments.pay(order);
        payments.refundAtProvider(order, order.amount());

        payments.verify(as(buyer), paid);
        payments.verify(as(buyer), paid);

        Await.until("the refund is recorded", () -> actions(order).contains("refund.processed"));
        assertThat(actions(order)).containsExactly("refund.processed", "refund.found", "order.refunded");
    }

    @Test
    void recordsInvoiceDownloadsByAdminsAndNotByTheBuyer() {
        var order = paidOrder();
        var admin = as(given.admin());
        var path = "/api/payment/orders/" + order.id() + "/invoice";

        as(buyer).get(path).expect(200);
        admin.header("Accept", "application/json").get(path).expect(200);
        assertThat(actions(order)).doesNotContain("invoice.downloaded");
        admin.get(path).expect(200);

        assertThat(actions(order)).containsExactly("invoice.downloaded", "order.paid", "membership.granted");
        assertThat(entries(order).getFirst().at("/after/number").asString()).startsWith("CM/");
    }

    @Test
    void recordsTheArchiveOfAMonth() {
        var admin = given.admin();
        var month = YearMonth.from(now().atZone(ZoneId.of("Asia/Kolkata")));

        as(admin).get("/api/admin/invoices.zip?month=" + month).expect(200);

        var entry = entries("invoices.zip").getFirst();
        assertThat(entry.get("action").asString()).isEqualTo("export.downloaded");
        assertThat(entry.get("actor_id").asString()).isEqualTo(admin.id().toString());
        assertThat(entry.at("/after/month").asString()).isEqualTo(month.toString());
    }

    private CreatedOrder paidOrder() {
        var order = payments.createOrder(buyer, "growth");
        payments.verify(as(buyer), payments.pay(order));
        return order;
    }

    private List<JsonNode> entries(CreatedOrder order) {
        return entries(order.id());
    }

    private List<JsonNode> entries(Object subject) {
        return as(given.admin()).get("/api/admin/audit-log?limit=100&subject_id=" + subject).expect(200).data()
                .valueStream().toList();
    }

    private List<String> actions(Object subject) {
        return (subject instanceof CreatedOrder order ? entries(order) : entries(subject)).stream()
                .map(entry -> entry.get("action").asString()).toList();
    }
}
