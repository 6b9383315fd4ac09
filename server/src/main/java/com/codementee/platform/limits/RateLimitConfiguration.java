package com.codementee.platform.limits;

import com.codementee.platform.settings.RateLimitSettings;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the rate limits count. */
@Configuration(proxyBeanMethods = false)
class RateLimitConfiguration {

    /** A request waits so long for a shared count before this node's own decides. */
    private static final Duration REDIS_PATIENCE = Duration.ofMillis(50);

    @Bean
    RateLimitStore limitStore(RateLimitSettings settings, InstantSource clock) {
        var local = new LocalRateLimitStore(clock);
        return settings.redisUrl() == null ? local : new RedisRateLimitStore(settings.redisUrl(), REDIS_PATIENCE, local, clock);
    }
}
