package com.codementee.billing.memberships;

import com.codementee.billing.UnitKind;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** Units of memberships and the ledger of their use. Whoever changes them holds the person's entitlement row. */
public interface UnitStore {

    /** A unit taken (-1) or given back (+1), or units that an admin added or took away, and why. */
    record LedgerEntry(
            @JsonIgnore UUID id, UnitKind kind, int units, String reason, @Nullable UUID bookingRequestId, Instant createdAt) {}

    /** Which stretch of membership a person is in, or was in last, and until when. */
    record Standing(int run, Instant endsAt) {}

    /** What a run holds of one kind; a limit of null is unlimited. */
    record Count(@Nullable Integer unitLimit, int used) {}

    /** A unit that was taken, from whom, and whether it came back. */
    record Taken(UUID id, UUID personId, UUID membershipId, @Nullable UUID bookingRequestId, boolean returned) {}

    /** Holds the person's units until the transaction ends. */
    @SqlQuery("SELECT run, ends_at FROM entitlement WHERE person_id = :personId FOR UPDATE")
    Optional<Standing> lock(UUID personId);

    @SqlQuery("""
        SELECT t.id, t.person_id, t.membership_id, t.booking_request_id,
               EXISTS (SELECT 1 FROM ledger_entry r WHERE r.returns = t.id) AS returned
          FROM ledger_entry t
         WHERE t.kind = :kind AND t.cause = :cause AND t.units = -1 AND t.adjusted_by IS NULL
        """)
    Optional<Taken> findTaken(UnitKind kind, UUID cause);

    /**
     * Spends a unit of the membership that was bought first and has one, and writes it down; false when none has one, or
     * when the cause has taken one before.
     */
    @SqlUpdate("""
        WITH spent AS (
            UPDATE membership
               SET used_mock_interviews = used_mock_interviews + CASE WHEN :kind = 'mock_interviews' THEN 1 ELSE 0 END,
                   used_resume_reviews = used_resume_reviews + CASE WHEN :kind = 'resume_reviews' THEN 1 ELSE 0 END,
                   used_ai_tools = used_ai_tools + CASE WHEN :kind = 'ai_tools' THEN 1 ELSE 0 END
             WHERE id = (SELECT id
                           FROM membership
                          WHERE person_id = :personId AND run = :run
                            AND CASE :kind
                                    WHEN 'mock_interviews' THEN limit_mock_interviews IS NULL OR used_mock_interviews < limit_mock_interviews
                                    WHEN 'resume_reviews' THEN limit_resume_reviews IS NULL OR used_resume_reviews < limit_resume_reviews
                                    ELSE limit_ai_tools IS NULL OR used_ai_tools < limit_ai_tools
                                END
                          ORDER BY granted_at, id
                          LIMIT 1)
               AND NOT EXISTS (SELECT 1 FROM ledger_entry WHERE kind = :kind AND cause = :cause AND units = -1 AND adjusted_by IS NULL)
            RETURNING id)
        INSERT INTO ledger_entry (id, person_id, membership_id, kind, units, reason, cause, booking_request_id, created_at)
        SELECT :id, :personId, spent.id, :kind, -1, :reason, :cause, :bookingRequestId, :now
          FROM spent
        """)
    boolean spend(UUID id, UUID personId, int run, UnitKind kind, String reason, UUID cause, @Nullable UUID bookingRequestId, Instant now);

    /** Gives a unit back to the membership that it came from, and writes it down. */
    @SqlUpdate("""
        WITH restored AS (
            UPDATE membership
               SET used_mock_interviews = used_mock_interviews - CASE WHEN :kind = 'mock_interviews' THEN 1 ELSE 0 END,
                   used_resume_reviews = used_resume_reviews - CASE WHEN :kind = 'resume_reviews' THEN 1 ELSE 0 END,
                   used_ai_tools = used_ai_tools - CASE WHEN :kind = 'ai_tools' THEN 1 ELSE 0 END
             WHERE id = :taken.membershipId
            RETURNING id)
        INSERT INTO ledger_entry (id, person_id, membership_id, kind, units, reason, cause, returns, booking_request_id, created_at)
        SELECT :id, :taken.personId, restored.id, :kind, 1, :reason, :cause, :taken.id, :taken.bookingRequestId, :now
          FROM restored
        """)
    void restore(UUID id, @BindMethods("taken") Taken taken, UnitKind kind, String reason, UUID cause, Instant now);

    @SqlQuery("""
        SELECT CASE :kind
                   WHEN 'mock_interviews' THEN limit_mock_interviews
                   WHEN 'resume_reviews' THEN limit_resume_reviews
                   ELSE limit_ai_tools
               END AS unit_limit,
               CASE :kind
                   WHEN 'mock_interviews' THEN used_mock_interviews
                   WHEN 'resume_reviews' THEN used_resume_reviews
                   ELSE used_ai_tools
               END AS used
          FROM billing_standing
         WHERE person_id = :personId
        """)
    Count count(UUID personId, UnitKind kind);

    @SqlQuery("""
        SELECT id, kind, units, reason, booking_request_id, created_at
          FROM ledger_entry
         WHERE person_id = :personId AND (created_at, id) < (:beforeAt, :beforeId)
         ORDER BY created_at DESC, id DESC
         LIMIT :fetch
        """)
    List<LedgerEntry> ledger(UUID personId, Instant beforeAt, UUID beforeId, int fetch);
}
