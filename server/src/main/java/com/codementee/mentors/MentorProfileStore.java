package com.codementee.mentors;

import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/**
 * SQL with which mentors read and replace their own {@code mentor_profile}. {@link MentorStore} writes the companies.
 */
interface MentorProfileStore {

    @SqlQuery("""
        SELECT m.headline, m.bio, m.current_company, m.years_experience, m.companies, m.interview_types, m.topics,
               p.timezone, m.weekly_capacity, p.version
          FROM mentors_profile m
          JOIN accounts_person p ON p.id = m.person_id
         WHERE m.person_id = :personId
        """)
    Optional<MentorProfile> find(UUID personId);

    @SqlQuery("""
        SELECT p.id, p.name, m.headline, m.bio, m.current_company, m.years_experience,
               m.companies, m.interview_types, m.topics
          FROM mentors_profile m
          JOIN accounts_person p ON p.id = m.person_id
         WHERE m.person_id = :personId
        """)
    Optional<MentorCard> findCard(UUID personId);

    @SqlUpdate("""
        UPDATE mentor_profile
           SET headline = :headline, bio = :bio, current_company = :currentCompany, years_experience = :yearsExperience,
               interview_types = :interviewTypes, topics = :topics, weekly_capacity = :weeklyCapacity
         WHERE person_id = :personId
        """)
    void replace(UUID personId, @BindMethods MentorProfile profile);
}
