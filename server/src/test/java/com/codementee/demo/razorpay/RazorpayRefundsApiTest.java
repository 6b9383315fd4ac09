package com.codementee.demo.razorpay;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.support.ApiClient;
import com.codementee.support.ApiResponse;
import com.codementee.support.ApiTest;
import com.codementee.support.Await;
import com.codementee.support.ConcurrentRunner;
import com.codementee.support.PaymentFixtures;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Tests refunds against the provider's documentation. */
class RazorpayRefundsApiTest extends ApiTest {

    private static final String API = "/__sandbox/razorpay/v1";
    private static final int AMOUNT = 50_000;

    private final PaymentFixtures payments = new PaymentFixtures(app);

    @Test
    void refundsInPartsUpToTheCapturedAmount() {
        var payment = paid();

        var first = shop().post(
                refundOf(payment), Map.of("amount", 20_000, "receipt", "r-1", "notes", Map.of("why", "late")))
                .expect(200).json();
        var rest = shop().post(refundOf(payment)).expect(200).json();

        assertThat(first.propertyNames()).containsExactly(
                "id", "entity", "amount", "currency", "payment_id", "notes", "receipt", "acquirer_data", "created_at",
                "batch_id", "status", "speed_processed", "speed_requested");
        assertThat(first.get("id").asString()).matches("rfnd_[A-Za-z0-9]{14}");
        assertThat(first.at("/notes/why").asString()).isEqualTo("late");
        assertThat(rest.get("amount").asLong()).isEqualTo(30_000);
        assertThat(rest.get("notes").isArray()).isTrue();
        var after = shop().get(API + "/payments/" + payment).expect(200).json();
        assertThat(after.get("status").asString()).isEqualTo("refunded");
        assertThat(after.get("refund_status").asString()).isEqualTo("full");
        assertThat(after.get("amount_refunded").asLong()).isEqualTo(AMOUNT);
        assertThat(after.get("captured").asBoolean()).isTrue();
        refused(shop().post(refundOf(payment)), "The payment has been fully refunded already");
    }

    @Test
    void refusesRefundsWithTheProvidersMessages() {
        var payment = paid();
        shop().post(refundOf(payment), Map.of("amount", 20_000)).expect(200);

        refused(shop().post(refundOf(payment), Map.of("amount", 30_001)),
                "The refund amount provided is greater than amount captured");
        refused(shop().post(refundOf(payment), Map.of("amount", 99)), "The amount must be at least INR 1.00");
        refused(shop().post(refundOf(payment), Map.of("amount", "much")), "The amount must be an integer.");
        refused(shop().post(refundOf(payment), Map.of("colour", 1)),
                "colour is/are not required and should not be sent");
        refused(shop().post(refundOf("pay_00000000000000")), "The id provided does not exist");
        refused(shop().post(refundOf("pay_1")), "pay_1 is not a valid id");
        refused(shop().header("X-Refund-Idempotency", "short").post(refundOf(payment)),
                "The idempotency key must have at least 10 letters, digits, hyphens or underscores.");
    }

    @Test
    void createsOneRefundPerIdempotencyKey() throws InterruptedException {
        var payment = paid();
        var key = "refund-" + UUID.randomUUID();
        var keyed = shop().header("X-Refund-Idempotency", key);

        var statuses = new ConcurrentLinkedQueue<Integer>();
        ConcurrentRunner.run(
                8, _ -> () -> statuses.add(keyed.post(refundOf(payment), Map.of("amount", 10_000)).status()));

        assertThat(statuses).contains(200).isSubsetOf(200, 409);
        keyed.post(refundOf(payment), Map.of("amount", 10_000)).expect(200);
        assertThat(items(API + "/payments/" + payment + "/refunds")).hasSize(1);
        refused(keyed.post(refundOf(payment), Map.of("amount", 10_001)),
                "Different request with the same idempotency key has already been processed.");
    }

    @Test
    void refusesAKeyWhoseRequestIsRunning() {
        var payment = paid();
        var key = "refund-" + UUID.randomUUID();
        var keyed = shop().header("X-Refund-Idempotency", key);

        var running = database().inTransaction(sql -> {
            sql.execute("SELECT pg_advisory_xact_lock(hashtextextended(?, 8))", key);
            return keyed.post(refundOf(payment));
        });

        assertThat(running.expect(409).json().at("/error/code").asString()).isEqualTo("BAD_REQUEST_ERROR");
        keyed.post(refundOf(payment)).expect(200);
        assertThat(items(API + "/payments/" + payment + "/refunds")).hasSize(1);
    }

    @Test
    void processesARefundAfterTheResponse() {
        var payment = paid();

        var refund = shop().post(refundOf(payment), Map.of("amount", 10_000, "speed", "optimum")).expect(200).json();

        assertThat(refund.get("status").asString()).isEqualTo("pending");
        assertThat(refund.at("/acquirer_data/arn").isNull()).isTrue();
        assertThat(refund.get("speed_requested").asString()).isEqualTo("optimum");
        var processed = ended(refund.get("id").asString());
        assertThat(processed.get("status").asString()).isEqualTo("processed");
        assertThat(processed.at("/acquirer_data/arn").asString()).isNotEmpty();
    }

    @Test
    void failsARefundOfAnOldPaymentAndReturnsItsAmount() {
        var order = payments.createOrder(given.freeMentee(), "growth");
        var payment = payments.pay(order).paymentId();
        database().useHandle(sql -> sql.execute(
                "UPDATE sandbox.razorpay_payment SET created_at = created_at - interval '190 days' WHERE id = ?",
                payment));

        var refund = shop().post(refundOf(payment)).expect(200).json();

        assertThat(ended(refund.get("id").asString()).get("status").asString()).isEqualTo("failed");
        var after = shop().get(API + "/payments/" + payment).expect(200).json();
        assertThat(after.get("status").asString()).isEqualTo("captured");
        assertThat(after.get("amount_refunded").asLong()).isZero();
        assertThat(refundEvents(order).stream().map(event -> event.get("event").asString()))
                .containsExactlyInAnyOrder("refund.created", "refund.failed");
    }

    @Test
    void listsRefunds() {
        var payment = paid();
        var other = paid();
        var refund = shop().post(refundOf(payment), Map.of("amount", 10_000)).expect(200).json();
        var id = refund.get("id").asString();
        refund = ended(id);

        assertThat(shop().get(API + "/payments/" + payment + "/refunds/" + id).expect(200).json()).isEqualTo(refund);
        assertThat(items(API + "/refunds?count=100")).contains(refund);
        assertThat(items(API + "/refunds?to=" + (refund.get("created_at").asLong() - 1))).doesNotContain(refund);
        refused(shop().get(API + "/payments/" + other + "/refunds/" + id), "The id provided does not exist");
        var noted = shop().patch(API + "/refunds/" + id, Map.of("notes", Map.of("a", "b"))).expect(200).json();
        assertThat(noted.at("/notes/a").asString()).isEqualTo("b");
    }

    @Test
    void sendsAnEventForEachRefund() {
        var mentee = given.freeMentee();
        var order = payments.createOrder(mentee, "growth");
        var payment = payments.pay(order).paymentId();

        shop().post(refundOf(payment), Map.of("amount", 1_000)).expect(200);
        shop().post(refundOf(payment), Map.of("amount", 2_000)).expect(200);

        Await.until("both events of both refunds", () -> refundEvents(order).size() == 4);
        assertThat(refundEvents(order)).allSatisfy(event -> {
            assertThat(event.get("contains").valueStream().map(JsonNode::asString))
                    .containsExactly("refund", "payment");
            assertThat(event.at("/payload/refund/entity/payment_id").asString()).isEqualTo(payment);
            assertThat(event.at("/payload/payment/entity/amount_refunded").asLong()).isIn(1_000L, 3_000L);
        });
    }

    @Test
    void sendsARefundEventForAnUnpaidOrder() {
        var order = payments.createOrder(given.freeMentee(), "growth");

        payments.deliverWebhook(order, "refund.failed", 1);
        payments.deliverWebhook(order, "payment.captured", 1);
        payments.deliverWebhook(order, "order.paid", 1);

        var events = events(order);
        assertThat(events).hasSize(3);
        assertThat(events.stream().map(event -> event.at("/payload/payment/entity/id").asString()).distinct())
                .hasSize(1);
        assertThat(refundEvents(order)).singleElement()
                .satisfies(event -> assertThat(event.at("/payload/refund/entity/status").asString())
                        .isEqualTo("failed"));
    }

    private List<JsonNode> events(PaymentFixtures.CreatedOrder order) {
        return database().withHandle(
                sql -> sql.createQuery("SELECT body FROM sandbox.razorpay_event WHERE order_id = :id")
                .bind("id", order.razorpayId())
                .mapTo(String.class)
                .map(RazorpayJson.JSON::readTree)
                .list());
    }

    private List<JsonNode> refundEvents(PaymentFixtures.CreatedOrder order) {
        return events(order).stream().filter(event -> event.get("event").asString().startsWith("refund.")).toList();
    }

    /** Waits until the refund is no longer pending and returns it. */
    private JsonNode ended(String id) {
        Supplier<JsonNode> refund = () -> shop().get(API + "/refunds/" + id).expect(200).json();
        Await.until("the end of the refund", () -> !refund.get().get("status").asString().equals("pending"));
        return refund.get();
    }

    private List<JsonNode> items(String path) {
        return shop().get(path).expect(200).json().get("items").valueStream().toList();
    }

    private ApiClient shop() {
        var credentials = payments.account().keyId() + ":" + payments.account().keySecret();
        return anonymous().header(
                "Authorization", "Basic "
                + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
    }

    /** Creates a captured payment and returns its id. */
    private String paid() {
        var order = shop().post(API + "/orders", Map.of("amount", AMOUNT, "currency", "INR")).expect(200).json();
        return payments.pay(new PaymentFixtures.CreatedOrder(
                UUID.randomUUID(), order.get("id").asString(), AMOUNT, null)).paymentId();
    }

    private static String refundOf(String payment) {
        return API + "/payments/" + payment + "/refund";
    }

    private static void refused(ApiResponse answer, String description) {
        assertThat(answer.expect(400).json().at("/error/description").asString()).isEqualTo(description);
    }
}
