package com.codementee.billing.refunds;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.billing.refunds.Refunds.NewRefund;
import com.codementee.platform.db.Ids;
import com.codementee.platform.db.Transactions;
import com.codementee.support.ApiTest;
import com.codementee.support.Await;
import com.codementee.support.PaymentFixtures.CreatedOrder;
import com.codementee.support.PaymentFixtures;
import com.codementee.support.SandboxMailbox;
import com.codementee.support.TestUser;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Tests that a failed refund gives back the plan that it ended, and that the admins hear of it. */
class FailedRefundApiTest extends ApiTest {

    private static final long PRICE = 499_900;

    private final PaymentFixtures payments = new PaymentFixtures(app);
    private final SandboxMailbox mailbox = new SandboxMailbox(app);
    private final Refunds refunds = app.bean(Refunds.class);
    private final Transactions transactions = app.bean(Transactions.class);
    private TestUser admin;
    private TestUser mentee;
    private CreatedOrder order;
    private JsonNode userBefore;

    @BeforeEach
    void payForAnOrder() {
        admin = given.admin();
        mentee = given.freeMentee();
        order = payments.createOrder(mentee, "growth");
        payments.verify(as(mentee), payments.pay(order));
        userBefore = user();
    }

    @Test
    void givesThePlanBackWhenTheProviderRefusesTheRefund() {
        refundAtTheProvider(450_000);

        requestWholeRefund();

        var mail = mailbox.await(mentee.email(), "Your refund of ₹4,999 did not go through").get("text").asString();
        assertThat(mail).contains("Your plan is active again. We are looking into it.").doesNotContain("try again");
        assertThat(user()).isEqualTo(userBefore);
        assertThat(mailbox.await(admin.email(), "Please check: a refund of ₹4,999 failed").get("text").asString())
                .contains("refund the order again", "/admin/orders/" + order.id());
        assertThat(as(admin).get("/api/notifications").expect(200).data()).anySatisfy(notice -> {
            assertThat(notice.get("kind").asString()).isEqualTo("billing_difference");
            assertThat(notice.get("href").asString()).isEqualTo("/admin/orders/" + order.id());
        });
        assertThat(auditActions()).containsSubsequence("refund.failed", "membership.restored", "membership.ended");
    }

    @Test
    void endsThePlanAgainWithTheNextRefund() {
        refundAtTheProvider(450_000);
        requestWholeRefund();
        Await.until("the plan is back", () -> user().equals(userBefore));
        refundAtTheProvider(0);

        requestWholeRefund();

        assertThat(user().get("plan_id").isNull()).isTrue();
        mailbox.await(mentee.email(), "We refunded ₹4,999");
        assertThat(user().get("plan_id").isNull()).isTrue();
    }

    @Test
    void keepsThePlanEndedWhileAnotherRefundEndsIt() {
        var first = create(100_000L, true);
        var second = create(null, null);

        fail(first);

        assertThat(user().get("plan_id").isNull()).isTrue();
        assertThat(mailbox.await(mentee.email(), "Your refund of ₹1,000 did").get("text").asString())
                .doesNotContain("active again");
        fail(second);
        assertThat(user()).isEqualTo(userBefore);
    }

    @Test
    void keepsThePlanEndedIfTheOrderWasRefundedInTheDashboardMeanwhile() {
        var pending = create(null, null);
        payments.refundAtProvider(order, PRICE);
        app.bean(RefundProcessor.class).sync(order.id());

        fail(pending);

        assertThat(user().get("plan_id").isNull()).isTrue();
        assertThat(auditActions()).doesNotContain("membership.restored");
    }

    @Test
    void restoresThePlanOnceHoweverOftenTheFailureIsReported() {
        var failed = create(null, null);
        fail(failed);
        var next = create(null, null);

        fail(failed);

        assertThat(user().get("plan_id").isNull()).isTrue();
        fail(next);
        assertThat(user()).isEqualTo(userBefore);
    }

    @Test
    void joinsThePlanThatWasBoughtMeanwhile() {
        var refund = create(null, null);
        payments.verify(as(mentee), payments.pay(payments.createOrder(mentee, "foundation")));
        assertThat(user().at("/limits/mock_interviews").asInt()).isEqualTo(1);

        fail(refund);

        assertThat(user().get("plan_id").asString()).isEqualTo("growth");
        assertThat(user().at("/limits/mock_interviews").asInt()).isEqualTo(4);
        assertThat(endsAt(user())).isAfter(endsAt(userBefore).plus(Duration.ofDays(27)));
    }

    @Test
    void leavesAPlanAloneThatWasBoughtAfterTheRestoredOneWouldHaveEnded() {
        var refund = create(null, null);
        advance(Duration.ofDays(400));
        mentee = given.signIn(mentee);
        payments.verify(as(mentee), payments.pay(payments.createOrder(mentee, "foundation")));
        var userOfNewPlan = user();

        fail(refund);

        assertThat(user()).isEqualTo(userOfNewPlan);
        assertThat(mailbox.await(mentee.email(), "Your refund of ₹4,999 did").get("text").asString())
                .doesNotContain("active again");
    }

    @Test
    void pollsAPendingRefundFromTheDashboardWhoseEndIsNotReported() {
        findInTheDashboard();

        setStatusAtTheProvider("failed");
        advance(Duration.ofMinutes(1));

        Await.until("the plan is back", () -> user().equals(userBefore));
        mailbox.await(admin.email(), "Please check: a refund of ₹4,999 failed");
        assertThat(payments.orderStatus(order)).isEqualTo("paid");
    }

    @Test
    void asksAgainWhenTheProviderDoesNotTellTheState() {
        var processor = app.bean(RefundProcessor.class);
        var refund = findInTheDashboard();
        var unknown = "rfnd_" + order.razorpayId().substring(6);
        database().useHandle(sql -> sql.execute(
                "UPDATE refund SET razorpay_refund_id = ? WHERE id = ?", unknown, refund));

        assertThat(processor.process(refund)).isPresent();

        assertThat(user().get("plan_id").isNull()).isTrue();
    }

    /** Finds a pending refund of the whole order that was made in the dashboard, and returns our id of it. */
    private UUID findInTheDashboard() {
        payments.refundAtProvider(order, PRICE);
        setStatusAtTheProvider("pending");
        app.bean(RefundProcessor.class).sync(order.id());
        var found = as(mentee).get("/api/payment/orders/" + order.id() + "/refunds").expect(200).data().get(0);
        assertThat(found.get("status").asString()).isEqualTo("pending");
        assertThat(user().get("plan_id").isNull()).isTrue();
        return UUID.fromString(found.get("id").asString());
    }

    private void setStatusAtTheProvider(String status) {
        database().useHandle(sql -> sql.execute("""
                UPDATE sandbox.razorpay_refund SET status = ?
                 WHERE payment_id IN (SELECT id FROM sandbox.razorpay_payment WHERE order_id = ?)
                """, status, order.razorpayId()));
    }

    /** Makes the provider believe that this much of the payment is refunded, so it refuses to refund more. */
    private void refundAtTheProvider(long amount) {
        database().useHandle(sql -> sql.execute(
                "UPDATE sandbox.razorpay_payment SET amount_refunded = ? WHERE order_id = ?", amount,
                order.razorpayId()));
    }

    private void requestWholeRefund() {
        var path = "/api/admin/orders/" + order.id() + "/refund";
        var refund = as(admin).post(path, Map.of("reason", "The mentor was ill"))
                .expect(201).data();
        assertThat(refund.get("amount").asLong()).isEqualTo(PRICE);
        assertThat(refund.get("revoked").asBoolean()).isTrue();
    }

    /** Creates a refund without a job that sends it, so it stays pending. */
    private Refund create(@Nullable Long amount, @Nullable Boolean revoke) {
        var request = new NewRefund(order.id(), amount, "The mentor was ill", revoke, null, admin.id());
        return transactions.run(() -> refunds.create(Ids.next(), request, now()));
    }

    private void fail(Refund refund) {
        transactions.run(() -> refunds.end(refund, RefundStatus.FAILED, now()));
    }

    private JsonNode user() {
        return as(mentee).get("/api/auth/me").expect(200).data();
    }

    private static Instant endsAt(JsonNode user) {
        return Instant.parse(user.get("plan_expires_at").asString());
    }

    private Stream<String> auditActions() {
        return as(admin).get("/api/admin/audit-log?subject_id=" + order.id()).expect(200).data().valueStream()
                .map(entry -> entry.get("action").asString());
    }
}
