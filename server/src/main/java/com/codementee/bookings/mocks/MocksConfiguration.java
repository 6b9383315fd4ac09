package com.codementee.bookings.mocks;

import com.codementee.bookings.store.MockStore;
import com.codementee.platform.db.Stores;
import org.jdbi.v3.core.Jdbi;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Creates the store of mocks. */
@Configuration(proxyBeanMethods = false)
class MocksConfiguration {

    @Bean
    MockStore mockStore(Jdbi jdbi) {
        return Stores.attach(jdbi, MockStore.class);
    }
}
