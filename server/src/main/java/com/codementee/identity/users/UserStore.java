package com.codementee.identity.users;

import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** SQL that reads {@code accounts_user}, the view of people with their latest plan. */
interface UserStore {

    @SqlQuery("""
        SELECT id, name, email, role, paused, current_job, target_job, timezone, display_name, created_at, updated_at,
               plan_id, plan_name, plan_ends_at,
               limit_mock_interviews, limit_resume_reviews, limit_ai_tools,
               used_mock_interviews, used_resume_reviews, used_ai_tools, version
          FROM accounts_user
         WHERE id = :id
        """)
    Optional<UserRow> find(UUID id);
}
