package com.codementee.bookings.store;

import com.codementee.platform.db.Stores;
import org.jdbi.v3.core.Jdbi;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Creates the store of booking requests. */
@Configuration(proxyBeanMethods = false)
class BookingStoreConfiguration {

    @Bean
    BookingStore bookingStore(Jdbi jdbi) {
        return Stores.attach(jdbi, BookingStore.class);
    }
}
