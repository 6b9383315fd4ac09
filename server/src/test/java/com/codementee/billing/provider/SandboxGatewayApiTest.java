package com.codementee.billing.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.codementee.billing.provider.PaymentGateway.OrderRequest;
import com.codementee.demo.Faults;
import com.codementee.support.ApiTest;
import com.codementee.support.PaymentFixtures;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests the gateway against the sandbox, which fails on demand. */
class SandboxGatewayApiTest extends ApiTest implements PaymentGatewayContract {

    private final PaymentFixtures payments = new PaymentFixtures(app);
    private final RazorpayGateway gateway = new RazorpayGateway(new RazorpayHttpClient(payments.account()));

    @Override
    public PaymentGateway gateway() {
        return gateway;
    }

    @AfterEach
    void clearFaults() {
        payments.injectFaults(Faults.Kind.ERROR, 0);
    }

    private static OrderRequest request() {
        return new OrderRequest(UUID.randomUUID().toString(), 199_900, "INR");
    }

    private int ordersOf(OrderRequest request) {
        return database().withHandle(
                sql -> sql.createQuery("SELECT count(*) FROM sandbox.razorpay_order WHERE receipt = :receipt")
                .bind("receipt", request.receipt())
                .mapTo(Integer.class)
                .one());
    }

    private PaymentFixtures.CreatedOrder opened(OrderRequest request) {
        return new PaymentFixtures.CreatedOrder(
                UUID.fromString(request.receipt()), gateway.createOrder(request, false), request.amount(), null);
    }

    @Test
    void createsOneOrderWhenTheResponseIsLost() {
        var request = request();
        payments.injectFaults(Faults.Kind.DROP_RESPONSE, 1);

        var id = gateway.createOrder(request, false);

        assertThat(ordersOf(request)).isEqualTo(1);
        assertThat(gateway.order(id).status()).isEqualTo("created");
    }

    @Test
    void createsTheOrderWhenTheFirstAttemptFails() {
        var request = request();
        payments.injectFaults(Faults.Kind.ERROR, 1);

        gateway.createOrder(request, false);

        assertThat(ordersOf(request)).isEqualTo(1);
    }

    @Test
    void retriesAFailedRead() {
        var id = gateway.createOrder(request(), false);
        payments.injectFaults(Faults.Kind.DOWN, 2);

        assertThat(gateway.order(id).status()).isEqualTo("created");
    }

    @Test
    void throwsWhenTheProviderStaysDown() {
        payments.injectFaults(Faults.Kind.DOWN, 100);

        assertThatExceptionOfType(PaymentProviderException.NoAnswer.class)
                .isThrownBy(() -> gateway.createOrder(request(), false));
    }

    @Test
    void waitsForASlowResponse() {
        payments.injectFaults(Faults.Kind.SLOW, 1);

        assertThat(gateway.createOrder(request(), false)).startsWith("order_");
    }

    @Test
    void stopsWaitingAtTheDeadline() {
        var impatient = new RazorpayGateway(new RazorpayHttpClient(payments.account(), Duration.ofMillis(300)));
        payments.injectFaults(Faults.Kind.SLOW, 100);

        assertThatExceptionOfType(PaymentProviderException.NoAnswer.class)
                .isThrownBy(() -> impatient.createOrder(request(), false));
    }

    @Test
    void capturesAnAuthorizedPayment() {
        var order = opened(request());
        payments.pay(order, "authorized", false);
        var authorized = gateway.order(order.razorpayId()).payments().getFirst();
        assertThat(authorized.authorized()).isTrue();

        assertThat(gateway.capture(authorized).holdsMoney()).isTrue();
        assertThat(gateway.capture(authorized).holdsMoney()).isTrue();
        assertThat(gateway.order(order.razorpayId()).status()).isEqualTo("paid");
    }

    @Test
    void readsThePaymentWhenTheResponseToACaptureIsLost() {
        var order = opened(request());
        payments.pay(order, "authorized", false);
        var authorized = gateway.order(order.razorpayId()).payments().getFirst();
        payments.injectFaults(Faults.Kind.DROP_RESPONSE, 1);

        assertThat(gateway.capture(authorized).holdsMoney()).isTrue();
    }

    @Test
    void doesNotCaptureAFailedPayment() {
        var order = opened(request());
        payments.pay(order, "failed", false);
        var failed = gateway.order(order.razorpayId()).payments().getFirst();

        assertThat(gateway.capture(failed).holdsMoney()).isFalse();
    }

    @Test
    void refundsOnceForEachReference() {
        var order = opened(request());
        var paid = payments.pay(order);
        var request = new PaymentGateway.RefundRequest(UUID.randomUUID().toString(), paid.paymentId(), 50_000);

        var first = gateway.refund(request);
        var second = gateway.refund(request);

        assertThat(second.id()).isEqualTo(first.id()).startsWith("rfnd_");
        assertThat(first.receipt()).isEqualTo(request.reference());
        assertThat(gateway.refundsOf(paid.paymentId())).hasSize(1);
        assertThat(gateway.refund(first.id()).amount()).isEqualTo(50_000);
    }

    @Test
    void throwsForWrongKeys() {
        var account = payments.account();
        var wrong = new RazorpayAccount(
                "sandbox", account.keyId(), "wrong", account.webhookSecrets(), account.baseUrl());

        assertThatExceptionOfType(PaymentProviderException.NoAnswer.class)
                .isThrownBy(() -> new RazorpayGateway(new RazorpayHttpClient(wrong)).createOrder(request(), false));
    }
}
