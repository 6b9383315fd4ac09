package com.codementee.billing.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.codementee.billing.provider.PaymentGateway.OrderRequest;
import com.codementee.billing.provider.PaymentGateway.RefundRequest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Tests the behaviour that every payment gateway must have, against the sandbox and the provider. */
interface PaymentGatewayContract {

    PaymentGateway gateway();

    private static OrderRequest request() {
        return new OrderRequest(UUID.randomUUID().toString(), 199_900, "INR");
    }

    @Test
    default void createsAnUnpaidOrder() {
        var id = gateway().createOrder(request(), false);

        var order = gateway().order(id);
        assertThat(order.id()).isEqualTo(id).matches("order_[A-Za-z0-9]{14}");
        assertThat(order.status()).isEqualTo("created");
        assertThat(order.payments()).isEmpty();
        assertThat(order.attempted()).isFalse();
    }

    @Test
    default void returnsTheExistingOrderOfAReceipt() {
        var request = request();
        var id = gateway().createOrder(request, false);

        assertThat(gateway().createOrder(request, true)).isEqualTo(id);
    }

    @Test
    default void createsAnOrderWhenTheReceiptIsUnknown() {
        assertThat(gateway().createOrder(request(), true)).startsWith("order_");
    }

    @Test
    default void refusesAnAmountBelowTheMinimum() {
        assertThatExceptionOfType(PaymentProviderException.Refused.class)
                .isThrownBy(() -> gateway()
                        .createOrder(new OrderRequest(UUID.randomUUID().toString(), 99, "INR"), false));
    }

    @Test
    default void throwsForAnUnknownOrder() {
        assertThatExceptionOfType(PaymentProviderException.UnknownId.class)
                .isThrownBy(() -> gateway().order("order_00000000000000"));
    }

    @Test
    default void throwsForAnUnknownPayment() {
        assertThatExceptionOfType(PaymentProviderException.UnknownId.class)
                .isThrownBy(() -> gateway().payment("pay_00000000000000"));
    }

    @Test
    default void throwsForAnUnknownRefund() {
        assertThatExceptionOfType(PaymentProviderException.UnknownId.class)
                .isThrownBy(() -> gateway().refund("rfnd_00000000000000"));
    }

    @Test
    default void refusesARefundOfAnUnknownPayment() {
        var request = new RefundRequest(UUID.randomUUID().toString(), "pay_00000000000000", 100);
        assertThatExceptionOfType(PaymentProviderException.Refused.class).isThrownBy(() -> gateway().refund(request));
    }
}
