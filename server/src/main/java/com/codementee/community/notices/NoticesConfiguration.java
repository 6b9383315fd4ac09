package com.codementee.community.notices;

import com.codementee.platform.db.StoreFactory;
import org.jdbi.v3.core.Jdbi;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Creates the {@link ParticipantStore}. */
@Configuration(proxyBeanMethods = false)
class NoticesConfiguration {

    @Bean
    ParticipantStore communityParticipantStore(Jdbi jdbi) {
        return StoreFactory.attach(jdbi, ParticipantStore.class);
    }
}
