package com.codementee.bookings.reliability;

import com.codementee.platform.db.StoreFactory;
import org.jdbi.v3.core.Jdbi;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Creates the store of mentors' reliability. */
@Configuration(proxyBeanMethods = false)
class ReliabilityConfiguration {

    @Bean
    ReliabilityStore reliabilityStore(Jdbi jdbi) {
        return StoreFactory.attach(jdbi, ReliabilityStore.class);
    }
}
