package com.codementee.support;

import com.codementee.billing.provider.CheckoutSignature;
import com.codementee.billing.provider.RazorpayAccount;
import com.codementee.demo.Faults;
import com.codementee.platform.crypto.HmacSha256;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Creates orders and pays them at the payment sandbox. */
public class PaymentFixtures {

    private final TestApp app;

    public PaymentFixtures(TestApp app) {
        this.app = app;
    }

    /** A new order. The cookie is set for an order without an account. */
    public record CreatedOrder(UUID id, String razorpayId, long amount, @Nullable String cookie) {}

    /** The result that the provider's checkout page returns to the browser. */
    public record CheckoutPayment(String orderId, String paymentId, String signature) {

        public Map<String, Object> body() {
            return Map.of("razorpay_order_id", orderId, "razorpay_payment_id", paymentId, "razorpay_signature",
                    signature);
        }
    }

    public CreatedOrder createOrder(TestUser person, String planId) {
        return readOrder(app.client().as(person.token()).post("/api/payment/create-order", Map.of("plan_id", planId)));
    }

    /** Creates an order without an account, for this email address. */
    public CreatedOrder createVisitorOrder(String email, String planId) {
        return readOrder(app.client().post("/api/payment/create-order", visitorOrderBody(email, planId)));
    }

    public static Map<String, Object> visitorOrderBody(String email, String planId) {
        var body = new LinkedHashMap<String, Object>();
        body.put("plan_id", planId);
        body.put("name", "Visitor");
        body.put("email", email);
        body.put("password", PersonFixtures.PASSWORD);
        return body;
    }

    public static CreatedOrder readOrder(ApiResponse response) {
        var data = response.expect(201).data();
        var cookie = response.headers().allValues("Set-Cookie").stream()
                .filter(header -> header.startsWith("codementee_order_"))
                .map(header -> header.split(";", 2)[0])
                .findFirst()
                .orElse(null);
        return new CreatedOrder(
                UUID.fromString(data.get("order_id").asString()),
                data.get("razorpay_order_id").asString(),
                data.get("amount").asLong(),
                cookie);
    }

    /** Pays at the checkout page. The provider sends no webhook. */
    public CheckoutPayment pay(CreatedOrder order) {
        return pay(order, "captured", false);
    }

    public CheckoutPayment pay(CreatedOrder order, String outcome, boolean webhooks) {
        var body = Map.of("razorpay_order_id", order.razorpayId, "outcome", outcome, "webhooks", webhooks);
        var paid = app.client().post("/__sandbox/razorpay/pay", body).expect(200).json();
        return new CheckoutPayment(
                paid.get("razorpay_order_id").asString(null),
                paid.get("razorpay_payment_id").asString(null),
                paid.get("razorpay_signature").asString(null));
    }

    public void deliverWebhook(CreatedOrder order, String event, int times) {
        var body = Map.of("razorpay_order_id", order.razorpayId, "event", event, "times", times);
        app.client().post("/__sandbox/razorpay/deliver", body).expect(200);
    }

    public JsonNode verify(ApiClient client, CheckoutPayment paid) {
        return client.post("/api/payment/verify-payment", paid.body()).expect(200).data();
    }

    /** Returns a correctly signed result for a payment that does not exist. */
    public CheckoutPayment signedPayment(CreatedOrder order, String paymentId) {
        return new CheckoutPayment(
                order.razorpayId, paymentId, CheckoutSignature.of(account().keySecret(), order.razorpayId, paymentId));
    }

    /** Posts a webhook with the provider's signature. */
    public ApiResponse postWebhook(byte[] body, String eventId) {
        return app.client()
                .header("X-Razorpay-Signature", HmacSha256.hex(account().webhookSecrets().getFirst(), body))
                .header("x-razorpay-event-id", eventId)
                .post("/api/payment/webhook", body);
    }

    public ApiResponse postWebhook(String body, String eventId) {
        return postWebhook(body.getBytes(StandardCharsets.UTF_8), eventId);
    }

    /** Makes the next calls to the payment provider fail. */
    public void injectFaults(Faults.Kind kind, int count) {
        var body = Map.of("target", "razorpay", "kind", kind.wire(), "count", count);
        app.client().post("/__sandbox/faults", body).expect(200);
    }

    public RazorpayAccount account() {
        return app.bean(RazorpayAccount.class);
    }

    public String orderStatus(CreatedOrder order) {
        return app.database().withHandle(sql -> sql.createQuery("SELECT status FROM plan_order WHERE id = :id")
                .bind("id", order.id)
                .mapTo(String.class)
                .one());
    }

    public @Nullable UUID orderOwner(CreatedOrder order) {
        return app.database().withHandle(sql -> sql.createQuery("SELECT person_id FROM plan_order WHERE id = :id")
                .bind("id", order.id)
                .mapTo(UUID.class)
                .findOne()
                .orElse(null));
    }

    public int membershipCount(CreatedOrder order) {
        return app.database().withHandle(sql -> sql.createQuery("SELECT count(*) FROM membership WHERE order_id = :id")
                .bind("id", order.id)
                .mapTo(Integer.class)
                .one());
    }

    /**
     * Refunds a paid order in the provider's dashboard, without a webhook.
     *
     * @param amount in paise
     */
    public void refundAtProvider(CreatedOrder order, long amount) {
        app.database().useHandle(sql -> sql.createUpdate("""
                        WITH refunded AS (
                            UPDATE sandbox.razorpay_payment
                               SET amount_refunded = amount_refunded + :amount,
                                   status = CASE WHEN amount = amount_refunded + :amount THEN 'refunded' ELSE status END
                             WHERE order_id = :order
                            RETURNING id, currency, created_at)
                        INSERT INTO sandbox.razorpay_refund
                               (id, payment_id, amount, currency, notes, status, speed, request, created_at)
                        SELECT :id, id, :amount, currency, '[]', 'processed', 'normal', '', created_at
                          FROM refunded
                        """)
                .bind("id", "rfnd_000000" + PersonFixtures.uniqueMarker())
                .bind("amount", amount)
                .bind("order", order.razorpayId())
                .execute());
    }
}
