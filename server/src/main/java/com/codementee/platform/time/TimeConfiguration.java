package com.codementee.platform.time;

import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Creates the clock. */
@Configuration(proxyBeanMethods = false)
class TimeConfiguration {

    @Bean
    AppClock appClock(ObjectProvider<InitialClockOffset> initialOffset) {
        var offset = initialOffset.getIfAvailable();
        return new AppClock(offset == null ? Duration.ZERO : offset.read());
    }
}
