package com.codementee.billing.memberships;

import com.codementee.billing.UnitKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** SQL for admins' changes to membership limits. The caller holds the row lock on the person's entitlement. */
interface UnitAdjustmentStore {

    /** The change to one membership's limit. */
    record Part(UUID membershipId, int units) {}

    /** Raises the limit of the newest membership. */
    @SqlQuery("""
        UPDATE membership
           SET limit_mock_interviews = limit_mock_interviews + CASE WHEN :kind = 'mock_interviews' THEN :units ELSE 0 END,
               limit_resume_reviews = limit_resume_reviews + CASE WHEN :kind = 'resume_reviews' THEN :units ELSE 0 END,
               limit_ai_tools = limit_ai_tools + CASE WHEN :kind = 'ai_tools' THEN :units ELSE 0 END
         WHERE id = (SELECT id
                       FROM membership
                      WHERE person_id = :personId AND run = :run AND revoked_at IS NULL
                      ORDER BY granted_at DESC, id DESC
                      LIMIT 1)
        RETURNING id AS membership_id, :units AS units
        """)
    List<Part> add(UUID personId, int run, UnitKind kind, int units);

    /** Removes unused units, starting with the newest membership, whose units would be used last. */
    @SqlQuery("""
        UPDATE membership m
           SET limit_mock_interviews = limit_mock_interviews - CASE WHEN :kind = 'mock_interviews' THEN p.units ELSE 0 END,
               limit_resume_reviews = limit_resume_reviews - CASE WHEN :kind = 'resume_reviews' THEN p.units ELSE 0 END,
               limit_ai_tools = limit_ai_tools - CASE WHEN :kind = 'ai_tools' THEN p.units ELSE 0 END
          FROM (SELECT id, least(units_left, greatest(0, :units - units_left_later))::int AS units
                  FROM (SELECT id, units_left,
                               coalesce(sum(units_left) OVER (ORDER BY granted_at DESC, id DESC
                                                              ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING),
                                                                0) AS units_left_later
                          FROM (SELECT id, granted_at,
                                       CASE :kind
                                           WHEN 'mock_interviews' THEN limit_mock_interviews - used_mock_interviews
                                           WHEN 'resume_reviews' THEN limit_resume_reviews - used_resume_reviews
                                           ELSE limit_ai_tools - used_ai_tools
                                       END AS units_left
                                  FROM membership
                                 WHERE person_id = :personId AND run = :run AND revoked_at IS NULL) l) s) p
         WHERE p.id = m.id AND p.units > 0
        RETURNING m.id AS membership_id, -p.units AS units
        """)
    List<Part> remove(UUID personId, int run, UnitKind kind, int units);

    /** Inserts a ledger entry whose cause is its own id. */
    @SqlUpdate("""
        INSERT INTO ledger_entry (id, person_id, membership_id, kind, units, reason, cause, adjusted_by, created_at)
        VALUES (:id, :menteeId, :membershipId, :kind, :changed, :reason, :id, :adminId, :now)
        """)
    void insertEntry(UUID id, UUID membershipId, int changed, Instant now, @BindMethods UnitAdjustment adjustment);

    /** Removes one unused mock from a membership for a refund. False if none is left or the membership was revoked. */
    @SqlUpdate("""
        WITH taken AS (
            UPDATE membership
               SET limit_mock_interviews = limit_mock_interviews - 1
             WHERE id = :membershipId AND revoked_at IS NULL AND used_mock_interviews < limit_mock_interviews
            RETURNING id, person_id)
        INSERT INTO ledger_entry (id, person_id, membership_id, kind, units, reason, cause, adjusted_by, created_at)
        SELECT :id, person_id, taken.id, 'mock_interviews', -1, :reason, :refundId, :adminId, :now
          FROM taken
        """)
    boolean withdraw(UUID id, UUID membershipId, UUID refundId, UUID adminId, String reason, Instant now);

    @SqlQuery("SELECT revoked_at IS NOT NULL FROM membership WHERE id = :membershipId")
    boolean isRevoked(UUID membershipId);

    /** Whose mock a refund removed. */
    @SqlQuery("""
        SELECT person_id
          FROM ledger_entry
         WHERE kind = 'mock_interviews' AND cause = :refundId AND units = -1 AND adjusted_by IS NOT NULL
        """)
    Optional<UUID> findWithdrawnFrom(UUID refundId);

    /** Adds the mock again that a refund removed. */
    @SqlUpdate("""
        WITH taken AS (
            SELECT person_id, membership_id, adjusted_by
              FROM ledger_entry
             WHERE kind = 'mock_interviews' AND cause = :refundId AND units = -1 AND adjusted_by IS NOT NULL),
        raised AS (
            UPDATE membership
               SET limit_mock_interviews = limit_mock_interviews + 1
             WHERE id = (SELECT membership_id FROM taken))
        INSERT INTO ledger_entry (id, person_id, membership_id, kind, units, reason, cause, adjusted_by, created_at)
        SELECT :id, person_id, membership_id, 'mock_interviews', 1, :reason, :refundId, adjusted_by, :now
          FROM taken
        """)
    void restore(UUID id, UUID refundId, String reason, Instant now);
}
