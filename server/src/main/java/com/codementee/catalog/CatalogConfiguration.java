package com.codementee.catalog;

import com.codementee.platform.db.Stores;
import org.jdbi.v3.core.Jdbi;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the catalogue's stores. */
@Configuration(proxyBeanMethods = false)
class CatalogConfiguration {

    @Bean
    CompanyStore companyStore(Jdbi jdbi) {
        return Stores.attach(jdbi, CompanyStore.class);
    }

    @Bean
    TopicStore topicStore(Jdbi jdbi) {
        return Stores.attach(jdbi, TopicStore.class);
    }
}
