package com.codementee.platform.http;

import com.codementee.Settings;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the rate limits count. */
@Configuration(proxyBeanMethods = false)
class LimitsModule {

    /** A request waits so long for a shared count before this node's own decides. */
    private static final Duration REDIS_PATIENCE = Duration.ofMillis(50);

    @Bean
    LimitStore limitStore(Settings settings, InstantSource clock) {
        var local = new LocalLimits(clock);
        return settings.redisUrl() == null ? local : new SharedLimits(settings.redisUrl(), REDIS_PATIENCE, local, clock);
    }
}
