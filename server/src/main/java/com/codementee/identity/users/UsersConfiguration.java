package com.codementee.identity.users;

import com.codementee.platform.db.StoreFactory;
import org.jdbi.v3.core.Jdbi;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Creates the {@link UserStore}. */
@Configuration(proxyBeanMethods = false)
class UsersConfiguration {

    @Bean
    UserStore userStore(Jdbi jdbi) {
        return StoreFactory.attach(jdbi, UserStore.class);
    }
}
