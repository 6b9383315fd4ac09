package com.codementee.platform.limits;

import com.codementee.platform.settings.RateLimitSettings;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Chooses where the rate limits are counted: in this process or in Redis. */
@Configuration(proxyBeanMethods = false)
class RateLimitConfiguration {

    /** How long a request waits for Redis before it uses this process's counts. */
    private static final Duration REDIS_TIMEOUT = Duration.ofMillis(50);

    @Bean
    RateLimitStore rateLimitStore(RateLimitSettings settings, InstantSource clock, MeterRegistry metrics) {
        var local = new LocalRateLimitStore(clock);
        return settings.redisUrl() == null
                ? local : new RedisRateLimitStore(settings.redisUrl(), REDIS_TIMEOUT, local, clock, metrics);
    }
}
