package com.codementee.billing.refunds;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.demo.Faults;
import com.codementee.platform.errors.ErrorCode;
import com.codementee.support.ApiResponse;
import com.codementee.support.ApiTest;
import com.codementee.support.Await;
import com.codementee.support.ConcurrentRunner;
import com.codementee.support.PaymentFixtures.CheckoutPayment;
import com.codementee.support.PaymentFixtures.CreatedOrder;
import com.codementee.support.PaymentFixtures;
import com.codementee.support.TestUser;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Tests refunds of paid orders: by admins, in the provider's dashboard, and with a failing provider. */
class RefundApiTest extends ApiTest {

    private static final long PRICE = 499_900;

    private final PaymentFixtures payments = new PaymentFixtures(app);
    private TestUser admin;
    private TestUser mentee;
    private CreatedOrder order;
    private CheckoutPayment paid;

    @BeforeEach
    void payForAnOrder() {
        admin = given.admin();
        mentee = given.freeMentee();
        order = payments.createOrder(mentee, "growth");
        paid = payments.pay(order);
        payments.verify(as(mentee), paid);
    }

    @AfterEach
    void clearFaults() {
        payments.injectFaults(Faults.Kind.ERROR, 0);
    }

    @Test
    void refundsPartOfAnOrderAndKeepsThePlan() {
        var refund = refund(Map.of("amount", 100_000, "reason", "A mock did not take place")).expect(201).data();

        assertThat(refund.get("status").asString()).isEqualTo("pending");
        assertThat(refund.get("revoked").asBoolean()).isFalse();
        assertThat(refund.get("created_by").asString()).isEqualTo(admin.id().toString());
        awaitStatus("processed");
        assertThat(refunds().getFirst().get("processed_at").isNull()).isFalse();
        assertThat(orderState()).isEqualTo("paid 100000");
        assertThat(user().get("plan_id").asString()).isEqualTo("growth");
        assertThat(refundsAtTheProvider()).isEqualTo(1);
        awaitMails("We refunded ₹1,000");
        assertThat(mailSubjects()).noneMatch(subject -> subject.contains("has ended"));
    }

    @Test
    void refundsTheRemainderAndEndsThePlan() {
        refund(Map.of("amount", 100_000, "reason", "First part")).expect(201);

        var rest = refund(Map.of("reason", "The mentor was ill")).expect(201).data();

        assertThat(rest.get("amount").asLong()).isEqualTo(PRICE - 100_000);
        assertThat(rest.get("revoked").asBoolean()).isTrue();
        assertThat(user().get("plan_id").isNull()).isTrue();
        assertThat(user().get("status").asString()).isEqualTo("Free");
        Await.until("all is refunded", () -> orderState().equals("refunded " + PRICE));
        awaitMails("Your Growth plan has ended", "We refunded ₹3,999", "We refunded ₹1,000");
        assertThat(mailText("Your Growth plan has ended")).contains("The mentor was ill");
        refund(Map.of("reason", "Again")).expect(409, ErrorCode.ORDER_NOT_REFUNDABLE);
    }

    @Test
    void keepsThePlanAfterAFullRefundIfTheAdminChoosesTo() {
        refund(Map.of("reason", "Goodwill", "revoke", false)).expect(201);

        Await.until("all is refunded", () -> orderState().equals("refunded " + PRICE));
        assertThat(user().get("plan_id").asString()).isEqualTo("growth");
    }

    @Test
    void endsThePlanAfterAPartialRefundIfTheAdminChoosesTo() {
        refund(Map.of("amount", 200_000, "reason", "The rest was used", "revoke", true)).expect(201);

        assertThat(user().get("plan_id").isNull()).isTrue();
        awaitStatus("processed");
        assertThat(orderState()).isEqualTo("paid 200000");
    }

    @Test
    void removesTheMonthsAndUnitsOfTheRefundedOrder() {
        var endBefore = endsAt();
        var second = payments.createOrder(mentee, "accelerator");
        payments.verify(as(mentee), payments.pay(second));
        assertThat(user().at("/limits/mock_interviews").asInt()).isEqualTo(9);
        assertThat(user().get("plan_id").asString()).isEqualTo("accelerator");

        as(admin).post("/api/admin/orders/" + second.id() + "/refund", Map.of("reason", "Bought twice")).expect(201);

        assertThat(endsAt()).isEqualTo(endBefore);
        assertThat(user().at("/limits/mock_interviews").asInt()).isEqualTo(3);
        assertThat(user().get("plan_id").asString()).isEqualTo("growth");
    }

    @Test
    void startsANewPlanWithAPurchaseAfterTheRefund() {
        refund(Map.of("reason", "Wrong plan")).expect(201);

        payments.verify(as(mentee), payments.pay(payments.createOrder(mentee, "foundation")));

        assertThat(user().get("plan_id").asString()).isEqualTo("foundation");
        assertThat(user().at("/limits/mock_interviews").asInt()).isEqualTo(1);
        assertThat(endsAt()).isBefore(now().plus(Duration.ofDays(32)));
    }

    @Test
    void neverRefundsMoreThanWasPaidUnderConcurrentRequests() throws InterruptedException {
        var endings = ConcurrentRunner.run(20, _ -> () -> {
            var answer = refund(Map.of("amount", 100_000, "reason", "Race"));
            return answer.status() == 201 ? answer : answer.expectInvalid("amount");
        });

        assertThat(ConcurrentRunner.countSucceeded(endings)).isEqualTo(20);
        assertThat(refunds()).hasSize(4);
        Await.until("all four are processed", () -> orderState().equals("paid 400000"));
        assertThat(refundsAtTheProvider()).isEqualTo(4);
    }

    @Test
    void replaysTheResponseForTheSameIdempotencyKey() {
        var body = Map.of("amount", 100_000, "reason", "Once");
        var client = as(admin).header("Idempotency-Key", UUID.randomUUID().toString());

        var first = client.post(path(), body).expect(201).data();
        var second = client.post(path(), body).expect(201).data();

        assertThat(second).isEqualTo(first);
        assertThat(refunds()).hasSize(1);
    }

    @Test
    void refundsOnceWhenTheProviderIsDownAndThenLosesItsResponse() {
        payments.injectFaults(Faults.Kind.DOWN, 2);

        refund(Map.of("amount", 100_000, "reason", "Down")).expect(201);

        awaitStatus("processed");
        assertThat(refundsAtTheProvider()).isEqualTo(1);
        assertThat(orderState()).isEqualTo("paid 100000");
    }

    @Test
    void refundsOnceWhenTheProviderLosesItsResponses() {
        payments.injectFaults(Faults.Kind.DROP_RESPONSE, 4);

        refund(Map.of("amount", 100_000, "reason", "Lost")).expect(201);

        awaitStatus("processed");
        assertThat(refundsAtTheProvider()).isEqualTo(1);
    }

    @Test
    void marksARefusedRefundAsFailedAndKeepsTheAmountRefundable() {
        database().useHandle(sql -> sql.execute(
                "UPDATE sandbox.razorpay_payment SET amount_refunded = 450000 WHERE order_id = ?", order.razorpayId()));

        refund(Map.of("amount", 100_000, "reason", "Too much for the provider")).expect(201);

        awaitStatus("failed");
        assertThat(orderState()).isEqualTo("paid 0");
        awaitMails("Your refund of ₹1,000 did not go through");
        refund(Map.of("amount", 499_900, "reason", "All of it")).expect(201);
    }

    @Test
    void recordsARefundMadeInTheDashboardFromItsWebhook() {
        refundInTheDashboard(100_000);

        awaitStatus("processed");
        var refund = refunds().getFirst();
        assertThat(refund.get("created_by").isNull()).isTrue();
        assertThat(refund.get("amount").asLong()).isEqualTo(100_000);
        assertThat(refund.get("revoked").asBoolean()).isFalse();
        assertThat(orderState()).isEqualTo("paid 100000");
        refund(Map.of("amount", 400_000, "reason", "More than is left")).expectInvalid("amount");
    }

    @Test
    void endsThePlanAfterAFullRefundInTheDashboard() {
        refundInTheDashboard(PRICE);

        Await.until("all is refunded", () -> orderState().equals("refunded " + PRICE));
        assertThat(user().get("plan_id").isNull()).isTrue();
        assertThat(refunds()).hasSize(1);
    }

    private ApiResponse refund(Map<String, Object> body) {
        return as(admin).post(path(), body);
    }

    private String path() {
        return "/api/admin/orders/" + order.id() + "/refund";
    }

    /** Refunds at the provider, as its dashboard does. The sandbox sends the webhooks. */
    private void refundInTheDashboard(long amount) {
        var account = payments.account();
        var credentials = account.keyId() + ":" + account.keySecret();
        app.client().header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes()))
                .post("/__sandbox/razorpay/v1/payments/" + paid.paymentId() + "/refund", Map.of("amount", amount))
                .expect(200);
    }

    private List<JsonNode> refunds() {
        return as(mentee).get("/api/payment/orders/" + order.id() + "/refunds").expect(200).data().valueStream()
                .toList();
    }

    private void awaitStatus(String status) {
        Await.until("the refund is " + status, () -> refunds().stream()
                .map(refund -> refund.get("status").asString())
                .anyMatch(status::equals));
    }

    private String orderState() {
        var query = "SELECT status || ' ' || amount_refunded FROM plan_order WHERE id = :id";
        return database().withHandle(sql -> sql.createQuery(query)
                .bind("id", order.id())
                .mapTo(String.class)
                .one());
    }

    private int refundsAtTheProvider() {
        var query = "SELECT count(*) FROM sandbox.razorpay_refund WHERE payment_id = :id";
        return database().withHandle(sql -> sql.createQuery(query)
                .bind("id", paid.paymentId())
                .mapTo(Integer.class)
                .one());
    }

    private JsonNode user() {
        return as(mentee).get("/api/auth/me").expect(200).data();
    }

    private Instant endsAt() {
        return Instant.parse(user().get("plan_expires_at").asString());
    }

    private void awaitMails(String... subjects) {
        Await.until("the mails are sent", () -> mailSubjects().containsAll(List.of(subjects)));
    }

    private List<String> mailSubjects() {
        return mails().map(mail -> mail.get("subject").asString()).toList();
    }

    private String mailText(String subject) {
        return mails()
                .filter(mail -> mail.get("subject").asString().equals(subject))
                .findFirst()
                .orElseThrow()
                .get("text")
                .asString();
    }

    private Stream<JsonNode> mails() {
        return app.client()
                .header("Accept", "application/json")
                .get("/__sandbox/mail?to=" + mentee.email())
                .expect(200)
                .json()
                .valueStream();
    }
}
