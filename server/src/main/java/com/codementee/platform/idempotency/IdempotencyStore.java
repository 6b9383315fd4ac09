package com.codementee.platform.idempotency;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/**
 * SQL for idempotency keys and the results of their requests. A row without a status belongs to a request that is still
 * running or was released. A row with a status but no body belongs to a request whose effect is committed; its response
 * is rendered from {@code data}.
 */
interface IdempotencyStore {

    /** @param owner the person's id, or empty for visitors */
    record Name(String owner, String route, String key) {}

    record Result(String fingerprint, @Nullable Integer status, @Nullable String data, @Nullable String body,
            Instant createdAt) {}

    /**
     * Claims a key that is new, expired or released, or whose request has crashed. Returns the id reserved for the row
     * that the request creates, or empty if another request holds the key.
     */
    @SqlQuery(
            """
            INSERT INTO idempotency_key (owner, route, key, fingerprint, reserved_id, created_at)
            VALUES (:owner, :route, :key, :fingerprint, :freshId, :now)
                ON CONFLICT (owner, route, key) DO UPDATE
               SET fingerprint = :fingerprint, created_at = :now, status = NULL, data = NULL, body = NULL,
                 released = false,
                   reserved_id = CASE
                       WHEN idempotency_key.fingerprint = :fingerprint AND idempotency_key.created_at >= :expiredBefore
                       THEN COALESCE(idempotency_key.reserved_id, :freshId)
                       ELSE :freshId
                   END
             WHERE idempotency_key.created_at < :expiredBefore
                OR idempotency_key.status IS NULL AND (idempotency_key.released
                  OR idempotency_key.created_at < :crashedBefore)
            RETURNING reserved_id
            """)
    Optional<UUID> claim(
            @BindMethods Name name, String fingerprint, UUID freshId, Instant now, Instant crashedBefore,
            Instant expiredBefore);

    @SqlQuery(
            """
            SELECT fingerprint, status, data, body, created_at
              FROM idempotency_key
             WHERE owner = :owner AND route = :route AND key = :key
            """)
    Optional<Result> find(@BindMethods Name name);

    /**
     * Records the result in the effect's transaction. Returns false if a repeat has taken over the claim; then roll
     * back.
     */
    @SqlUpdate(
            """
            UPDATE idempotency_key
               SET status = :status, data = :data
             WHERE owner = :owner AND route = :route AND key = :key AND created_at = :claimedAt AND status IS NULL
            """)
    boolean record(@BindMethods Name name, Instant claimedAt, int status, @Nullable String data);

    /** Stores the response, unless a repeat has taken over the claim or the request has another result. */
    @SqlUpdate(
            """
            UPDATE idempotency_key
               SET status = :status, data = NULL, body = :body
             WHERE owner = :owner AND route = :route AND key = :key AND created_at = :claimedAt
               AND body IS NULL AND (status IS NULL OR status = :status)
            """)
    void complete(@BindMethods Name name, Instant claimedAt, int status, String body);

    /** Deletes the claim of a request that had no effect. */
    @SqlUpdate(
            """
            DELETE FROM idempotency_key
             WHERE owner = :owner AND route = :route AND key = :key AND created_at = :claimedAt AND status IS NULL
            """)
    void delete(@BindMethods Name name, Instant claimedAt);

    /**
     * Lets a repeat of the request claim the key with the same reserved id, after a server error that may have had an
     * effect.
     */
    @SqlUpdate(
            """
            UPDATE idempotency_key
               SET released = true
             WHERE owner = :owner AND route = :route AND key = :key AND created_at = :claimedAt AND status IS NULL
            """)
    void release(@BindMethods Name name, Instant claimedAt);

    @SqlUpdate("""
        DELETE FROM idempotency_key
         WHERE (owner, route, key) IN (SELECT owner, route, key
                                         FROM idempotency_key
                                        WHERE created_at < :before
                                        LIMIT :limit)
           AND created_at < :before
        """)
    int deleteOlder(Instant before, int limit);
}
