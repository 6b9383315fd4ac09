package com.codementee.accounts;

import org.jdbi.v3.core.Jdbi;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires accounts to the database. */
@Configuration(proxyBeanMethods = false)
class AccountsModule {

    @Bean
    PersonStore personStore(Jdbi jdbi) {
        return jdbi.onDemand(PersonStore.class);
    }

    @Bean
    SessionStore sessionStore(Jdbi jdbi) {
        return jdbi.onDemand(SessionStore.class);
    }
}
