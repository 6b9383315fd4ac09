package com.codementee;

import com.codementee.billing.provider.PaymentSignature;
import com.codementee.billing.provider.RazorpayAccount;
import com.codementee.demo.Faults;
import com.codementee.platform.crypto.HmacSha256;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Orders and payments at the sandbox, for tests. */
public class GivenPayments {

    private final App app;

    public GivenPayments(App app) {
        this.app = app;
    }

    /** An order that was opened, and the cookie of the browser that did it without an account. */
    public record Opened(UUID id, String razorpayId, long amount, @Nullable String cookie) {}

    /** What the checkout handed to a browser. */
    public record Paid(String orderId, String paymentId, String signature) {

        public Map<String, Object> body() {
            return Map.of("razorpay_order_id", orderId, "razorpay_payment_id", paymentId, "razorpay_signature", signature);
        }
    }

    public Opened order(GivenPeople.Someone person, String planId) {
        return opened(app.client().as(person.token()).post("/api/payment/create-order", Map.of("plan_id", planId)));
    }

    /** An order of somebody without an account, under this address. */
    public Opened visitorOrder(String email, String planId) {
        return opened(app.client().post("/api/payment/create-order", visitor(email, planId)));
    }

    public static Map<String, Object> visitor(String email, String planId) {
        var body = new LinkedHashMap<String, Object>();
        body.put("plan_id", planId);
        body.put("name", "Visitor");
        body.put("email", email);
        body.put("password", GivenPeople.PASSWORD);
        return body;
    }

    public static Opened opened(Answer answer) {
        var data = answer.expect(201).data();
        var cookie = answer.headers().allValues("Set-Cookie").stream()
                .filter(header -> header.startsWith("codementee_order_"))
                .map(header -> header.split(";", 2)[0])
                .findFirst()
                .orElse(null);
        return new Opened(
                UUID.fromString(data.get("order_id").asString()),
                data.get("razorpay_order_id").asString(),
                data.get("amount").asLong(),
                cookie);
    }

    /** Pays at the checkout; the provider says nothing of its own accord. */
    public Paid pay(Opened order) {
        return pay(order, "captured", false);
    }

    public Paid pay(Opened order, String outcome, boolean webhooks) {
        var body = Map.of("razorpay_order_id", order.razorpayId, "outcome", outcome, "webhooks", webhooks);
        var paid = app.client().post("/__sandbox/razorpay/pay", body).expect(200).json();
        return new Paid(
                paid.get("razorpay_order_id").asString(null),
                paid.get("razorpay_payment_id").asString(null),
                paid.get("razorpay_signature").asString(null));
    }

    public void deliver(Opened order, String event, int times) {
        var body = Map.of("razorpay_order_id", order.razorpayId, "event", event, "times", times);
        app.client().post("/__sandbox/razorpay/deliver", body).expect(200);
    }

    public JsonNode verify(Client client, Paid paid) {
        return client.post("/api/payment/verify-payment", paid.body()).expect(200).data();
    }

    /** A right signature of a payment that nobody made. */
    public Paid forged(Opened order, String paymentId) {
        return new Paid(order.razorpayId, paymentId, PaymentSignature.of(account().keySecret(), order.razorpayId, paymentId));
    }

    /** Posts a webhook, signed as the provider signs. */
    public Answer webhook(byte[] body, String eventId) {
        return app.client()
                .header("X-Razorpay-Signature", HmacSha256.hex(account().webhookSecrets().getFirst(), body))
                .header("x-razorpay-event-id", eventId)
                .post("/api/payment/webhook", body);
    }

    public Answer webhook(String body, String eventId) {
        return webhook(body.getBytes(StandardCharsets.UTF_8), eventId);
    }

    /** Lets the payment provider misbehave in its next calls. */
    public void fault(Faults.Kind kind, int count) {
        var body = Map.of("target", "razorpay", "kind", kind.wire(), "count", count);
        app.client().post("/__sandbox/faults", body).expect(200);
    }

    public RazorpayAccount account() {
        return app.bean(RazorpayAccount.class);
    }

    public String status(Opened order) {
        return app.database().withHandle(sql -> sql.createQuery("SELECT status FROM plan_order WHERE id = :id")
                .bind("id", order.id)
                .mapTo(String.class)
                .one());
    }

    public @Nullable UUID owner(Opened order) {
        return app.database().withHandle(sql -> sql.createQuery("SELECT person_id FROM plan_order WHERE id = :id")
                .bind("id", order.id)
                .mapTo(UUID.class)
                .findOne()
                .orElse(null));
    }

    public int memberships(Opened order) {
        return app.database().withHandle(sql -> sql.createQuery("SELECT count(*) FROM membership WHERE order_id = :id")
                .bind("id", order.id)
                .mapTo(Integer.class)
                .one());
    }
}
