package com.codementee.community.entries;

import com.codementee.community.EntryKind;
import com.codementee.platform.db.BindSearchText;
import com.codementee.platform.paging.BindPage;
import com.codementee.platform.paging.KeyType;
import com.codementee.platform.paging.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** SQL that reads posts and comments as a reader sees them. */
interface EntryStore {

    String POST = """
        SELECT p.id, a.id AS author_id, a.name AS author_name, a.role AS author_role,
               p.category, p.title, p.body, p.body_html, p.tags, p.votes,
               EXISTS (SELECT FROM community_vote v WHERE v.entry_id = p.id AND v.person_id = :reader) AS voted,
               p.comment_count, p.pinned, p.locked, p.state = 'held' AS held,
               p.state IN ('removed', 'deleted') AS removed, p.removal_reason, p.author_id = :reader AS mine,
               false AS locked_for_tier, p.accepted_id AS accepted_comment_id,
               p.created_at, p.updated_at, p.edited_at, p.version, p.rank
          FROM community_entry p
          JOIN accounts_author a ON a.person_id = p.author_id
        """;

    String FILTERS = """
         WHERE p.listed
           AND (:category::text IS NULL OR p.category = :category)
           AND (:tag::text IS NULL OR p.tags @> ARRAY[:tag::text])
           AND (NOT :pinned OR p.pinned)
           AND (:q::text IS NULL OR p.search @@ websearch_to_tsquery('english', :q))
           AND (:q::text IS NULL OR NOT :titlesOnly
                OR ts_filter(p.search, '{a}') @@ websearch_to_tsquery('english', :q))
           AND <after>
         ORDER BY <order>
         LIMIT :fetch
        """;

    @SqlQuery(POST + FILTERS)
    List<Post> newest(
            UUID reader, @Nullable PostCategory category, @Nullable String tag, boolean pinned, boolean titlesOnly,
            @BindSearchText @Nullable String q,
            @BindPage(id = "p.id", by = "p.created_at", descending = true) PageRequest page);

    @SqlQuery(POST + FILTERS)
    List<Post> top(
            UUID reader, @Nullable PostCategory category, @Nullable String tag, boolean pinned, boolean titlesOnly,
            @BindSearchText @Nullable String q,
            @BindPage(id = "p.id", by = "p.rank", type = KeyType.NUMBER, descending = true) PageRequest page);

    /** Lists what a person posted, held posts included. */
    @SqlQuery(POST + """
         WHERE p.author_id = :reader AND p.kind = 'post' AND p.state <> 'deleted' AND <after>
         ORDER BY <order>
         LIMIT :fetch
        """)
    List<Post> ofAuthor(UUID reader, @BindPage(id = "p.id", by = "p.created_at", descending = true) PageRequest page);

    /**
     * Marks the search hits in these posts. The excerpt comes from the post if its body matches, otherwise from the
     * first comment that matches.
     */
    @SqlQuery("""
        SELECT p.id,
               ts_headline('english', p.title, q, 'HighlightAll=true, StartSel=\uE000, StopSel=\uE001') AS title,
               ts_headline('english', CASE WHEN to_tsvector('english', p.body) @@ q THEN p.body
                                           ELSE coalesce(c.body, p.body) END, q,
                           'MaxFragments=2, MaxWords=20, MinWords=8, StartSel=\uE000, StopSel=\uE001') AS excerpt
          FROM community_entry p
         CROSS JOIN websearch_to_tsquery('english', :q) q
          LEFT JOIN LATERAL (SELECT c.body
                               FROM community_entry c
                              WHERE c.post_id = p.id AND c.kind = 'comment' AND c.state = 'visible'
                                AND to_tsvector('english', c.body) @@ q
                              ORDER BY c.created_at, c.id
                              LIMIT 1) c ON true
         WHERE p.id = ANY(:ids) AND p.state = 'visible'
        """)
    List<ListedPost.MarkedMatch> matches(UUID[] ids, @BindSearchText String q);

    @SqlQuery(POST + """
         WHERE p.id = :id AND p.kind = 'post'
           AND (p.listed OR (p.state = 'held' AND (p.author_id = :reader OR :admin)))
        """)
    Optional<Post> findPost(UUID id, UUID reader, boolean admin);

    String COMMENT = """
        SELECT c.id, c.post_id, c.parent_id, c.depth, a.id AS author_id, a.name AS author_name, a.role AS author_role,
               c.body, c.body_html, c.votes,
               EXISTS (SELECT FROM community_vote v WHERE v.entry_id = c.id AND v.person_id = :reader) AS voted,
               p.accepted_id IS NOT DISTINCT FROM c.id AS accepted, c.state = 'held' AS held,
               c.state IN ('removed', 'deleted') AS removed, c.removal_reason, c.author_id = :reader AS mine,
               c.created_at, c.updated_at, c.edited_at, c.version
          FROM community_entry c
          JOIN community_entry p ON p.id = c.post_id
          JOIN accounts_author a ON a.person_id = c.author_id
         WHERE c.kind = 'comment' AND (c.state <> 'held' OR c.author_id = :reader OR :admin)
        """;

    /** Lists the comments of a post, oldest first. Their number is limited when they are written. */
    @SqlQuery(COMMENT + " AND c.post_id = :postId ORDER BY c.created_at, c.id")
    List<Comment> comments(UUID postId, UUID reader, boolean admin);

    @SqlQuery(COMMENT + " AND c.id = :id")
    Optional<Comment> findComment(UUID id, UUID reader, boolean admin);

    /** A tag, and how many of the newest posts have it. */
    record TagCount(String tag, int posts) {}

    /** Counts the tags of the newest 500 posts. */
    @SqlQuery("""
        SELECT tag, count(*) AS posts
          FROM (SELECT tags FROM community_entry WHERE listed ORDER BY created_at DESC, id DESC LIMIT 500) newest,
               unnest(newest.tags) tag
         GROUP BY tag
         ORDER BY count(*) DESC, tag
         LIMIT 30
        """)
    List<TagCount> tags();

    /** Counts a vote of this person if the entry is visible and they have not voted for it. */
    @SqlUpdate("""
        INSERT INTO community_vote (entry_id, person_id, voted_at)
        SELECT id, :personId, :now FROM community_entry WHERE id = :id AND kind = :kind AND state = 'visible'
            ON CONFLICT DO NOTHING
        """)
    boolean insertVote(UUID id, EntryKind kind, UUID personId, Instant now);

    @SqlUpdate("DELETE FROM community_vote WHERE entry_id = :id AND person_id = :personId")
    boolean deleteVote(UUID id, UUID personId);

    @SqlUpdate("UPDATE community_entry SET votes = votes + :step WHERE id = :id")
    void addVotes(UUID id, int step);

    /** An entry's votes, and whether a person is among the voters. */
    record VoteCount(int votes, boolean voted) {}

    @SqlQuery("""
        SELECT e.votes,
               EXISTS (SELECT FROM community_vote v WHERE v.entry_id = e.id AND v.person_id = :personId) AS voted
          FROM community_entry e
         WHERE e.id = :id AND e.kind = :kind AND e.state = 'visible'
        """)
    Optional<VoteCount> votes(UUID id, EntryKind kind, UUID personId);
}
