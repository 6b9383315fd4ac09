package com.codementee.platform.http;

import com.codementee.Settings;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the rate limits count. */
@Configuration(proxyBeanMethods = false)
class Limits {

    @Bean
    LimitStore limitStore(Settings settings, InstantSource clock) {
        if (settings.redisUrl() == null) return new LocalLimits(clock);
        throw new Settings.Wrong("REDIS_URL is set, but this version cannot share its limits yet. Take it away and run one node.");
    }
}
