package com.codementee.billing.orders;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.platform.crypto.HmacSha256;
import com.codementee.platform.errors.ErrorCode;
import com.codementee.support.ApiTest;
import com.codementee.support.Await;
import com.codementee.support.PaymentFixtures;
import com.codementee.support.TestApp;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PaymentWebhookApiTest extends ApiTest {

    private static final String UNKNOWN_KIND =
            "{\"entity\":\"event\",\"event\":\"invoice.expired\",\"payload\":{},\"added\":\"₹\\/\"}";

    private final PaymentFixtures payments = new PaymentFixtures(app);

    private static String newEventId() {
        return "evt_" + UUID.randomUUID().toString().replace("-", "").substring(0, 14);
    }

    private int stored(String eventId) {
        return database().withHandle(sql -> sql.createQuery("SELECT count(*) FROM payment_event WHERE event_id = :id")
                .bind("id", eventId)
                .mapTo(Integer.class)
                .one());
    }

    private boolean handled(String eventId) {
        return database().withHandle(
                sql -> sql.createQuery("SELECT handled_at IS NOT NULL FROM payment_event WHERE event_id = :id")
                .bind("id", eventId)
                .mapTo(Boolean.class)
                .one());
    }

    @Test
    void refusesAnUnsignedBody() {
        var id = newEventId();

        anonymous().header("x-razorpay-event-id", id).post("/api/payment/webhook", UNKNOWN_KIND)
                .expect(400, ErrorCode.PAYMENT_SIGNATURE_INVALID);
        anonymous().header("x-razorpay-event-id", id)
                .header("X-Razorpay-Signature", "0".repeat(64))
                .post("/api/payment/webhook", UNKNOWN_KIND)
                .expect(400, ErrorCode.PAYMENT_SIGNATURE_INVALID);

        assertThat(stored(id)).isZero();
    }

    @Test
    void refusesAModifiedBody() {
        var signature = HmacSha256.hex(
                payments.account().webhookSecrets().getFirst(), UNKNOWN_KIND.getBytes(StandardCharsets.UTF_8));

        anonymous().header("X-Razorpay-Signature", signature)
                .post("/api/payment/webhook", UNKNOWN_KIND.replace("₹", "$"))
                .expect(400, ErrorCode.PAYMENT_SIGNATURE_INVALID);
    }

    @Test
    void refusesASignatureMadeWithTheKeySecret() {
        var signature = HmacSha256.hex(payments.account().keySecret(), UNKNOWN_KIND.getBytes(StandardCharsets.UTF_8));

        anonymous().header("X-Razorpay-Signature", signature)
                .post("/api/payment/webhook", UNKNOWN_KIND)
                .expect(400, ErrorCode.PAYMENT_SIGNATURE_INVALID);
    }

    @Test
    void storesAnEventOnce() {
        var id = newEventId();

        for (int i = 0; i < 3; i++) payments.postWebhook(UNKNOWN_KIND, id).expect(200);

        assertThat(stored(id)).isEqualTo(1);
    }

    @Test
    void ignoresAnEventOfAnUnknownKind() {
        var id = newEventId();

        payments.postWebhook(UNKNOWN_KIND, id).expect(200);

        Await.until("it is handled", () -> handled(id));
    }

    @Test
    void storesASignedBodyThatIsNotJson() {
        var id = newEventId();

        payments.postWebhook(new byte[] {0, (byte) 0xff, '{'}, id).expect(200);

        Await.until("it is handled", () -> handled(id));
    }

    @Test
    void identifiesAnEventWithoutIdByItsBody() {
        var body = UNKNOWN_KIND.replace("expired", newEventId());
        var signature = HmacSha256.hex(
                payments.account().webhookSecrets().getFirst(), body.getBytes(StandardCharsets.UTF_8));
        var provider = anonymous().header("X-Razorpay-Signature", signature);

        provider.post("/api/payment/webhook", body).expect(200);
        provider.post("/api/payment/webhook", body).expect(200);

        int kept = database().withHandle(sql -> sql.createQuery("SELECT count(*) FROM payment_event WHERE body = :body")
                .bind("body", body.getBytes(StandardCharsets.UTF_8))
                .mapTo(Integer.class)
                .one());
        assertThat(kept).isEqualTo(1);
    }

    @Test
    void ignoresAnUnknownOrder() {
        var id = newEventId();
        var body = "{\"event\":\"payment.captured\",\"payload\":{\"payment\":{\"entity\":{\"id\":\"pay_x\",\"order_id\":\"order_x\"}}}}";

        payments.postWebhook(body, id).expect(200);

        Await.until("it is handled", () -> handled(id));
    }

    @Test
    void ignoresARefundOfAPaymentThatTheProviderDoesNotKnow() {
        var id = newEventId();
        var body = "{\"event\":\"refund.processed\",\"payload\":{\"refund\":{\"entity\":{\"payment_id\":\"pay_00000000000000\"}}}}";

        payments.postWebhook(body, id).expect(200);

        Await.until("it is handled", () -> handled(id));
    }

    @Test
    void handlesARefundOfAnOrderThatWasNotPaid() {
        var order = payments.createOrder(given.freeMentee(), "growth");
        payments.pay(order, "failed", false);
        var payment = database().withHandle(sql -> sql
                .createQuery("SELECT id FROM sandbox.razorpay_payment WHERE order_id = :order")
                .bind("order", order.razorpayId())
                .mapTo(String.class)
                .one());
        var id = newEventId();
        var refund = "{\"entity\":{\"payment_id\":\"" + payment + "\"}}";

        payments.postWebhook("{\"event\":\"refund.processed\",\"payload\":{\"refund\":" + refund + "}}", id).expect(200);

        Await.until("it is handled", () -> handled(id));
        assertThat(payments.orderStatus(order)).isEqualTo("attempted");
    }

    @Test
    void acceptsBodiesOfUpTo256Kilobytes() {
        payments.postWebhook("[" + " ".repeat(256 * 1024 - 2) + "]", newEventId()).expect(200);
        payments.postWebhook(new byte[256 * 1024 + 1], newEventId()).expect(413, ErrorCode.PAYLOAD_TOO_LARGE);
    }

    @Test
    void acceptsTheOldSecretDuringARotation() {
        var settings = Map.of(
                "RAZORPAY_KEY_ID", "rzp_test_rotating000000",
                "RAZORPAY_KEY_SECRET", "a key secret",
                "RAZORPAY_WEBHOOK_SECRET", "the new one,the old one",
                "RAZORPAY_BASE_URL", "http://localhost:1");
        try (var rotating = TestApp.start(settings)) {
            for (var secret : new String[] {"the new one", "the old one"}) {
                var signature = HmacSha256.hex(secret, UNKNOWN_KIND.getBytes(StandardCharsets.UTF_8));
                rotating.client().header("X-Razorpay-Signature", signature).post("/api/payment/webhook", UNKNOWN_KIND)
                        .expect(200);
            }
            assertThat(rotating.client().get("/api/payment/config").data().get("provider").asString())
                    .isEqualTo("razorpay");
        }
    }
}
