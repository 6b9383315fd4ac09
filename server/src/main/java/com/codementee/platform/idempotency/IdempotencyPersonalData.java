package com.codementee.platform.idempotency;

import com.codementee.platform.privacy.PersonalData;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Exports and deletes the stored results of requests with an {@code Idempotency-Key}, which are kept for a day. */
@Configuration(proxyBeanMethods = false)
class IdempotencyPersonalData {

    private static final String RECENT_REQUESTS = """
        SELECT route, status, created_at
          FROM idempotency_key
         WHERE owner = :personId::text
         ORDER BY created_at
        """;

    @Bean
    PersonalData idempotencyPersonalDataStatements() {
        return PersonalData.builder()
                .export("recent_requests", RECENT_REQUESTS)
                .erase("DELETE FROM idempotency_key WHERE owner = :personId::text AND status IS NOT NULL")
                .build();
    }
}
