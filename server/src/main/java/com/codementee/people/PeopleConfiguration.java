package com.codementee.people;

import com.codementee.platform.db.Stores;
import org.jdbi.v3.core.Jdbi;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Creates the store of people. */
@Configuration(proxyBeanMethods = false)
class PeopleConfiguration {

    @Bean
    PersonStore personStore(Jdbi jdbi) {
        return Stores.attach(jdbi, PersonStore.class);
    }
}
