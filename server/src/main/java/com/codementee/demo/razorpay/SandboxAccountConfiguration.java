package com.codementee.demo.razorpay;

import com.codementee.billing.provider.RazorpayAccount;
import com.codementee.demo.DemoOnly;
import com.codementee.platform.settings.RazorpaySettings;
import com.codementee.platform.settings.ServerSettings;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Creates an account at the simulated provider if no keys for a real account are configured. */
@Configuration(proxyBeanMethods = false)
@DemoOnly
class SandboxAccountConfiguration {

    @Bean
    @ConditionalOnMissingBean(RazorpaySettings.class)
    RazorpayAccount sandboxAccount(ServerSettings server, Environment environment) {
        var keys = SandboxKeys.load(server.home());
        return new RazorpayAccount(
                "sandbox", keys.keyId(), keys.keySecret(), List.of(keys.webhookSecret()),
                () -> server.localUrl(environment) + "/__sandbox/razorpay/v1");
    }
}
