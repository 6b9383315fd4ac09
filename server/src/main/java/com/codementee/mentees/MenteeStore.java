package com.codementee.mentees;

import com.codementee.identity.users.UserRow;
import com.codementee.platform.access.Tier;
import com.codementee.platform.db.ContainsPattern;
import com.codementee.platform.paging.PageRequest;
import com.codementee.platform.paging.Paged;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;

/** Reads the mentees among the rows of {@code accounts_user}. */
interface MenteeStore {

    /** A condition for each status, since PostgreSQL knows how many rows each leaves; of one for all it has no idea. */
    @SqlQuery("""
        SELECT id, name, email, role, paused, current_job, target_job, timezone, created_at, updated_at,
               plan_id, plan_name, plan_ends_at,
               limit_mock_interviews, limit_resume_reviews, limit_ai_tools,
               used_mock_interviews, used_resume_reviews, used_ai_tools
          FROM accounts_user
         WHERE role = 'mentee'
           AND (:status::text IS DISTINCT FROM 'Paused' OR paused)
           AND (:status::text IS DISTINCT FROM 'Active' OR (NOT paused AND plan_ends_at > :now))
           AND (:status::text IS DISTINCT FROM 'Free' OR (NOT paused AND (plan_ends_at > :now) IS NOT TRUE))
           AND (:planId::text IS NULL OR (plan_id = :planId AND plan_ends_at > :now))
           AND (:q::text IS NULL OR lower(name || ' ' || email) LIKE lower(:q))
           AND <after>
         ORDER BY <order>
         LIMIT :fetch
        """)
    List<UserRow> mentees(
            @Nullable Tier status, @Nullable String planId, @ContainsPattern @Nullable String q, Instant now, @Paged(id = "id") PageRequest page);
}
