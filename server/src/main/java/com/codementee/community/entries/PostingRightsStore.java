package com.codementee.community.entries;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** SQL for what a person may write. */
interface PostingRightsStore {

    /**
     * Counts what a person writes today. Returns false, counting nothing, if they are muted or over the limit.
     */
    @SqlUpdate("""
        INSERT INTO community_member AS m (person_id, day, posts, comments)
        VALUES (:personId, :day, :posts, :comments)
            ON CONFLICT (person_id) DO UPDATE
           SET day = :day,
               posts = CASE WHEN m.day = :day THEN m.posts ELSE 0 END + :posts,
               comments = CASE WHEN m.day = :day THEN m.comments ELSE 0 END + :comments
         WHERE (m.muted_until IS NULL OR m.muted_until <= :now)
           AND CASE WHEN m.day = :day THEN m.posts ELSE 0 END + :posts <= :maxPosts
           AND CASE WHEN m.day = :day THEN m.comments ELSE 0 END + :comments <= :maxComments
        """)
    boolean count(
            UUID personId, int posts, int comments, int maxPosts, int maxComments, LocalDate day, Instant now);

    @SqlQuery("SELECT muted_until FROM community_member WHERE person_id = :personId AND muted_until > :now")
    Optional<Instant> mutedUntil(UUID personId, Instant now);

    /** Whether a person's account is younger than {@code since} or has no visible post. */
    @SqlQuery("""
        SELECT a.created_at > :since
               OR NOT EXISTS (SELECT
                                FROM community_entry e
                               WHERE e.author_id = :personId AND e.kind = 'post' AND e.state = 'visible')
          FROM accounts_author a
         WHERE a.person_id = :personId
        """)
    boolean isNewcomer(UUID personId, Instant since);

    /** Mutes a person until an instant. */
    @SqlUpdate("""
        INSERT INTO community_member (person_id, day, muted_until) VALUES (:personId, :day, :until)
            ON CONFLICT (person_id) DO UPDATE SET muted_until = :until
        """)
    void mute(UUID personId, LocalDate day, Instant until);

    @SqlUpdate("""
        INSERT INTO community_member (person_id, day, warnings) VALUES (:personId, :day, 1)
            ON CONFLICT (person_id) DO UPDATE SET warnings = community_member.warnings + 1
        """)
    void addWarning(UUID personId, LocalDate day);
}
