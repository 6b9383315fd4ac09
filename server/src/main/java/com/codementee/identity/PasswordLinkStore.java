package com.codementee.identity;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** SQL for {@code password_link}. A link works once, and only a person's newest link works. */
interface PasswordLinkStore {

    /** A link's person, with the name and email address that the password policy needs. */
    record Holder(UUID id, String name, String email) {}

    @SqlUpdate("UPDATE password_link SET used_at = :now WHERE person_id = :personId AND used_at IS NULL")
    void closeAll(UUID personId, Instant now);

    @SqlUpdate("""
        INSERT INTO password_link (token_hash, person_id, created_at, expires_at)
        VALUES (:tokenHash, :personId, :now, :expiresAt)
        """)
    void insert(String tokenHash, UUID personId, Instant now, Instant expiresAt);

    @SqlQuery("SELECT count(*) FROM password_link WHERE person_id = :personId AND created_at > :after")
    int countSince(UUID personId, Instant after);

    @SqlQuery("""
        SELECT p.id, p.name, p.email
          FROM password_link l
          JOIN person p ON p.id = l.person_id
         WHERE l.token_hash = :tokenHash AND l.used_at IS NULL AND l.expires_at > :now
        """)
    Optional<Holder> holder(String tokenHash, Instant now);

    /** Marks a link as used. Returns false if it has been used or has expired in the meantime. */
    @SqlUpdate("""
        UPDATE password_link SET used_at = :now
         WHERE token_hash = :tokenHash AND used_at IS NULL AND expires_at > :now
        """)
    boolean open(String tokenHash, Instant now);

    @SqlUpdate("""
        DELETE FROM password_link
         WHERE token_hash IN (SELECT token_hash FROM password_link WHERE expires_at < :before LIMIT :limit)
        """)
    int deleteExpiredBefore(Instant before, int limit);
}
