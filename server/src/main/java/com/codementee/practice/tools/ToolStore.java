package com.codementee.practice.tools;

import com.codementee.catalog.Company;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** SQL for what the tools know about a person. */
interface ToolStore {

    @SqlQuery("""
        SELECT id, name, category, interview_tracks, difficulty_levels, description, logo_url, created_at
          FROM catalog_company
         WHERE id = :id
        """)
    Optional<Company> company(UUID id);

    /** When a person was last given a question. */
    record Asked(UUID questionId, Instant askedAt) {}

    /** Lists the questions that a tool gave the person, and those of their cards. */
    @SqlQuery("""
        SELECT question_id, max(asked_at) AS asked_at
          FROM (SELECT question_id, asked_at FROM practice_asked WHERE person_id = :personId
                UNION ALL
                SELECT question_id, created_at
                  FROM practice_card
                 WHERE person_id = :personId AND question_id IS NOT NULL) AS known
         GROUP BY question_id
        """)
    List<Asked> asked(UUID personId);

    @SqlUpdate("""
        INSERT INTO practice_asked (person_id, question_id, asked_at)
        SELECT :personId, unnest(:questionIds::uuid[]), :now
            ON CONFLICT (person_id, question_id) DO UPDATE SET asked_at = excluded.asked_at
        """)
    void insertAsked(UUID personId, List<UUID> questionIds, Instant now);

    /** The topics of cards that the person has forgotten. */
    @SqlQuery("SELECT DISTINCT topic FROM practice_card WHERE person_id = :personId AND lapses > 0")
    Set<String> forgottenTopics(UUID personId);

    /** A plan with its tasks as JSON. */
    record StoredPlan(UUID id, LocalDate startsOn, LocalDate interviewOn, int minutesPerDay, String plan) {}

    @SqlUpdate("""
        INSERT INTO practice_plan (id, person_id, starts_on, interview_on, minutes_per_day, plan)
        VALUES (:id, :personId, :startsOn, :interviewOn, :minutesPerDay, :plan::jsonb)
        """)
    void insertPlan(@BindMethods StoredPlan plan, UUID personId);

    @SqlQuery("""
        SELECT id, starts_on, interview_on, minutes_per_day, plan::text AS plan
          FROM practice_plan
         WHERE id = :id AND person_id = :personId
        """)
    Optional<StoredPlan> findPlan(UUID id, UUID personId);

    /** A task that is done. */
    record DoneTask(String taskId, LocalDate doneOn) {}

    @SqlQuery("SELECT task_id, done_on FROM practice_plan_done WHERE plan_id = :planId")
    List<DoneTask> doneTasks(UUID planId);

    @SqlUpdate("""
        INSERT INTO practice_plan_done (plan_id, task_id, done_on) VALUES (:planId, :taskId, :today)
            ON CONFLICT DO NOTHING
        """)
    void markDone(UUID planId, String taskId, LocalDate today);

    @SqlUpdate("DELETE FROM practice_plan_done WHERE plan_id = :planId AND task_id = :taskId")
    void markOpen(UUID planId, String taskId);
}
