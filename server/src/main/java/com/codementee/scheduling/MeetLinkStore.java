package com.codementee.scheduling;

import com.codementee.platform.db.BindSearchText;
import com.codementee.platform.paging.BindPage;
import com.codementee.platform.paging.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;

/** SQL for the meeting link pool. */
interface MeetLinkStore {

    @SqlQuery("""
        SELECT id, name, link, created_at, version
          FROM meet_link
         WHERE (:q::text IS NULL OR search_text(name || ' ' || link) LIKE ALL (search_patterns(:q)))
           AND <after>
         ORDER BY <order>
         LIMIT :fetch
        """)
    List<MeetLink> all(@BindSearchText @Nullable String q, @BindPage(id = "id") PageRequest page);

    @SqlQuery("SELECT id, name, link, created_at, version FROM meet_link WHERE id = :id")
    Optional<MeetLink> find(UUID id);

    @SqlQuery("""
        INSERT INTO meet_link (id, name, link, created_at)
        VALUES (:id, :name, :link, :now)
        RETURNING id, name, link, created_at, version
        """)
    MeetLink insert(UUID id, String name, String link, Instant now);

    @SqlQuery("""
        DELETE FROM meet_link
         WHERE id = :id AND (:expected::int[] IS NULL OR version = ANY (:expected))
        RETURNING id, name, link, created_at, version
        """)
    Optional<MeetLink> delete(UUID id, @Nullable List<Integer> expected);
}
