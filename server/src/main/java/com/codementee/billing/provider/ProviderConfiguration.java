package com.codementee.billing.provider;

import com.codementee.platform.security.PageHeaderOverrides;
import com.codementee.platform.settings.RazorpaySettings;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Creates the payment gateway. Without configured keys, demo mode supplies the account. */
@Configuration(proxyBeanMethods = false)
class ProviderConfiguration {

    @Bean
    @ConditionalOnBean(RazorpaySettings.class)
    RazorpayAccount razorpayAccount(RazorpaySettings settings) {
        return new RazorpayAccount(
                "razorpay", settings.keyId(), settings.keySecret(), settings.webhookSecrets(), settings::baseUrl);
    }

    @Bean
    PaymentGateway paymentGateway(RazorpayAccount account) {
        return new RazorpayGateway(new RazorpayHttpClient(account));
    }

    @Bean
    PageHeaderOverrides checkoutPageSecurity(Optional<RazorpaySettings> razorpay) {
        return checkoutPage(razorpay.isPresent());
    }

    /** Allows the sources of Razorpay's checkout on order pages, if Razorpay is the provider. */
    static PageHeaderOverrides checkoutPage(boolean razorpay) {
        var sources = Map.of(
                "script-src", "https://checkout.razorpay.com https://cdn.razorpay.com",
                "connect-src", "https://api.razorpay.com https://checkout.razorpay.com https://lumberjack.razorpay.com",
                "frame-src", "https://api.razorpay.com https://checkout.razorpay.com");
        return new PageHeaderOverrides("/pay/", razorpay ? sources : Map.of(), true, null);
    }
}
