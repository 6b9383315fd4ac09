package com.codementee.people;

import com.codementee.platform.access.Role;
import com.codementee.platform.db.BindSearchText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** SQL for {@code person}. Callers pass email addresses in lower case; the unique index ignores case. */
interface PersonStore {

    /** The values of a new row. */
    record NewPerson(
            UUID id,
            Role role,
            String email,
            String name,
            @Nullable String passwordHash,
            @Nullable String currentRole,
            @Nullable String targetRole,
            String timezone) {

        @Override
        public String toString() {
            return "NewPerson[" + id + "]";
        }
    }

    /**
     * New values. A null name or time zone keeps the current one; the job titles and the pseudonym have flags, because
     * null deletes them.
     *
     * @param displayId stands for the person's id beside a pseudonym that they did not have before
     */
    record Changes(
            @Nullable String name,
            @Nullable String timezone,
            boolean setCurrentRole,
            @Nullable String currentRole,
            boolean setTargetRole,
            @Nullable String targetRole,
            boolean setDisplayName,
            @Nullable String displayName,
            UUID displayId) {}

    @SqlUpdate("""
        INSERT INTO person (id, name, email, password_hash, role, current_job, target_job, timezone, created_at,
          updated_at)
        VALUES (:id, :name, :email, :passwordHash, :role, :currentRole, :targetRole, :timezone, :now, :now)
        """)
    void insert(@BindMethods NewPerson person, Instant now);

    @SqlQuery("""
        SELECT id, name, email, role, paused, current_job AS current_role, target_job AS target_role,
               timezone, created_at, updated_at
          FROM person
         WHERE id = :id
        """)
    Optional<Person> find(UUID id);

    /** Finds a person and keeps their account from being deleted until the end of the transaction. */
    @SqlQuery("""
        SELECT id, name, email, role, paused, current_job AS current_role, target_job AS target_role,
               timezone, created_at, updated_at
          FROM person
         WHERE id = :id
           FOR KEY SHARE
        """)
    Optional<Person> findAndKeep(UUID id);

    @SqlQuery("""
        SELECT id, name, email, role, paused, current_job AS current_role, target_job AS target_role,
               timezone, created_at, updated_at
          FROM person
         WHERE lower(email) = :email AND deleted_at IS NULL
        """)
    Optional<Person> findByEmail(String email);

    @SqlQuery("SELECT id FROM person WHERE search_matches(search_text, :q) LIMIT :limit")
    List<UUID> findIds(@BindSearchText String q, int limit);

    /** Locks the row until the end of the transaction; empty if there is none or the account is deleted. */
    @SqlQuery("SELECT id FROM person WHERE id = :id AND deleted_at IS NULL FOR NO KEY UPDATE")
    Optional<UUID> lock(UUID id);

    @SqlUpdate("""
        UPDATE person
           SET name = coalesce(:name, name),
               timezone = coalesce(:timezone, timezone),
               current_job = CASE WHEN :setCurrentRole THEN :currentRole ELSE current_job END,
               target_job = CASE WHEN :setTargetRole THEN :targetRole ELSE target_job END,
               display_name = CASE WHEN :setDisplayName THEN :displayName ELSE display_name END,
               display_id = CASE WHEN NOT :setDisplayName THEN display_id
                                 WHEN :displayName::text IS NOT NULL THEN coalesce(display_id, :displayId) END,
               version = version + 1,
               updated_at = :now
         WHERE id = :id AND deleted_at IS NULL
        """)
    void update(UUID id, @BindMethods Changes changes, Instant now);

    @SqlUpdate("UPDATE person SET version = version + 1, updated_at = :now WHERE id = :id")
    void incrementVersion(UUID id, Instant now);

    /** Pauses or resumes a person; returns false if they already were, or have another role. */
    @SqlUpdate("""
        UPDATE person
           SET paused = :paused, credentials_version = credentials_version + :paused::int,
               version = version + 1, updated_at = :now
         WHERE id = :id AND role = :role AND paused <> :paused AND deleted_at IS NULL
        """)
    boolean setPaused(UUID id, Role role, boolean paused, Instant now);

    /**
     * Locks a person who has not deleted their account, also against new rows that refer to them. Waits for the
     * transactions that wrote such rows, so a later statement sees these.
     */
    @SqlQuery("SELECT role FROM person WHERE id = :id AND deleted_at IS NULL FOR UPDATE")
    Optional<Role> lockForDeletion(UUID id);

    /** Locks all active admins in one order, so that not all of them can be deleted at once. */
    @SqlQuery("SELECT id FROM person WHERE role = 'admin' AND NOT paused ORDER BY id FOR UPDATE")
    List<UUID> lockActiveAdmins();

    /** Deletes what identifies a person. The row stays, because others refer to it; it can never be used again. */
    @SqlUpdate("""
        UPDATE person
           SET name = :name, email = 'deleted-' || id || '@' || :domain, password_hash = NULL, paused = true,
               current_job = NULL, target_job = NULL, display_name = NULL, display_id = NULL, timezone = :timezone,
               deleted_at = :now,
               credentials_version = credentials_version + 1, version = version + 1, updated_at = :now
         WHERE id = :id
        """)
    void anonymize(UUID id, String name, String domain, String timezone, Instant now);
}
