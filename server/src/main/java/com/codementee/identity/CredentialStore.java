package com.codementee.identity;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/**
 * SQL for password hashes, credential versions and promotions in {@code person}. No other store reads a password hash.
 */
interface CredentialStore {

    String SIGN_IN = """
        SELECT id, name, email, password_hash, credentials_version,
               EXISTS (SELECT FROM totp WHERE person_id = person.id AND confirmed_at IS NOT NULL) AS second_factor
          FROM person
        """;

    /**
     * A password hash and the version of the person's credentials.
     *
     * @param secondFactor whether signing in needs a second step after the password
     */
    record SignIn(
            UUID id, String name, String email, @Nullable String passwordHash, int credentialsVersion,
            boolean secondFactor) {

        @Override
        public String toString() {
            return "SignIn[" + id + "]";
        }
    }

    @SqlQuery("SELECT id FROM person WHERE lower(email) = :email")
    Optional<UUID> idByEmail(String email);

    @SqlQuery(SIGN_IN + " WHERE lower(email) = :email")
    Optional<SignIn> signIn(String email);

    @SqlQuery(SIGN_IN + " WHERE id = :id")
    Optional<SignIn> signIn(UUID id);

    @SqlUpdate("""
        UPDATE person
           SET password_hash = :hash, credentials_version = credentials_version + 1, updated_at = :now
         WHERE id = :id
        """)
    void setPassword(UUID id, String hash, Instant now);

    /** Replaces the verified password. Returns false if the credentials have changed in the meantime. */
    @SqlUpdate("""
        UPDATE person
           SET password_hash = :hash, credentials_version = credentials_version + 1, updated_at = :now
         WHERE id = :id AND credentials_version = :credentials
        """)
    boolean replacePassword(UUID id, int credentials, String hash, Instant now);

    /** Increments the version, so that a sign-in verified before the change opens no session. */
    @SqlUpdate("UPDATE person SET credentials_version = credentials_version + 1, updated_at = :now WHERE id = :id")
    void incrementVersion(UUID id, Instant now);

    /**
     * Replaces an outdated hash with a stronger one of the same password, unless the password has changed in the
     * meantime.
     */
    @SqlUpdate("UPDATE person SET password_hash = :hash WHERE id = :id AND password_hash = :old")
    void strengthen(UUID id, String old, String hash);

    @SqlUpdate("""
        INSERT INTO person (id, name, email, role, timezone, created_at, updated_at)
        VALUES (:id, :name, :email, 'admin', :timezone, :now, :now)
        """)
    void insertAdmin(UUID id, String name, String email, String timezone, Instant now);

    /** Makes a person an active admin and deletes their password. Returns false if they already are an admin. */
    @SqlUpdate("""
        UPDATE person
           SET role = 'admin', paused = false, password_hash = NULL,
               credentials_version = credentials_version + 1, updated_at = :now
         WHERE id = :id AND (role <> 'admin' OR paused)
        """)
    boolean promoteToAdmin(UUID id, Instant now);

    /** Switches two-step sign-in off. Returns false if it was not set up. */
    @SqlUpdate("DELETE FROM totp WHERE person_id = :id")
    boolean deleteSecondFactor(UUID id);
}
