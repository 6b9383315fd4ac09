package com.codementee.calendar;

import com.codementee.platform.db.StoreFactory;
import org.jdbi.v3.core.Jdbi;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Creates the store of calendar feeds. */
@Configuration(proxyBeanMethods = false)
class CalendarConfiguration {

    @Bean
    CalendarFeedStore calendarFeedStore(Jdbi jdbi) {
        return StoreFactory.attach(jdbi, CalendarFeedStore.class);
    }
}
