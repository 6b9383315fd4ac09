package com.codementee.dashboard;

import com.codementee.platform.db.StoreFactory;
import org.jdbi.v3.core.Jdbi;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Creates the admin dashboard store. */
@Configuration(proxyBeanMethods = false)
class DashboardConfiguration {

    @Bean
    AdminDashboardStore adminDashboardStore(Jdbi jdbi) {
        return StoreFactory.attach(jdbi, AdminDashboardStore.class);
    }
}
