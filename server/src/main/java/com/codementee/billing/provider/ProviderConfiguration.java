package com.codementee.billing.provider;

import com.codementee.platform.settings.RazorpaySettings;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Creates the payment gateway. Without configured keys, demo mode supplies the account. */
@Configuration(proxyBeanMethods = false)
class ProviderConfiguration {

    @Bean
    @ConditionalOnBean(RazorpaySettings.class)
    RazorpayAccount razorpayAccount(RazorpaySettings settings) {
        return new RazorpayAccount("razorpay", settings.keyId(), settings.keySecret(), settings.webhookSecrets(), settings::baseUrl);
    }

    @Bean
    PaymentGateway paymentGateway(RazorpayAccount account) {
        return new RazorpayGateway(new RazorpayHttpClient(account));
    }
}
