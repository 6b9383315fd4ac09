package com.codementee.billing.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.codementee.billing.provider.PaymentGateway.OrderRequest;
import com.codementee.billing.provider.PaymentGateway.Payment;
import com.codementee.billing.provider.PaymentGateway.PaymentDetails;
import com.codementee.platform.errors.ErrorCode;
import com.codementee.support.ApiClient;
import com.codementee.support.PersonFixtures;
import com.codementee.support.TestApp;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests the gateway against slow, oversized and invalid responses. */
class RazorpayBadResponsesTest {

    private static final OrderRequest REQUEST =
            new OrderRequest("0199f0a0-0000-7000-8000-000000000000", 199_900, "INR");
    private static final Payment PAYMENT = new Payment(
            "pay_A", "order_A", 199_900, "INR", "authorized", false, 0, 1, PaymentDetails.NONE);

    /** Bodies that are not JSON or do not match the provider's documentation. */
    private static final List<String> INVALID_BODIES = List.of(
            "", "null", "[]", "{}", "7", "\"order_A\"", "<html></html>", "{\"items\":null}", "{\"items\":[null]}",
            "{\"items\":{}}", "{\"items\":[{}]}", "{\"items\":[{\"id\":null}]}",
            "{\"id\":\"order_A\",\"items\":[{\"id\":\"pay_A\"}]}",
            "{\"id\":\"order_A\\u0000\",\"amount\":199900}", "{\"id\":\"order_B\",\"status\":\"paid\"}",
            "{\"id\":\"order_A\",\"amount\":1e999}",
            "{\"id\":\"pay_A\",\"amount\":1,\"currency\":\"INR\",\"amount_refunded\":2}", "[".repeat(5_000));

    private final StubRazorpay provider = new StubRazorpay();
    private final RazorpayGateway gateway =
            new RazorpayGateway(new RazorpayHttpClient(provider.account(), Duration.ofMillis(1_000)));

    @AfterEach
    void stop() {
        provider.close();
    }

    private List<ThrowingCallable> allCalls() {
        return List.of(
                () -> gateway.createOrder(REQUEST, false),
                () -> gateway.createOrder(REQUEST, true),
                () -> gateway.order("order_A"),
                () -> gateway.capture(PAYMENT),
                () -> gateway.payment("pay_A"));
    }

    @Test
    void throwsForAnInvalidBody() {
        for (var body : INVALID_BODIES) {
            provider.answers(StubRazorpay.json(200, body));
            for (var call : allCalls()) {
                assertThatExceptionOfType(PaymentProviderException.class).as(body).isThrownBy(call);
            }
        }
    }

    @Test
    void throwsForAnUnexpectedStatus() {
        for (int status : new int[] {204, 302, 304, 400, 404, 408, 429, 500, 599}) {
            provider.answers(StubRazorpay.json(status, ""));
            assertThatExceptionOfType(PaymentProviderException.class).as("%s", status)
                    .isThrownBy(() -> gateway.order("order_A"));
        }
    }

    /** Without a total deadline, each call takes the 30 seconds during which the stub sends bytes. */
    @Test
    void stopsReadingASlowResponseAtTheDeadline() {
        provider.answers(StubRazorpay.slow());
        long begun = System.nanoTime();

        for (var call : allCalls()) assertThatExceptionOfType(PaymentProviderException.NoAnswer.class).isThrownBy(call);

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(25));
    }

    @Test
    void throwsForAResponseThatIsTooLarge() {
        provider.answers(StubRazorpay.oversized(50));

        for (var call : allCalls()) assertThatExceptionOfType(PaymentProviderException.NoAnswer.class).isThrownBy(call);
    }

    @Test
    void answers503AndKeepsTheOrderOpen() {
        var settings = Map.of(
                "RAZORPAY_KEY_ID", "rzp_test_stub0000000000",
                "RAZORPAY_KEY_SECRET", "a key secret",
                "RAZORPAY_WEBHOOK_SECRET", "a webhook secret",
                "RATE_LIMITS", "off",
                "RAZORPAY_BASE_URL", provider.address());
        try (var app = TestApp.start(settings)) {
            var mentee = new PersonFixtures(app).freeMentee();
            var client = app.client().as(mentee.token());
            for (var body : INVALID_BODIES) {
                provider.answers(StubRazorpay.json(200, body));
                client.post("/api/payment/create-order", Map.of("plan_id", "growth"))
                        .expect(503, ErrorCode.UNAVAILABLE);
            }
            provider.answers(StubRazorpay.oversized(2));
            client.post("/api/payment/create-order", Map.of("plan_id", "growth")).expect(503, ErrorCode.UNAVAILABLE);

            var orders = client.get("/api/payment/orders").expect(200).data();
            assertThat(orders).hasSize(1);
            refusesToVerify(app, client, orders.get(0).get("id").asString());
        }
    }

    private void refusesToVerify(TestApp app, ApiClient client, String orderId) {
        app.database().useHandle(
                sql -> sql.execute("UPDATE plan_order SET razorpay_order_id = 'order_A' WHERE id = ?::uuid", orderId));
        var signature = CheckoutSignature.of("a key secret", "order_A", "pay_A");
        var report = Map.of("razorpay_order_id", "order_A", "razorpay_payment_id", "pay_A", "razorpay_signature",
                signature);
        for (var body : INVALID_BODIES) {
            provider.answers(StubRazorpay.json(200, body));
            client.post("/api/payment/verify-payment", report).expect(503, ErrorCode.UNAVAILABLE);
        }
        assertThat(client.get("/api/payment/orders").expect(200).data().get(0).get("status").asString())
                .isEqualTo("created");
    }
}
