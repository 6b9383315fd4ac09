package com.codementee.billing.provider;

import com.codementee.platform.settings.Settings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Creates the payment gateway. Without configured keys, demo mode supplies the account. */
@Configuration(proxyBeanMethods = false)
class ProviderConfiguration {

    @Bean
    @Conditional(KeysConfigured.class)
    RazorpayAccount razorpayAccount(Settings settings) {
        var keys = settings.razorpay();
        return new RazorpayAccount("razorpay", keys.keyId(), keys.keySecret(), keys.webhookSecrets(), keys::baseUrl);
    }

    @Bean
    PaymentGateway paymentGateway(RazorpayAccount account) {
        return new RazorpayGateway(new RazorpayHttpClient(account));
    }

    /** Matches if {@code RAZORPAY_KEY_ID} and the secrets are set. */
    static final class KeysConfigured implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            var beans = context.getBeanFactory();
            return beans != null && beans.getBean("settings", Settings.class).razorpay() != null;
        }
    }
}
