package com.codementee.billing.provider;

import com.codementee.platform.settings.Settings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Creates the client of the payment provider. Without configured keys, demo mode supplies the account. */
@Configuration(proxyBeanMethods = false)
class ProviderConfiguration {

    @Bean
    @Conditional(KeysAreSet.class)
    RazorpayAccount razorpayAccount(Settings settings) {
        var keys = settings.razorpay();
        return new RazorpayAccount("razorpay", keys.keyId(), keys.keySecret(), keys.webhookSecrets(), keys::baseUrl);
    }

    @Bean
    PaymentGateway paymentGateway(RazorpayAccount account) {
        return new RazorpayGateway(new RazorpayHttpClient(account));
    }

    /** Whether {@code RAZORPAY_KEY_ID} and its companions are set. */
    static final class KeysAreSet implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            var beans = context.getBeanFactory();
            return beans != null && beans.getBean("settings", Settings.class).razorpay() != null;
        }
    }
}
