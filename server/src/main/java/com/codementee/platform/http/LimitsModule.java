package com.codementee.platform.http;

import com.codementee.Settings;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the rate limits count. */
@Configuration(proxyBeanMethods = false)
class LimitsModule {

    @Bean
    LimitStore limitStore(Settings settings, InstantSource clock) {
        var local = new LocalLimits(clock);
        return settings.redisUrl() == null ? local : new SharedLimits(settings.redisUrl(), local, clock);
    }
}
