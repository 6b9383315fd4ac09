package com.codementee.people;

import com.codementee.platform.access.Role;
import com.codementee.platform.db.ContainsPattern;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** The rows of {@code person}. Addresses come in lower case; the unique index holds it to that. */
interface PersonStore {

    @SqlUpdate("""
        INSERT INTO person (id, name, email, password_hash, role, current_job, target_job, timezone, created_at, updated_at)
        VALUES (:id, :name, :email, :passwordHash, :role, :currentRole, :targetRole, :timezone, :now, :now)
        """)
    void insert(
            UUID id, String name, String email, @Nullable String passwordHash, Role role,
            @Nullable String currentRole, @Nullable String targetRole, String timezone, Instant now);

    @SqlQuery("""
        SELECT id, name, email, role, paused, current_job AS current_role, target_job AS target_role,
               timezone, created_at, updated_at
          FROM person
         WHERE id = :id
        """)
    Optional<Person> byId(UUID id);

    @SqlQuery("""
        SELECT id, name, email, role, paused, current_job AS current_role, target_job AS target_role,
               timezone, created_at, updated_at
          FROM person
         WHERE lower(email) = :email
        """)
    Optional<Person> byEmail(String email);

    @SqlQuery("SELECT id FROM person WHERE lower(name || ' ' || email) LIKE lower(:q) LIMIT :most")
    List<UUID> idsByWords(@ContainsPattern String q, int most);

    /** Null keeps a name or a time zone; the two roles have a flag, since null takes them away. */
    @SqlUpdate("""
        UPDATE person
           SET name = coalesce(:name, name),
               timezone = coalesce(:timezone, timezone),
               current_job = CASE WHEN :setCurrent THEN :currentRole ELSE current_job END,
               target_job = CASE WHEN :setTarget THEN :targetRole ELSE target_job END,
               updated_at = :now
         WHERE id = :id
        """)
    void change(
            UUID id, @Nullable String name, @Nullable String timezone,
            boolean setCurrent, @Nullable String currentRole,
            boolean setTarget, @Nullable String targetRole, Instant now);

    /** Pauses or resumes; false when the person is so already, or is not of this role. */
    @SqlUpdate("""
        UPDATE person
           SET paused = :paused, credentials_version = credentials_version + :paused::int, updated_at = :now
         WHERE id = :id AND role = :role AND paused <> :paused
        """)
    boolean pause(UUID id, Role role, boolean paused, Instant now);

    @SqlQuery("SELECT EXISTS (SELECT FROM person WHERE id = :id AND role = 'mentor')")
    boolean isMentor(UUID id);
}
