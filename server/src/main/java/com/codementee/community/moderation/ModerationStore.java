package com.codementee.community.moderation;

import com.codementee.platform.paging.BindPage;
import com.codementee.platform.paging.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** SQL of the admins' queue. */
interface ModerationStore {

    @SqlQuery("""
        SELECT e.kind, e.id, e.post_id, a.id AS author_id, a.name AS author_name, a.role AS author_role, p.title,
               left(e.body, 500) AS excerpt, e.reports,
               ARRAY(SELECT r.reason
                       FROM community_report r
                      WHERE r.entry_id = e.id AND r.open AND r.reason IS NOT NULL
                      ORDER BY r.reported_at
                      LIMIT 10) AS reasons,
               e.state = 'held' AS held, coalesce(m.warnings, 0) AS warnings, e.created_at
          FROM community_entry e
          JOIN community_entry p ON p.id = e.post_id
          JOIN accounts_author a ON a.person_id = e.author_id
          LEFT JOIN community_member m ON m.person_id = e.author_id
         WHERE (e.state = 'held' OR (e.state = 'visible' AND e.reports > 0)) AND <after>
         ORDER BY <order>
         LIMIT :fetch
        """)
    List<ModerationItem> queue(@BindPage(id = "e.id", by = "e.created_at", descending = true) PageRequest page);

    @SqlQuery("""
        SELECT id, title, body, replaced_at
          FROM community_edit
         WHERE entry_id = :entryId AND <after>
         ORDER BY <order>
         LIMIT :fetch
        """)
    List<EarlierText> earlierTexts(
            UUID entryId, @BindPage(id = "id", by = "replaced_at", descending = true) PageRequest page);

    @SqlUpdate("""
        WITH closed AS (UPDATE community_report SET open = false WHERE entry_id = :entryId AND open)
        UPDATE community_entry SET reports = 0 WHERE id = :entryId
        """)
    void closeReports(UUID entryId);

    /** A post's marks, which only admins set. */
    record Marks(boolean pinned, boolean locked) {}

    @SqlQuery("SELECT pinned, locked FROM community_entry WHERE id = :postId AND kind = 'post'")
    Optional<Marks> marks(UUID postId);

    @SqlUpdate("""
        UPDATE community_entry
           SET pinned = coalesce(:pinned, pinned), locked = coalesce(:locked, locked), updated_at = :now,
               version = version + 1
         WHERE id = :postId
        """)
    void setMarks(UUID postId, @Nullable Boolean pinned, @Nullable Boolean locked, Instant now);
}
