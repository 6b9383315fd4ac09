package com.codementee.identity.totp;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** SQL for {@code totp} and {@code totp_recovery_code}. */
interface TotpStore {

    /** The encrypted secret of a person's app. Sign-ins require it only after it is confirmed. */
    record Enrolment(byte[] secret, @Nullable Instant confirmedAt) {}

    /** When a person confirmed their app, and how many recovery codes are unused. */
    record State(Instant confirmedAt, int recoveryCodesLeft) {}

    @SqlQuery("SELECT secret, confirmed_at FROM totp WHERE person_id = :personId")
    Optional<Enrolment> find(UUID personId);

    @SqlQuery("""
        SELECT t.confirmed_at,
               (SELECT count(*) FROM totp_recovery_code c WHERE c.person_id = t.person_id AND c.used_at IS NULL)
                 AS recovery_codes_left
          FROM totp t
         WHERE t.person_id = :personId AND t.confirmed_at IS NOT NULL
        """)
    Optional<State> state(UUID personId);

    /** Stores a secret to confirm, in place of an earlier one. Returns false if a confirmed one exists. */
    @SqlUpdate("""
        INSERT INTO totp (person_id, secret, created_at)
        VALUES (:personId, :secret, :now)
            ON CONFLICT (person_id) DO UPDATE SET secret = :secret, created_at = :now
         WHERE totp.confirmed_at IS NULL
        """)
    boolean enrol(UUID personId, byte[] secret, Instant now);

    /** Confirms this secret and uses up the step. Returns false if it was replaced or is already confirmed. */
    @SqlUpdate("""
        UPDATE totp
           SET confirmed_at = :now, last_step = :step
         WHERE person_id = :personId AND secret = :secret AND confirmed_at IS NULL
        """)
    boolean confirm(UUID personId, byte[] secret, long step, Instant now);

    /** Uses up a step and all before it. Returns false if it was already used up. */
    @SqlUpdate("""
        UPDATE totp
           SET last_step = :step
         WHERE person_id = :personId AND confirmed_at IS NOT NULL AND last_step < :step
        """)
    boolean useStep(UUID personId, long step);

    @SqlBatch("INSERT INTO totp_recovery_code (code_hash, person_id) VALUES (:hashes, :personId)")
    void insertRecoveryCodes(UUID personId, List<String> hashes);

    /** Uses up a recovery code. Returns false if the person has no such unused code. */
    @SqlUpdate("""
        UPDATE totp_recovery_code
           SET used_at = :now
         WHERE code_hash = :hash AND person_id = :personId AND used_at IS NULL
        """)
    boolean useRecoveryCode(UUID personId, String hash, Instant now);

    /** Deletes a person's secret and recovery codes. Returns whether the secret was confirmed. */
    @SqlQuery("DELETE FROM totp WHERE person_id = :personId RETURNING confirmed_at IS NOT NULL")
    Optional<Boolean> delete(UUID personId);
}
