package com.codementee.scheduling;

import com.codementee.platform.db.Stores;
import org.jdbi.v3.core.Jdbi;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires scheduling's stores. */
@Configuration(proxyBeanMethods = false)
class SchedulingConfiguration {

    @Bean
    SlotStore slotStore(Jdbi jdbi) {
        return Stores.attach(jdbi, SlotStore.class);
    }

    @Bean
    MeetLinkStore meetLinkStore(Jdbi jdbi) {
        return Stores.attach(jdbi, MeetLinkStore.class);
    }
}
