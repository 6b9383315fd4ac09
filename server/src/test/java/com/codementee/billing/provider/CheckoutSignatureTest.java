package com.codementee.billing.provider;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CheckoutSignatureTest {

    /** Uses the example from the provider's documentation. */
    @Test
    void signsAPaymentAsTheProviderDoes() {
        var signature = CheckoutSignature.of("EnLs21M47BllR3X8PSFtjtbd", "order_IEIaMR65cu6nz3", "pay_IH4NVgf4Dreq1l");

        assertThat(signature).isEqualTo("0d4e745a1838664ad6c9c9902212a32d627d68e917290b0ad5f08ff4561bc50f");
    }
}
