package com.codementee.scheduling;

import com.codementee.platform.privacy.PersonalData;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Exports a mentor's slots, and blocks the future ones that nobody booked. */
@Configuration(proxyBeanMethods = false)
class SchedulingPersonalData {

    private static final String SLOTS = """
        SELECT id, starts_at, ends_at, interview_types, status, created_at
          FROM time_slot
         WHERE mentor_id = :personId
         ORDER BY starts_at DESC, id DESC
        """;

    private static final String BLOCK_SLOTS = """
        UPDATE time_slot
           SET status = 'blocked', version = version + 1
         WHERE mentor_id = :personId AND status = 'available' AND starts_at > :at
        """;

    @Bean
    PersonalData schedulingPersonalDataStatements() {
        return PersonalData.builder()
                .export("slots", SLOTS)
                .erase(BLOCK_SLOTS)
                .keep("time_slot", "the times of past mocks; future ones that nobody booked are blocked")
                .build();
    }
}
