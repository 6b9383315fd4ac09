package com.codementee.dashboard;

import com.codementee.platform.db.Stores;
import org.jdbi.v3.core.Jdbi;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Creates the store of the admin dashboard. */
@Configuration(proxyBeanMethods = false)
class DashboardConfiguration {

    @Bean
    AdminDashboardStore adminDashboardStore(Jdbi jdbi) {
        return Stores.attach(jdbi, AdminDashboardStore.class);
    }
}
