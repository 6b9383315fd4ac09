package com.codementee.practice.tools;

import com.codementee.platform.db.StoreFactory;
import org.jdbi.v3.core.Jdbi;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Creates the store of the tools. */
@Configuration(proxyBeanMethods = false)
class ToolsConfiguration {

    @Bean
    ToolStore toolStore(Jdbi jdbi) {
        return StoreFactory.attach(jdbi, ToolStore.class);
    }
}
