package com.codementee.billing.plans;

import com.codementee.platform.db.Stores;
import org.jdbi.v3.core.Jdbi;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Creates the store of plans. */
@Configuration(proxyBeanMethods = false)
class PlansConfiguration {

    @Bean
    PlanStore planStore(Jdbi jdbi) {
        return Stores.attach(jdbi, PlanStore.class);
    }
}
