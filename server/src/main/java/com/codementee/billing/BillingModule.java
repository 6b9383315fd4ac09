package com.codementee.billing;

import org.jdbi.v3.core.Jdbi;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires billing's stores. */
@Configuration(proxyBeanMethods = false)
class BillingModule {

    @Bean
    PlanStore planStore(Jdbi jdbi) {
        return jdbi.onDemand(PlanStore.class);
    }

    @Bean
    UnitStore unitStore(Jdbi jdbi) {
        return jdbi.onDemand(UnitStore.class);
    }
}
