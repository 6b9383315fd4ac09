package com.codementee.platform.http;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** Keys and the answers that they stand for. */
interface IdempotencyStore {

    /** Whose key it is, and for what. */
    record Name(String owner, String route, String key) {}

    /** What is known of a key; without a status its request is still running. */
    record Known(String fingerprint, @Nullable Integer status, @Nullable String body) {}

    /** Takes the key, also one whose request must have died, or that has expired; 0 when somebody else has it. */
    @SqlUpdate(
            """
            INSERT INTO idempotency_key (owner, route, key, fingerprint, created_at)
            VALUES (:owner, :route, :key, :fingerprint, :now)
                ON CONFLICT (owner, route, key) DO UPDATE
               SET fingerprint = :fingerprint, created_at = :now, status = NULL, body = NULL
             WHERE idempotency_key.created_at < :expiredBefore
                OR idempotency_key.created_at < :deadBefore AND idempotency_key.status IS NULL
            """)
    int claim(@BindMethods Name name, String fingerprint, Instant now, Instant deadBefore, Instant expiredBefore);

    @SqlQuery("SELECT fingerprint, status, body FROM idempotency_key WHERE owner = :owner AND route = :route AND key = :key")
    Optional<Known> find(@BindMethods Name name);

    /** Keeps the answer, unless the claim of that instant has been taken over. */
    @SqlUpdate(
            """
            UPDATE idempotency_key
               SET status = :status, body = :body
             WHERE owner = :owner AND route = :route AND key = :key AND created_at = :claimedAt AND status IS NULL
            """)
    void keep(@BindMethods Name name, Instant claimedAt, int status, String body);

    /** Lets the key be used anew, unless the claim of that instant has been taken over. */
    @SqlUpdate(
            """
            DELETE FROM idempotency_key
             WHERE owner = :owner AND route = :route AND key = :key AND created_at = :claimedAt AND status IS NULL
            """)
    void release(@BindMethods Name name, Instant claimedAt);

    @SqlUpdate("DELETE FROM idempotency_key WHERE created_at < :before")
    void forget(Instant before);
}
