package com.codementee.mentors;

import com.codementee.identity.users.UserRow;
import com.codementee.platform.access.Tier;
import com.codementee.platform.db.BindSearchText;
import com.codementee.platform.paging.BindPage;
import com.codementee.platform.paging.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.mapper.Nested;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** SQL that reads mentors with their mock counts, and writes the part of {@code mentor_profile} that admins edit. */
interface MentorStore {

    /** A mentor and their most recent plan, which may have ended. */
    record MentorRow(@Nested UserRow user, @Nested MentorDetails details) {

        Mentor at(Instant now, MentorTrackRecord trackRecord) {
            return new Mentor(user.at(now), details, trackRecord);
        }
    }

    /** New values of a profile. Null keeps a value, except that {@code setHeadline} with a null headline deletes it. */
    record ProfileChanges(
            boolean setHeadline,
            @Nullable String headline,
            @Nullable List<String> companies,
            @Nullable List<String> interviewTypes,
            @Nullable List<String> topics,
            @Nullable Integer weeklyCapacity) {

        /** Whether no value is new. */
        boolean isEmpty() {
            return !setHeadline && companies == null && interviewTypes == null && topics == null
                    && weeklyCapacity == null;
        }
    }

    String COLUMNS = """
        SELECT u.id, u.name, u.email, u.role, u.paused, u.current_job, u.target_job, u.timezone, u.display_name,
               u.created_at, u.updated_at,
               u.plan_id, u.plan_name, u.plan_ends_at,
               u.limit_mock_interviews, u.limit_resume_reviews, u.limit_ai_tools,
               u.used_mock_interviews, u.used_resume_reviews, u.used_ai_tools, u.version,
               p.headline, p.companies, p.interview_types, p.topics, p.weekly_capacity,
               c.upcoming_mocks, c.completed_mocks,
               (SELECT r.average_rating FROM feedback_rating r WHERE r.mentor_id = u.id) AS average_rating
        """;
    String COUNTS = """
          JOIN mentors_profile p ON p.person_id = u.id
         CROSS JOIN LATERAL (
               SELECT count(*) FILTER (WHERE m.status = 'scheduled' AND m.ends_at > :now) AS upcoming_mocks,
                      count(*) FILTER (WHERE m.status = 'completed') AS completed_mocks
                 FROM bookings_mock m
                WHERE m.mentor_id = u.id) c
        """;
    String MENTOR = COLUMNS + " FROM accounts_user u " + COUNTS;

    /**
     * Selects the page first, so that only its mentors are counted. No mentor has the status Free.
     *
     * @param assignmentsPaused whether to list only mentors whose new assignments are paused, or only others
     */
    @SqlQuery(COLUMNS + """
          FROM (SELECT *
                  FROM accounts_user u
                 WHERE u.role = 'mentor'
                   AND (:status::text IS DISTINCT FROM 'Paused' OR u.paused)
                   AND (:status::text IS DISTINCT FROM 'Active' OR NOT u.paused)
                   AND :status::text IS DISTINCT FROM 'Free'
                   AND (:assignmentsPaused::boolean IS NULL
                        OR EXISTS (SELECT FROM bookings_assignment_pause a WHERE a.mentor_id = u.id)
                             = :assignmentsPaused)
                   AND (:q::text IS NULL OR search_matches(u.search_text, :q))
                   AND <after>
                 ORDER BY <order>
                 LIMIT :fetch) u
        """ + COUNTS + " ORDER BY <order>")
    List<MentorRow> list(
            @Nullable Tier status, @Nullable Boolean assignmentsPaused, @BindSearchText @Nullable String q, Instant now,
            @BindPage(id = "u.id") PageRequest page);

    @SqlQuery(MENTOR + """
         WHERE u.id = :id AND u.role = 'mentor'
        """)
    Optional<MentorRow> find(UUID id, Instant now);

    @SqlQuery(MENTOR + """
         WHERE u.id = ANY (:ids) AND u.role = 'mentor'
        """)
    List<MentorRow> findAll(List<UUID> ids, Instant now);

    /** Returns all mentors who can be assigned new mocks; the caller ranks them. */
    @SqlQuery("""
        SELECT a.id, a.name, p.companies, p.company_ids, p.interview_types, p.topics, p.years_experience,
          p.weekly_capacity,
               r.average_rating, coalesce(r.ratings, 0) AS ratings
          FROM accounts_person a
          JOIN mentors_profile p ON p.person_id = a.id
          LEFT JOIN feedback_rating r ON r.mentor_id = a.id
         WHERE a.role = 'mentor' AND NOT a.paused
           AND NOT EXISTS (SELECT FROM bookings_assignment_pause h WHERE h.mentor_id = a.id)
           AND (:q::text IS NULL OR search_matches(a.words, :q))
         ORDER BY a.id
        """)
    List<ActiveMentor> listActive(@BindSearchText @Nullable String q);

    @SqlUpdate("""
        INSERT INTO mentor_profile (person_id, headline, interview_types, topics, weekly_capacity)
        VALUES (:personId, :headline, coalesce(:interviewTypes::text[], '{}'), coalesce(:topics::text[], '{}'),
                coalesce(:weeklyCapacity::int, 5))
        """)
    void insert(UUID personId, @BindMethods ProfileChanges profile);

    @SqlUpdate("""
        UPDATE mentor_profile
           SET headline = CASE WHEN :setHeadline THEN :headline ELSE headline END,
               interview_types = coalesce(:interviewTypes::text[], interview_types),
               topics = coalesce(:topics::text[], topics),
               weekly_capacity = coalesce(:weeklyCapacity::int, weekly_capacity)
         WHERE person_id = :personId
        """)
    void update(UUID personId, @BindMethods ProfileChanges profile);

    @SqlUpdate("DELETE FROM mentor_company WHERE mentor_id = :mentorId")
    void deleteCompanies(UUID mentorId);

    /** Inserts a mentor's companies: by id if the catalogue has the name, ignoring case, otherwise as text. */
    @SqlUpdate("""
        INSERT INTO mentor_company (mentor_id, position, company_id, name)
        SELECT :mentorId, min(n.position), c.id, CASE WHEN c.id IS NULL THEN (array_agg(n.name
          ORDER BY n.position))[1] END
          FROM unnest(:names::text[]) WITH ORDINALITY AS n (name, position)
          LEFT JOIN catalog_company c ON lower(c.name) = lower(n.name)
         GROUP BY c.id, CASE WHEN c.id IS NULL THEN lower(n.name) END
        """)
    void insertCompanies(UUID mentorId, List<String> names);
}
