package com.codementee.billing.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.codementee.ApiTest;
import com.codementee.GivenPayments;
import com.codementee.billing.provider.PaymentGateway.Bill;
import com.codementee.demo.Faults;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Our client against the sandbox, which also fails on demand. */
class SandboxGatewayApiTest extends ApiTest implements PaymentGatewayContract {

    private final GivenPayments payments = new GivenPayments(app);
    private final RazorpayGateway gateway = new RazorpayGateway(new RazorpayHttpClient(payments.account()));

    @Override
    public PaymentGateway gateway() {
        return gateway;
    }

    @AfterEach
    void heal() {
        payments.fault(Faults.Kind.ERROR, 0);
    }

    private static Bill bill() {
        return new Bill(UUID.randomUUID().toString(), 199_900, "INR");
    }

    private int ordersOf(Bill bill) {
        return database().withHandle(sql -> sql.createQuery("SELECT count(*) FROM sandbox.razorpay_order WHERE receipt = :receipt")
                .bind("receipt", bill.receipt())
                .mapTo(Integer.class)
                .one());
    }

    private GivenPayments.Opened opened(Bill bill) {
        return new GivenPayments.Opened(UUID.fromString(bill.receipt()), gateway.open(bill, false), bill.amount(), null);
    }

    @Test
    void makesOneOrderWhenTheAnswerIsLost() {
        var bill = bill();
        payments.fault(Faults.Kind.DROP_RESPONSE, 1);

        var id = gateway.open(bill, false);

        assertThat(ordersOf(bill)).isEqualTo(1);
        assertThat(gateway.order(id).status()).isEqualTo("created");
    }

    @Test
    void makesTheOrderWhenTheFirstTryFailed() {
        var bill = bill();
        payments.fault(Faults.Kind.ERROR, 1);

        gateway.open(bill, false);

        assertThat(ordersOf(bill)).isEqualTo(1);
    }

    @Test
    void readsAgainWhenAnAnswerFails() {
        var id = gateway.open(bill(), false);
        payments.fault(Faults.Kind.DOWN, 2);

        assertThat(gateway.order(id).status()).isEqualTo("created");
    }

    @Test
    void givesUpOnAProviderThatStaysDown() {
        payments.fault(Faults.Kind.DOWN, 100);

        assertThatExceptionOfType(PaymentProviderException.Lost.class).isThrownBy(() -> gateway.open(bill(), false));
    }

    @Test
    void waitsForASlowAnswer() {
        payments.fault(Faults.Kind.SLOW, 1);

        assertThat(gateway.open(bill(), false)).startsWith("order_");
    }

    @Test
    void waitsNoLongerThanItWasTold() {
        var hasty = new RazorpayGateway(new RazorpayHttpClient(payments.account(), Duration.ofMillis(300)));
        payments.fault(Faults.Kind.SLOW, 100);

        assertThatExceptionOfType(PaymentProviderException.Lost.class).isThrownBy(() -> hasty.open(bill(), false));
    }

    @Test
    void capturesAnAuthorisedPayment() {
        var order = opened(bill());
        payments.pay(order, "authorized", false);
        var authorised = gateway.order(order.razorpayId()).payments().getFirst();
        assertThat(authorised.authorized()).isTrue();

        assertThat(gateway.capture(authorised).money()).isTrue();
        assertThat(gateway.capture(authorised).money()).isTrue();
        assertThat(gateway.order(order.razorpayId()).status()).isEqualTo("paid");
    }

    @Test
    void findsOutAboutACaptureWhoseAnswerIsLost() {
        var order = opened(bill());
        payments.pay(order, "authorized", false);
        var authorised = gateway.order(order.razorpayId()).payments().getFirst();
        payments.fault(Faults.Kind.DROP_RESPONSE, 1);

        assertThat(gateway.capture(authorised).money()).isTrue();
    }

    @Test
    void capturesNoFailedPayment() {
        var order = opened(bill());
        payments.pay(order, "failed", false);
        var failed = gateway.order(order.razorpayId()).payments().getFirst();

        assertThat(gateway.capture(failed).money()).isFalse();
    }

    @Test
    void isRefusedWithWrongKeys() {
        var account = payments.account();
        var wrong = new RazorpayAccount("sandbox", account.keyId(), "wrong", account.webhookSecrets(), account.baseUrl());

        assertThatExceptionOfType(PaymentProviderException.Refused.class)
                .isThrownBy(() -> new RazorpayGateway(new RazorpayHttpClient(wrong)).open(bill(), false));
    }
}
