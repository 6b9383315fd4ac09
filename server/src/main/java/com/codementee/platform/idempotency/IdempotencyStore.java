package com.codementee.platform.idempotency;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/**
 * Keys and what came of their requests. A row without a status is a request that is still running, or was released; with a
 * status and no body, one whose effect is committed and whose answer is made again from {@code data}.
 */
interface IdempotencyStore {

    /** Whose key it is, and for what. */
    record Name(String owner, String route, String key) {}

    record Known(String fingerprint, @Nullable Integer status, @Nullable String data, @Nullable String body, Instant createdAt) {}

    /**
     * Takes the key, also one that was released, whose request must have died, or that has expired. Returns the id that is
     * reserved for what the request creates, or nothing when somebody else has the key.
     */
    @SqlQuery(
            """
            INSERT INTO idempotency_key (owner, route, key, fingerprint, reserved_id, created_at)
            VALUES (:owner, :route, :key, :fingerprint, :freshId, :now)
                ON CONFLICT (owner, route, key) DO UPDATE
               SET fingerprint = :fingerprint, created_at = :now, status = NULL, data = NULL, body = NULL, released = false,
                   reserved_id = CASE
                       WHEN idempotency_key.fingerprint = :fingerprint AND idempotency_key.created_at >= :expiredBefore
                       THEN COALESCE(idempotency_key.reserved_id, :freshId)
                       ELSE :freshId
                   END
             WHERE idempotency_key.created_at < :expiredBefore
                OR idempotency_key.status IS NULL AND (idempotency_key.released OR idempotency_key.created_at < :deadBefore)
            RETURNING reserved_id
            """)
    Optional<UUID> claim(
            @BindMethods Name name, String fingerprint, UUID freshId, Instant now, Instant deadBefore, Instant expiredBefore);

    @SqlQuery(
            """
            SELECT fingerprint, status, data, body, created_at
              FROM idempotency_key
             WHERE owner = :owner AND route = :route AND key = :key
            """)
    Optional<Known> find(@BindMethods Name name);

    /** Notes, in the transaction of the effect, what the route returned. 0 when the claim has been taken over: undo the effect. */
    @SqlUpdate(
            """
            UPDATE idempotency_key
               SET status = :status, data = :data
             WHERE owner = :owner AND route = :route AND key = :key AND created_at = :claimedAt AND status IS NULL
            """)
    int record(@BindMethods Name name, Instant claimedAt, int status, @Nullable String data);

    /** Keeps the answer, unless the claim of that instant has been taken over or came to something else. */
    @SqlUpdate(
            """
            UPDATE idempotency_key
               SET status = :status, data = NULL, body = :body
             WHERE owner = :owner AND route = :route AND key = :key AND created_at = :claimedAt
               AND body IS NULL AND (status IS NULL OR status = :status)
            """)
    void keep(@BindMethods Name name, Instant claimedAt, int status, String body);

    /** Forgets the claim of a request that did nothing. */
    @SqlUpdate(
            """
            DELETE FROM idempotency_key
             WHERE owner = :owner AND route = :route AND key = :key AND created_at = :claimedAt AND status IS NULL
            """)
    void forget(@BindMethods Name name, Instant claimedAt);

    /** Lets the key be used anew, by the same request with the same reserved id: it failed on our side, perhaps half done. */
    @SqlUpdate(
            """
            UPDATE idempotency_key
               SET released = true
             WHERE owner = :owner AND route = :route AND key = :key AND created_at = :claimedAt AND status IS NULL
            """)
    void release(@BindMethods Name name, Instant claimedAt);

    @SqlUpdate("DELETE FROM idempotency_key WHERE created_at < :before")
    void forgetOlder(Instant before);
}
