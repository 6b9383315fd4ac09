package com.codementee.people;

import com.codementee.platform.privacy.PersonalData;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Exports accounts. {@link People#anonymize} erases them. */
@Configuration(proxyBeanMethods = false)
class PeoplePersonalData {

    private static final String ACCOUNT = """
        SELECT id, name, display_name, email, role, paused, current_job AS current_role, target_job AS target_role,
               timezone, created_at, updated_at
          FROM person
         WHERE id = :personId
        """;

    @Bean
    PersonalData peoplePersonalDataStatements() {
        return PersonalData.builder()
                .export("account", ACCOUNT)
                .build();
    }
}
