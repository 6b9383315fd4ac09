package com.codementee.mentors;

import com.codementee.platform.db.StoreFactory;
import org.jdbi.v3.core.Jdbi;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Creates the stores of this module. */
@Configuration(proxyBeanMethods = false)
class MentorsConfiguration {

    @Bean
    MentorStore mentorStore(Jdbi jdbi) {
        return StoreFactory.attach(jdbi, MentorStore.class);
    }

    @Bean
    MentorProfileStore mentorProfileStore(Jdbi jdbi) {
        return StoreFactory.attach(jdbi, MentorProfileStore.class);
    }

    @Bean
    CompanyLinkStore companyLinkStore(Jdbi jdbi) {
        return StoreFactory.attach(jdbi, CompanyLinkStore.class);
    }
}
