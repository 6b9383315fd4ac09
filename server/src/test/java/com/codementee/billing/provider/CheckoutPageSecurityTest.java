package com.codementee.billing.provider;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CheckoutPageSecurityTest {

    @Test
    void allowsRazorpayOnTheCheckoutPageWhereItIsTheProvider() {
        var page = ProviderConfiguration.checkoutPage(true);

        assertThat(page.pathPrefix()).isEqualTo("/pay/");
        assertThat(page.payments()).isTrue();
        assertThat(page.sources().get("script-src")).contains("https://checkout.razorpay.com");
        assertThat(page.sources().get("frame-src")).contains("https://api.razorpay.com");
    }

    @Test
    void allowsNoOtherSiteInTheSandbox() {
        assertThat(ProviderConfiguration.checkoutPage(false).sources()).isEmpty();
    }
}
