package com.codementee.catalog;

import com.codementee.platform.db.BindSearchText;
import com.codementee.platform.paging.BindPage;
import com.codementee.platform.paging.KeyType;
import com.codementee.platform.paging.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;

/** SQL for companies. */
interface CompanyStore {

    /** The company fields that admins edit. */
    record Profile(
            String name,
            CompanyCategory category,
            List<String> interviewTracks,
            List<ExperienceLevel> difficultyLevels,
            @Nullable String description,
            @Nullable String logoUrl) {}

    @SqlQuery("""
        SELECT id, name, category, interview_tracks, difficulty_levels, description, logo_url, created_at
          FROM company
         WHERE (:category::text IS NULL OR category = :category)
           AND (:q::text IS NULL OR search_text(name) LIKE ALL (search_patterns(:q)))
           AND <after>
         ORDER BY <order>
         LIMIT :fetch
        """)
    List<Company> list(
            @Nullable CompanyCategory category, @BindSearchText @Nullable String q,
            @BindPage(id = "id", by = "name", type = KeyType.TEXT) PageRequest page);

    @SqlQuery("""
        SELECT id, name, category, interview_tracks, difficulty_levels, description, logo_url, created_at, version
          FROM company
         WHERE (:category::text IS NULL OR category = :category)
           AND (:q::text IS NULL OR search_text(name) LIKE ALL (search_patterns(:q)))
           AND <after>
         ORDER BY <order>
         LIMIT :fetch
        """)
    List<AdminCompany> all(
            @Nullable CompanyCategory category, @BindSearchText @Nullable String q, @BindPage(id = "id") PageRequest page);

    /** Finds a company and locks it against other edits until the transaction ends. */
    @SqlQuery("""
        SELECT id, name, category, interview_tracks, difficulty_levels, description, logo_url, created_at, version
          FROM company
         WHERE id = :id
           FOR NO KEY UPDATE
        """)
    Optional<AdminCompany> lock(UUID id);

    @SqlQuery("SELECT EXISTS (SELECT 1 FROM company WHERE search_text(name) LIKE ALL (search_patterns(:q)))")
    boolean existsWithName(@BindSearchText String q);

    /** Locks a company against deletion until the transaction ends. */
    @SqlQuery("""
        SELECT id, name, category, interview_tracks, difficulty_levels, description, logo_url, created_at
          FROM company
         WHERE id = :id
           FOR KEY SHARE
        """)
    Optional<Company> lockForKeyShare(UUID id);

    @SqlQuery("""
        INSERT INTO company (id, name, category, interview_tracks, difficulty_levels, description, logo_url, created_at)
        VALUES (:id, :name, :category, :interviewTracks, :difficultyLevels, :description, :logoUrl, :now)
        RETURNING id, name, category, interview_tracks, difficulty_levels, description, logo_url, created_at, version
        """)
    AdminCompany insert(UUID id, @BindMethods Profile profile, Instant now);

    @SqlQuery("""
        UPDATE company
           SET name = :name, category = :category, interview_tracks = :interviewTracks,
               difficulty_levels = :difficultyLevels, description = :description, logo_url = :logoUrl, version = version + 1
         WHERE id = :id AND (:expected::int[] IS NULL OR version = ANY (:expected))
        RETURNING id, name, category, interview_tracks, difficulty_levels, description, logo_url, created_at, version
        """)
    Optional<AdminCompany> update(UUID id, @BindMethods Profile profile, @Nullable List<Integer> expected);

    @SqlQuery("""
        DELETE FROM company
         WHERE id = :id AND (:expected::int[] IS NULL OR version = ANY (:expected))
        RETURNING id, name, category, interview_tracks, difficulty_levels, description, logo_url, created_at, version
        """)
    Optional<AdminCompany> delete(UUID id, @Nullable List<Integer> expected);
}
