package com.codementee.aitools.tool;

import com.codementee.platform.db.StoreFactory;
import org.jdbi.v3.core.Jdbi;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Creates the store of this package. */
@Configuration(proxyBeanMethods = false)
class ToolConfiguration {

    @Bean
    CompanyNameStore companyNameStore(Jdbi jdbi) {
        return StoreFactory.attach(jdbi, CompanyNameStore.class);
    }
}
