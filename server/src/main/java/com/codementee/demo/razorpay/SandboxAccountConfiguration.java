package com.codementee.demo.razorpay;

import com.codementee.billing.provider.RazorpayAccount;
import com.codementee.demo.DemoOnly;
import com.codementee.platform.settings.Settings;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Supplies an account at the sandbox of this server when no keys of a real account are set. */
@Configuration(proxyBeanMethods = false)
@DemoOnly
class SandboxAccountConfiguration {

    @Bean
    @Conditional(NoKeysAreSet.class)
    RazorpayAccount sandboxAccount(Settings settings, Environment environment) {
        var keys = SandboxKeys.in(settings.home());
        return new RazorpayAccount(
                "sandbox", keys.keyId(), keys.keySecret(), List.of(keys.webhookSecret()),
                () -> settings.localUrl(environment.getProperty("local.server.port", Integer.toString(settings.port())))
                        + "/__sandbox/razorpay/v1");
    }

    /** Whether {@code RAZORPAY_KEY_ID} and its companions are missing. */
    static final class NoKeysAreSet implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            var beans = context.getBeanFactory();
            return beans != null && beans.getBean("settings", Settings.class).razorpay() == null;
        }
    }
}
