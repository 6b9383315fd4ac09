package com.codementee.aitools.runs;

import com.codementee.platform.paging.BindPage;
import com.codementee.platform.paging.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** SQL for runs of the tools. */
interface RunStore {

    /** A run's owner and state. */
    record Run(UUID id, UUID personId, AiTool tool, String status, @Nullable String result) {}

    @SqlUpdate("""
        INSERT INTO ai_run (id, person_id, tool, status, title, created_at)
        VALUES (:id, :personId, :tool, 'running', :title, :now)
        """)
    void insert(UUID id, UUID personId, AiTool tool, String title, Instant now);

    @SqlQuery("SELECT count(*) FROM ai_run WHERE person_id = :personId AND created_at > :since")
    int countSince(UUID personId, Instant since);

    @SqlQuery("SELECT id, person_id, tool, status, result FROM ai_run WHERE id = :id")
    Optional<Run> find(UUID id);

    /** Stores the result; returns false if the run has been ended in the meantime. */
    @SqlUpdate("""
        UPDATE ai_run
           SET status = 'done', title = :title, score = :score, engine = :engine, result = :result::jsonb,
               finished_at = :now
         WHERE id = :id AND status = 'running'
        """)
    boolean finish(UUID id, String title, @Nullable Integer score, String engine, String result, Instant now);

    /** Ends a run without a result; returns false if it had already ended. */
    @SqlUpdate("UPDATE ai_run SET status = 'failed', finished_at = :now WHERE id = :id AND status = 'running'")
    boolean fail(UUID id, Instant now);

    @SqlQuery("""
        SELECT id, person_id, tool, status, NULL::text AS result
          FROM ai_run
         WHERE status = 'running' AND created_at < :before
         LIMIT 100
        """)
    List<Run> interrupted(Instant before);

    @SqlUpdate("INSERT INTO ai_page (run_id, number, picture) VALUES (:runId, :number, :picture)")
    void insertPicture(UUID runId, int number, byte[] picture);

    @SqlQuery("""
        SELECT p.picture
          FROM ai_page p
          JOIN ai_run r ON r.id = p.run_id
         WHERE p.run_id = :runId AND p.number = :number AND r.person_id = :personId
        """)
    Optional<byte[]> picture(UUID runId, int number, UUID personId);

    @SqlQuery("""
        SELECT id, tool, title, score, engine, created_at, created_at + interval '90 days' AS expires_at
          FROM ai_run
         WHERE person_id = :personId AND status = 'done' AND <after>
         ORDER BY <order>
         LIMIT :fetch
        """)
    List<HistoryEntry> history(
            UUID personId, @BindPage(id = "id", by = "created_at", descending = true) PageRequest page);

    @SqlQuery("""
        SELECT id, tool, title, score, engine, created_at, created_at + interval '90 days' AS expires_at
          FROM ai_run
         WHERE id = :id AND person_id = :personId AND status = 'done'
        """)
    Optional<HistoryEntry> entry(UUID id, UUID personId);

    /** Returns the result of the person's latest finished run of a tool before this one. */
    @SqlQuery("""
        SELECT result
          FROM ai_run
         WHERE person_id = :personId AND tool = :tool AND status = 'done'
         ORDER BY created_at DESC, id DESC
         LIMIT 1
        """)
    Optional<String> latestResult(UUID personId, AiTool tool);

    @SqlUpdate("DELETE FROM ai_run WHERE id = :id AND person_id = :personId AND status = 'done'")
    boolean delete(UUID id, UUID personId);

    @SqlUpdate("""
        DELETE FROM ai_run
         WHERE id IN (SELECT id FROM ai_run WHERE created_at < :before AND status <> 'running' LIMIT :limit)
        """)
    int deleteCreatedBefore(Instant before, int limit);
}
