package com.codementee.catalog;

import static com.codementee.platform.errors.ConstraintErrors.error;

import com.codementee.platform.db.StoreFactory;
import com.codementee.platform.errors.ConstraintErrors;
import com.codementee.platform.errors.ErrorCode;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Creates the company and topic stores. */
@Configuration(proxyBeanMethods = false)
class CatalogConfiguration {

    @Bean
    CompanyStore companyStore(Jdbi jdbi) {
        return StoreFactory.attach(jdbi, CompanyStore.class);
    }

    @Bean
    TopicStore topicStore(Jdbi jdbi) {
        return StoreFactory.attach(jdbi, TopicStore.class);
    }

    @Bean
    ConstraintErrors catalogConstraintErrors() {
        return new ConstraintErrors(Map.of(
                "company_name", error(ErrorCode.ALREADY_EXISTS, "A company with this name already exists.")));
    }
}
