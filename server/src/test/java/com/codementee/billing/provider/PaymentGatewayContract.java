package com.codementee.billing.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.codementee.billing.provider.PaymentGateway.Bill;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every payment provider has to do, the stand-in and the real one alike. */
interface PaymentGatewayContract {

    PaymentGateway gateway();

    private static Bill bill() {
        return new Bill(UUID.randomUUID().toString(), 199_900, "INR");
    }

    @Test
    default void opensAnOrderThatNobodyHasPaid() {
        var id = gateway().open(bill(), false);

        var order = gateway().order(id);
        assertThat(order.id()).isEqualTo(id).matches("order_[A-Za-z0-9]{14}");
        assertThat(order.status()).isEqualTo("created");
        assertThat(order.payments()).isEmpty();
        assertThat(order.attempted()).isFalse();
    }

    @Test
    default void findsTheOrderOfAReceiptAgain() {
        var bill = bill();
        var id = gateway().open(bill, false);

        assertThat(gateway().open(bill, true)).isEqualTo(id);
    }

    @Test
    default void opensAnOrderOfAReceiptThatIsNotThereYet() {
        assertThat(gateway().open(bill(), true)).startsWith("order_");
    }

    @Test
    default void refusesAnAmountBelowTheLeast() {
        assertThatExceptionOfType(PaymentProviderException.Refused.class)
                .isThrownBy(() -> gateway().open(new Bill(UUID.randomUUID().toString(), 99, "INR"), false));
    }

    @Test
    default void knowsNoOrderThatItDidNotOpen() {
        assertThatExceptionOfType(PaymentProviderException.class).isThrownBy(() -> gateway().order("order_00000000000000"));
    }

    @Test
    default void knowsNoPaymentThatNobodyMade() {
        assertThatExceptionOfType(PaymentProviderException.class).isThrownBy(() -> gateway().payment("pay_00000000000000"));
    }
}
