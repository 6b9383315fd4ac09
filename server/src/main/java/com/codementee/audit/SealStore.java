package com.codementee.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.mapper.Nested;
import org.jdbi.v3.core.mapper.PropagateNull;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** SQL for the hash chain over the audit entries: seals, the entries that wait for one, and verifications. */
interface SealStore {

    /** The columns of an entry that a seal covers, as text. */
    @PropagateNull("id")
    record SealedColumns(
            UUID id,
            Instant at,
            @Nullable UUID actorId,
            @Nullable String actorName,
            String action,
            String subjectType,
            @Nullable String subjectId,
            @Nullable String reason,
            @Nullable String ip,
            @Nullable String before,
            @Nullable String after) {}

    record Seal(long sequence, UUID entryId, String hash, Instant sealedAt) {}

    /** @param entry null if the entry is missing */
    record SealAndEntry(long sequence, UUID entryId, String hash, @Nested @Nullable SealedColumns entry) {}

    /** @param sealed whether the entry has a seal or waits for one */
    record EntryState(UUID id, boolean sealed) {}

    /**
     * The result of a verification.
     *
     * @param since the sequence after which it began; 0 if it covered the whole chain
     * @param sequence the sequence up to which the chain was intact
     */
    record Verification(Instant at, long since, long sequence, String head, @Nullable String problem) {}

    /** Waits for other sealing transactions, and keeps them waiting until this one ends. */
    @SqlQuery("SELECT pg_advisory_xact_lock(:key)::text")
    String lock(long key);

    /** Lists the entries that wait for a seal by id, which is roughly by time. */
    @SqlQuery("""
        SELECT e.id, e.at, e.actor_id, e.actor_name, e.action, e.subject_type, e.subject_id, e.reason, e.ip,
               e.before::text AS before, e.after::text AS after
          FROM (SELECT entry_id FROM audit_unsealed ORDER BY entry_id LIMIT :limit) u
         CROSS JOIN LATERAL (SELECT * FROM audit_entry WHERE id = u.entry_id LIMIT 1) e
         ORDER BY e.id
        """)
    List<SealedColumns> listUnsealed(int limit);

    @SqlQuery("SELECT sequence, entry_id, hash, sealed_at FROM audit_seal ORDER BY sequence DESC LIMIT 1")
    Optional<Seal> head();

    @SqlBatch("""
        INSERT INTO audit_seal (sequence, entry_id, hash, sealed_at) VALUES (:sequence, :entryId, :hash, :sealedAt)
        """)
    void insert(@BindMethods List<Seal> seals);

    @SqlUpdate("DELETE FROM audit_unsealed WHERE entry_id = ANY (:entryIds)")
    void deleteFromQueue(List<UUID> entryIds);

    @SqlQuery("""
        SELECT s.sequence, s.entry_id, s.hash,
               e.id, e.at, e.actor_id, e.actor_name, e.action, e.subject_type, e.subject_id, e.reason, e.ip,
               e.before::text AS before, e.after::text AS after
          FROM audit_seal s
          LEFT JOIN audit_entry e ON e.id = s.entry_id
         WHERE s.sequence > :after
         ORDER BY s.sequence
         LIMIT :limit
        """)
    List<SealAndEntry> listAfter(long after, int limit);

    @SqlQuery("SELECT hash FROM audit_seal WHERE sequence = :sequence")
    Optional<String> hashAt(long sequence);

    /** Lists entries by id. */
    @SqlQuery("""
        SELECT e.id, s.entry_id IS NOT NULL OR u.entry_id IS NOT NULL AS sealed
          FROM audit_entry e
          LEFT JOIN audit_seal s ON s.entry_id = e.id
          LEFT JOIN audit_unsealed u ON u.entry_id = e.id
         WHERE e.id > :after
         ORDER BY e.id
         LIMIT :limit
        """)
    List<EntryState> listEntriesAfter(UUID after, int limit);

    @SqlUpdate("""
        INSERT INTO audit_verification (at, since, sequence, head, problem)
        VALUES (:at, :since, :sequence, :head, :problem)
            ON CONFLICT (at) DO NOTHING
        """)
    void insertVerification(@BindMethods Verification result);

    @SqlQuery("SELECT at, since, sequence, head, problem FROM audit_verification ORDER BY at DESC LIMIT 1")
    Optional<Verification> lastVerification();

    /** The last verification of the whole chain. */
    @SqlQuery("""
        SELECT at, since, sequence, head, problem FROM audit_verification WHERE since = 0 ORDER BY at DESC LIMIT 1
        """)
    Optional<Verification> lastWhole();

    /** The last verification that found no break. */
    @SqlQuery("""
        SELECT at, since, sequence, head, problem
          FROM audit_verification
         WHERE problem IS NULL
         ORDER BY at DESC
         LIMIT 1
        """)
    Optional<Verification> lastIntact();

    @SqlQuery("""
        SELECT coalesce(s.sequence, 0) AS sequence, s.hash AS head, s.sealed_at, w.waiting,
               v.sequence AS verified_until, v.at AS verified_at, v.problem
          FROM (SELECT count(*) AS waiting FROM audit_unsealed) w
          LEFT JOIN (SELECT sequence, hash, sealed_at FROM audit_seal ORDER BY sequence DESC LIMIT 1) s ON TRUE
          LEFT JOIN (SELECT at, sequence, problem FROM audit_verification ORDER BY at DESC LIMIT 1) v ON TRUE
        """)
    AuditChainStatus status();
}
