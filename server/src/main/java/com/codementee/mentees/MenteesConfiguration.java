package com.codementee.mentees;

import com.codementee.platform.db.StoreFactory;
import org.jdbi.v3.core.Jdbi;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Creates the {@link MenteeStore}. */
@Configuration(proxyBeanMethods = false)
class MenteesConfiguration {

    @Bean
    MenteeStore menteeStore(Jdbi jdbi) {
        return StoreFactory.attach(jdbi, MenteeStore.class);
    }
}
