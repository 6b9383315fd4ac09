package com.codementee.feedback;

import com.codementee.bookings.store.BindListSearch;
import com.codementee.bookings.store.SearchPlan;
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

/** SQL for feedback. */
public interface FeedbackStore {

    String SELECT = """
        SELECT f.id, f.mock_id, f.mentor_id, t.name AS mentor_name, f.mentee_id, e.name AS mentee_name,
               c.name AS company_name, m.interview_type, m.starts_at AS scheduled_at,
               f.problem_solving, f.communication, f.technical_depth, f.code_quality, f.overall,
               f.strengths, f.improvements, f.action_items, f.hireability, f.created_at, f.updated_at, f.version
          FROM feedback f
          JOIN bookings_mock m ON m.id = f.mock_id
          JOIN catalog_company c ON c.id = m.company_id
          JOIN accounts_person t ON t.id = f.mentor_id
          JOIN accounts_person e ON e.id = f.mentee_id
        """;

    @SqlQuery(SELECT + " WHERE f.id = :id")
    Optional<Feedback> find(UUID id);

    @SqlQuery(SELECT + """
         WHERE f.mentee_id = :menteeId AND <after>
         ORDER BY <order>
         LIMIT :fetch
        """)
    List<Feedback> ofMentee(
            UUID menteeId, @BindPage(id = "f.id", by = "f.created_at", descending = true) PageRequest page);

    /** Locks feedback until the transaction ends. */
    @SqlUpdate("SELECT FROM feedback WHERE id = :id FOR NO KEY UPDATE")
    void lock(UUID id);

    /** Finds a mentee's newest feedback. */
    @SqlQuery(SELECT + " WHERE f.mentee_id = :menteeId ORDER BY f.created_at DESC, f.id DESC LIMIT 1")
    Optional<Feedback> latestOfMentee(UUID menteeId);

    /** Lists a mentee's newest feedback, up to {@code max}. */
    @SqlQuery(SELECT + " WHERE f.mentee_id = :menteeId ORDER BY f.created_at DESC, f.id DESC LIMIT :max")
    List<Feedback> recentOfMentee(UUID menteeId, int max);

    @SqlQuery(SELECT + """
         WHERE f.mentor_id = :mentorId AND <after>
         ORDER BY <order>
         LIMIT :fetch
        """)
    List<Feedback> ofMentor(
            UUID mentorId, @BindPage(id = "f.id", by = "f.created_at", descending = true) PageRequest page);

    @SqlQuery(SELECT + """
         WHERE (:mentorId::uuid IS NULL OR f.mentor_id = :mentorId)
           AND (:menteeId::uuid IS NULL OR f.mentee_id = :menteeId)
           AND <search>
           AND <after>
         ORDER BY <order>
         LIMIT :fetch
        """)
    List<Feedback> all(
            @Nullable UUID mentorId, @Nullable UUID menteeId,
            @BindListSearch(
                    table = "feedback", alias = "f",
                    companyName = """
                        SELECT c.name
                          FROM bookings_mock m
                          JOIN catalog_company c ON c.id = m.company_id
                         WHERE m.id = f.mock_id""")
            SearchPlan search,
            @BindPage(id = "f.id") PageRequest page);

    /** A mentee's scores of one mock, with the mentor who gave them. */
    record MentorsProgress(UUID mentorId, @Nested ProgressPoint progress) {}

    @SqlQuery("""
        SELECT f.mentor_id, f.mock_id, m.starts_at AS scheduled_at, m.interview_type,
               f.problem_solving, f.communication, f.technical_depth, f.code_quality, f.overall,
               NULL::float8 AS adjustment, NULL::float8 AS adjusted_overall
          FROM feedback f
          JOIN bookings_mock m ON m.id = f.mock_id
         WHERE f.mentee_id = :menteeId AND <after>
         ORDER BY <order>
         LIMIT :fetch
        """)
    List<MentorsProgress> progress(
            UUID menteeId, @BindPage(id = "m.id", by = "m.starts_at", descending = true) PageRequest page);

    /** Averages a mentee's scores; empty if there is no feedback. */
    @SqlQuery("""
        SELECT round(avg(problem_solving), 2) AS problem_solving, round(avg(communication), 2) AS communication,
               round(avg(technical_depth), 2) AS technical_depth, round(avg(code_quality), 2) AS code_quality,
               round(avg(overall), 2) AS overall
          FROM feedback
         WHERE mentee_id = :menteeId
        HAVING count(*) > 0
        """)
    Optional<AverageScores> averages(UUID menteeId);

    @SqlUpdate("""
        INSERT INTO feedback (id, mock_id, mentor_id, mentee_id, problem_solving, communication, technical_depth,
                              code_quality, overall, strengths, improvements, action_items, hireability, created_at,
                                updated_at)
        VALUES (:id, :mockId, :mentorId, :menteeId, :problemSolving, :communication, :technicalDepth,
                :codeQuality, :overall, :strengths, :improvements, :actionItems, :hireability, :now, :now)
        """)
    void insert(UUID id, UUID mockId, UUID mentorId, UUID menteeId, @BindMethods Assessment assessment, Instant now);

    /** Updates a mentor's feedback if it was created at or after this instant; returns false otherwise. */
    @SqlUpdate("""
        UPDATE feedback
           SET problem_solving = :problemSolving, communication = :communication, technical_depth = :technicalDepth,
               code_quality = :codeQuality, overall = :overall, strengths = :strengths, improvements = :improvements,
               action_items = :actionItems, hireability = :hireability, updated_at = :now, version = version + 1
         WHERE id = :id AND mentor_id = :mentorId AND created_at >= :since
        """)
    boolean updateCreatedSince(UUID id, UUID mentorId, Instant since, @BindMethods Assessment assessment, Instant now);
}
