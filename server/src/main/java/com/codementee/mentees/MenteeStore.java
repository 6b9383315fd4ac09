package com.codementee.mentees;

import com.codementee.identity.users.UserRow;
import com.codementee.platform.access.Tier;
import com.codementee.platform.db.BindSearchText;
import com.codementee.platform.paging.BindPage;
import com.codementee.platform.paging.PageRequest;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;

/** SQL for mentees, read from {@code accounts_user}. */
interface MenteeStore {

    /**
     * Lists mentees, with one condition per status, because PostgreSQL can estimate these but not a single CASE
     * expression.
     */
    @SqlQuery("""
        SELECT id, name, email, role, paused, current_job, target_job, timezone, display_name, created_at, updated_at,
               plan_id, plan_name, plan_ends_at,
               limit_mock_interviews, limit_resume_reviews, limit_ai_tools,
               used_mock_interviews, used_resume_reviews, used_ai_tools, version
          FROM accounts_user
         WHERE role = 'mentee'
           AND (:status::text IS DISTINCT FROM 'Paused' OR paused)
           AND (:status::text IS DISTINCT FROM 'Active' OR (NOT paused AND plan_ends_at > :now))
           AND (:status::text IS DISTINCT FROM 'Free' OR (NOT paused AND (plan_ends_at > :now) IS NOT TRUE))
           AND (:planId::text IS NULL OR (plan_id = :planId AND plan_ends_at > :now))
           AND (:q::text IS NULL OR search_matches(search_text, :q))
           AND <after>
         ORDER BY <order>
         LIMIT :fetch
        """)
    List<UserRow> list(
            @Nullable Tier status, @Nullable String planId, @BindSearchText @Nullable String q, Instant now,
            @BindPage(id = "id") PageRequest page);
}
