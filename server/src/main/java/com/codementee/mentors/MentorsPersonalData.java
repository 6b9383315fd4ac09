package com.codementee.mentors;

import com.codementee.platform.privacy.PersonalData;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Exports and deletes mentors' profiles. */
@Configuration(proxyBeanMethods = false)
class MentorsPersonalData {

    private static final String MENTOR_PROFILE = """
        SELECT p.headline, p.bio, p.current_company, p.years_experience, p.interview_types, p.topics, p.weekly_capacity,
               ARRAY(SELECT coalesce(c.name, l.name)
                       FROM mentor_company l
                       LEFT JOIN catalog_company c ON c.id = l.company_id
                      WHERE l.mentor_id = :personId
                      ORDER BY l.position) AS companies
          FROM mentor_profile p
         WHERE p.person_id = :personId
        """;

    @Bean
    PersonalData mentorsPersonalDataStatements() {
        return PersonalData.builder()
                .export("mentor_profile", MENTOR_PROFILE)
                .erase("DELETE FROM mentor_company WHERE mentor_id = :personId")
                .erase("DELETE FROM mentor_profile WHERE person_id = :personId")
                .build();
    }
}
