package com.codementee.analytics;

import com.codementee.platform.privacy.PersonalData;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Says why the mocks of mentors, as the figures store them, are neither exported nor erased. */
@Configuration(proxyBeanMethods = false)
class AnalyticsPersonalData {

    private static final String EXPORTED_AS_MOCKS = "a copy of mocks, which are exported by themselves";
    private static final String WITHOUT_NAME = "scores and times of mocks, which stay without the mentor's name";

    @Bean
    PersonalData analyticsPersonalDataStatements() {
        return PersonalData.builder()
                .notExported("analytics_mentor_quarter.mentor_id", EXPORTED_AS_MOCKS)
                .notExported("analytics_changed_mentor.mentor_id", EXPORTED_AS_MOCKS)
                .keep("analytics_mentor_quarter.mentor_id", WITHOUT_NAME)
                .keep("analytics_changed_mentor.mentor_id", WITHOUT_NAME)
                .build();
    }
}
