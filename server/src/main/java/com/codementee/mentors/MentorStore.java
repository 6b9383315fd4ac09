package com.codementee.mentors;

import com.codementee.identity.users.UserRow;
import com.codementee.platform.access.Tier;
import com.codementee.platform.db.ContainsPattern;
import com.codementee.platform.paging.PageRequest;
import com.codementee.platform.paging.Paged;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.mapper.Nested;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** The rows of {@code mentor_profile}, each beside its person. */
interface MentorStore {

    /** A mentor with the counts of their mocks; the stars come from mentees. */
    record MentorRow(
            @Nested UserRow user,
            @Nullable String headline,
            List<String> companies,
            List<String> interviewTypes,
            List<String> topics,
            int upcomingMocks,
            int completedMocks,
            @Nullable Double averageRating,
            int weeklyCapacity) {

        Mentor at(Instant now) {
            var shown = user.at(now);
            return new Mentor(
                    shown.id(), shown.name(), shown.email(), shown.role(), shown.status(),
                    shown.planId(), shown.planName(), shown.currentRole(), shown.targetRole(), shown.timezone(),
                    shown.planExpiresAt(), shown.limits(), shown.used(), shown.createdAt(), shown.updatedAt(),
                    headline, companies, interviewTypes, topics,
                    upcomingMocks, completedMocks, averageRating, weeklyCapacity);
        }
    }

    /** What is to be written; null keeps what is there, but a headline is taken away when the flag says so. */
    record Profile(
            boolean setHeadline,
            @Nullable String headline,
            @Nullable List<String> companies,
            @Nullable List<String> interviewTypes,
            @Nullable List<String> topics,
            @Nullable Integer weeklyCapacity) {}

    String COLUMNS = """
        SELECT u.id, u.name, u.email, u.role, u.paused, u.current_job, u.target_job, u.timezone, u.created_at, u.updated_at,
               u.plan_id, u.plan_name, u.plan_ends_at,
               u.limit_mock_interviews, u.limit_resume_reviews, u.limit_ai_tools,
               u.used_mock_interviews, u.used_resume_reviews, u.used_ai_tools,
               p.headline, p.companies, p.interview_types, p.topics, p.weekly_capacity,
               c.upcoming_mocks, c.completed_mocks,
               (SELECT r.average_rating FROM feedback_rating r WHERE r.mentor_id = u.id) AS average_rating
        """;
    String COUNTS = """
          JOIN mentor_profile p ON p.person_id = u.id
         CROSS JOIN LATERAL (
               SELECT count(*) FILTER (WHERE m.status = 'scheduled' AND m.ends_at > :now) AS upcoming_mocks,
                      count(*) FILTER (WHERE m.status = 'completed') AS completed_mocks
                 FROM bookings_mock m
                WHERE m.mentor_id = u.id) c
        """;
    String MENTOR = COLUMNS + " FROM accounts_user u " + COUNTS;

    /** Cut to a page before anything is counted. No mentor is free: they need no plan. */
    @SqlQuery(COLUMNS + """
          FROM (SELECT *
                  FROM accounts_user u
                 WHERE u.role = 'mentor'
                   AND (:status::text IS DISTINCT FROM 'Paused' OR u.paused)
                   AND (:status::text IS DISTINCT FROM 'Active' OR NOT u.paused)
                   AND :status::text IS DISTINCT FROM 'Free'
                   AND (:q::text IS NULL OR lower(u.name || ' ' || u.email) LIKE lower(:q))
                   AND <after>
                 ORDER BY <order>
                 LIMIT :fetch) u
        """ + COUNTS + " ORDER BY <order>")
    List<MentorRow> list(@Nullable Tier status, @ContainsPattern @Nullable String q, Instant now, @Paged(id = "u.id") PageRequest page);

    @SqlQuery(MENTOR + """
         WHERE u.id = :id AND u.role = 'mentor'
        """)
    Optional<MentorRow> byId(UUID id, Instant now);

    @SqlQuery(MENTOR + """
         WHERE u.id = ANY (:ids) AND u.role = 'mentor'
        """)
    List<MentorRow> byIds(List<UUID> ids, Instant now);

    /** Those who can be given work, all of them: who is best is for the asker to say. */
    @SqlQuery("""
        SELECT a.id, a.name, p.companies, p.interview_types, p.topics, p.years_experience, p.weekly_capacity,
               r.average_rating, coalesce(r.ratings, 0) AS ratings
          FROM person a
          JOIN mentor_profile p ON p.person_id = a.id
          LEFT JOIN feedback_rating r ON r.mentor_id = a.id
         WHERE a.role = 'mentor' AND NOT a.paused
           AND (:q::text IS NULL OR strpos(lower(a.name || ' ' || a.email), lower(:q)) > 0)
         ORDER BY a.id
        """)
    List<ActiveMentor> active(@Nullable String q);

    @SqlUpdate("""
        INSERT INTO mentor_profile (person_id, headline, companies, interview_types, topics, weekly_capacity)
        VALUES (:personId, :headline, coalesce(:companies::text[], '{}'), coalesce(:interviewTypes::text[], '{}'),
                coalesce(:topics::text[], '{}'), coalesce(:weeklyCapacity::int, 5))
        """)
    void insert(UUID personId, @BindMethods Profile profile);

    @SqlUpdate("""
        UPDATE mentor_profile
           SET headline = CASE WHEN :setHeadline THEN :headline ELSE headline END,
               companies = coalesce(:companies::text[], companies),
               interview_types = coalesce(:interviewTypes::text[], interview_types),
               topics = coalesce(:topics::text[], topics),
               weekly_capacity = coalesce(:weeklyCapacity::int, weekly_capacity)
         WHERE person_id = :personId
        """)
    void update(UUID personId, @BindMethods Profile profile);
}
