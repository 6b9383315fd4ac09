package com.codementee.community.entries;

import com.codementee.community.EntryState;
import com.codementee.community.StoredEntry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** SQL that changes posts and comments. */
interface EntryWriteStore {

    /** A post's new text. */
    record PostText(PostCategory category, String title, List<String> tags, String body, String bodyHtml) {}

    /** A comment to insert. */
    record NewComment(
            UUID id, UUID postId, @Nullable UUID parentId, int depth, UUID authorId, String body, String bodyHtml) {}

    String REF = """
        SELECT e.id, e.kind, e.post_id, e.parent_id, e.depth, e.author_id, e.state, p.title, e.body, e.created_at
          FROM community_entry e
          JOIN community_entry p ON p.id = e.post_id
        """;

    @SqlUpdate("""
        INSERT INTO community_entry (id, kind, post_id, depth, author_id, category, title, tags, body, body_html, state,
                                     held_reason, search, created_at, updated_at)
        VALUES (:id, 'post', :id, 0, :authorId, :category, :title, :tags, :body, :bodyHtml,
                CASE WHEN :held THEN 'held' ELSE 'visible' END, CASE WHEN :held THEN 'newcomer' END,
                setweight(to_tsvector('english', :title), 'A') || setweight(to_tsvector('english', :body), 'B'),
                :now, :now)
        """)
    void insertPost(UUID id, UUID authorId, @BindMethods PostText text, boolean held, Instant now);

    /** Adds a comment's text to a post that takes comments; returns false otherwise. Locks the post. */
    @SqlUpdate("""
        UPDATE community_entry
           SET comment_count = comment_count + 1, updated_at = :now,
               search = CASE WHEN pg_column_size(search) < 200000
                             THEN search || strip(to_tsvector('english', :body)) ELSE search END
         WHERE id = :postId AND kind = 'post' AND state = 'visible' AND NOT locked AND comment_count < :max
        """)
    boolean addComment(UUID postId, String body, int max, Instant now);

    @SqlUpdate("""
        INSERT INTO community_entry (id, kind, post_id, parent_id, depth, author_id, body, body_html, state, created_at,
                                     updated_at)
        VALUES (:id, 'comment', :postId, :parentId, :depth, :authorId, :body, :bodyHtml, 'visible', :now, :now)
        """)
    void insertComment(@BindMethods NewComment comment, Instant now);

    @SqlQuery(REF + " WHERE e.id = :id")
    Optional<StoredEntry> find(UUID id);

    /** Locks the post of an entry, so that nobody else changes the entry or its siblings. */
    @SqlQuery("""
        SELECT p.id
          FROM community_entry p
         WHERE p.id = (SELECT post_id FROM community_entry WHERE id = :id)
           FOR NO KEY UPDATE
        """)
    Optional<UUID> lockPostOf(UUID id);

    @SqlUpdate("""
        INSERT INTO community_edit (id, entry_id, title, body, replaced_at)
        SELECT :id, e.id, e.title, e.body, :now FROM community_entry e WHERE e.id = :entryId
        """)
    void keepText(UUID id, UUID entryId, Instant now);

    @SqlUpdate("""
        UPDATE community_entry
           SET category = :category, title = :title, tags = :tags, body = :body, body_html = :bodyHtml,
               edited_at = :now, updated_at = :now, version = version + 1
         WHERE id = :id
        """)
    void updatePost(UUID id, @BindMethods PostText text, Instant now);

    @SqlUpdate("""
        UPDATE community_entry
           SET body = :body, body_html = :bodyHtml, edited_at = :now, updated_at = :now, version = version + 1
         WHERE id = :id
        """)
    void updateComment(UUID id, String body, String bodyHtml, Instant now);

    /** Recomputes a post's number of visible comments and its searchable text. */
    @SqlUpdate("""
        UPDATE community_entry p
           SET comment_count = c.visible,
               search = CASE WHEN p.state IN ('visible', 'held')
                             THEN setweight(to_tsvector('english', p.title), 'A')
                                  || setweight(to_tsvector('english', p.body), 'B')
                             ELSE ''::tsvector END
                        || strip(to_tsvector('english', left(c.texts, 200000))),
               accepted_id = CASE WHEN EXISTS (SELECT FROM community_entry a
                                                WHERE a.id = p.accepted_id AND a.state = 'visible')
                                  THEN p.accepted_id END
          FROM (SELECT count(*) AS visible, coalesce(string_agg(body, ' '), '') AS texts
                  FROM community_entry
                 WHERE post_id = :postId AND kind = 'comment' AND state = 'visible') c
         WHERE p.id = :postId
        """)
    void refreshPost(UUID postId);

    /** Moves an entry to a state. A held post counts as new from when it becomes visible. */
    @SqlUpdate("""
        UPDATE community_entry
           SET state = :state, held_reason = :heldReason, removal_reason = :removalReason,
               created_at = CASE WHEN held_reason = 'newcomer' AND :state = 'visible' THEN :now ELSE created_at END,
               updated_at = :now, version = version + 1
         WHERE id = :id
        """)
    void setState(
            UUID id, EntryState state, @Nullable String heldReason, @Nullable String removalReason, Instant now);

    @SqlUpdate("""
        INSERT INTO community_report (entry_id, person_id, reason, reported_at)
        VALUES (:id, :personId, :reason, :now)
            ON CONFLICT DO NOTHING
        """)
    boolean insertReport(UUID id, UUID personId, @Nullable String reason, Instant now);

    /** Counts a report; returns the number of open ones. */
    @SqlQuery("UPDATE community_entry SET reports = reports + 1 WHERE id = :id RETURNING reports")
    int addReport(UUID id);

    @SqlUpdate("UPDATE community_entry SET accepted_id = NULL WHERE accepted_id = :id")
    void unaccept(UUID id);

    /** Deletes an entry to which nothing refers; returns false if something does. */
    @SqlUpdate("""
        DELETE FROM community_entry e
         WHERE e.id = :id
           AND NOT EXISTS (SELECT FROM community_entry c WHERE c.post_id = :id AND c.id <> :id)
           AND NOT EXISTS (SELECT FROM community_entry c WHERE c.parent_id = :id)
        """)
    boolean deleteUnreferenced(UUID id);

    /** Erases the text of an entry whose place must stay. */
    @SqlUpdate("""
        WITH edits AS (DELETE FROM community_edit WHERE entry_id = :id)
        UPDATE community_entry
           SET title = CASE WHEN kind = 'post' THEN '' END, tags = '{}', body = '', body_html = '', pinned = false
         WHERE id = :id
        """)
    void erase(UUID id);

    /** Accepts a visible comment of the post as the answer, or none; returns false if it is not one. */
    @SqlUpdate("""
        UPDATE community_entry p
           SET accepted_id = :commentId, updated_at = :now, version = version + 1
         WHERE p.id = :postId
           AND (:commentId::uuid IS NULL
                OR EXISTS (SELECT
                             FROM community_entry c
                            WHERE c.id = :commentId AND c.post_id = :postId AND c.kind = 'comment'
                              AND c.state = 'visible'))
        """)
    boolean accept(UUID postId, @Nullable UUID commentId, Instant now);
}
