package com.codementee.community.moderation;

import com.codementee.platform.db.StoreFactory;
import org.jdbi.v3.core.Jdbi;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Creates the {@link ModerationStore}. */
@Configuration(proxyBeanMethods = false)
class ModerationConfiguration {

    @Bean
    ModerationStore moderationStore(Jdbi jdbi) {
        return StoreFactory.attach(jdbi, ModerationStore.class);
    }
}
