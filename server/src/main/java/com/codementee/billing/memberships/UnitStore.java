package com.codementee.billing.memberships;

import com.codementee.billing.UnitKind;
import com.codementee.platform.paging.BindPage;
import com.codementee.platform.paging.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/**
 * SQL for the units of memberships and their ledger. A caller that changes units holds the row lock on the person's
 * entitlement.
 */
interface UnitStore {

    /** A person's current or last run of memberships and its end. */
    record Entitlement(int run, Instant endsAt) {}

    /**
     * The number of units of one kind in the current run.
     *
     * @param unitLimit null means unlimited
     */
    record Count(@Nullable Integer unitLimit, int used) {}

    /** A used unit, the person who used it, and whether it was returned. */
    record UsedUnit(UUID id, UUID personId, UUID membershipId, @Nullable UUID bookingRequestId, boolean returned) {}

    /** Locks the person's units until the transaction ends. Empty if the person never bought a plan. */
    @SqlQuery("SELECT run, ends_at FROM entitlement WHERE person_id = :personId FOR UPDATE")
    Optional<Entitlement> lock(UUID personId);

    @SqlQuery("""
        SELECT t.id, t.person_id, t.membership_id, t.booking_request_id,
               EXISTS (SELECT 1 FROM ledger_entry r WHERE r.returns = t.id) AS returned
          FROM ledger_entry t
         WHERE t.kind = :kind AND t.cause = :cause AND t.units = -1 AND t.adjusted_by IS NULL
        """)
    Optional<UsedUnit> findUsed(UnitKind kind, UUID cause);

    /**
     * Locks the person's entitlement row, uses a unit of the oldest membership that has one left and inserts the ledger
     * entry. Returns false if no unit is left, no plan is running, or this cause has already used one. It may miss a
     * unit that another transaction adds while this statement waits for the lock; {@link #lock} and a second call then
     * find it.
     */
    @SqlUpdate("""
        WITH current AS MATERIALIZED (
            SELECT run FROM entitlement WHERE person_id = :personId AND ends_at > :now FOR UPDATE),
        used AS (
            UPDATE membership
               SET used_mock_interviews = used_mock_interviews + CASE WHEN :kind = 'mock_interviews' THEN 1 ELSE 0 END,
                   used_resume_reviews = used_resume_reviews + CASE WHEN :kind = 'resume_reviews' THEN 1 ELSE 0 END,
                   used_ai_tools = used_ai_tools + CASE WHEN :kind = 'ai_tools' THEN 1 ELSE 0 END
             WHERE id = (SELECT id
                           FROM membership
                          WHERE person_id = :personId AND run = (SELECT run FROM current) AND revoked_at IS NULL
                            AND CASE :kind
                                    WHEN 'mock_interviews'
                                        THEN limit_mock_interviews IS NULL
                                          OR used_mock_interviews < limit_mock_interviews
                                    WHEN 'resume_reviews'
                                        THEN limit_resume_reviews IS NULL OR used_resume_reviews < limit_resume_reviews
                                    ELSE limit_ai_tools IS NULL OR used_ai_tools < limit_ai_tools
                                END
                          ORDER BY granted_at, id
                          LIMIT 1)
               AND CASE :kind
                       WHEN 'mock_interviews'
                           THEN limit_mock_interviews IS NULL OR used_mock_interviews < limit_mock_interviews
                       WHEN 'resume_reviews'
                           THEN limit_resume_reviews IS NULL OR used_resume_reviews < limit_resume_reviews
                       ELSE limit_ai_tools IS NULL OR used_ai_tools < limit_ai_tools
                   END
               AND NOT EXISTS (SELECT 1
                                 FROM ledger_entry
                                WHERE kind = :kind AND cause = :cause AND units = -1 AND adjusted_by IS NULL)
            RETURNING id)
        INSERT INTO ledger_entry (id, person_id, membership_id, kind, units, reason, cause,
                                  booking_request_id, created_at)
        SELECT :id, :personId, used.id, :kind, -1, :reason, :cause, :bookingRequestId, :now
          FROM used
        """)
    boolean use(
            UUID id,
            UUID personId,
            UnitKind kind,
            String reason,
            UUID cause,
            @Nullable UUID bookingRequestId,
            Instant now);

    /** Returns a unit to its membership and inserts the ledger entry. */
    @SqlUpdate("""
        WITH returned AS (
            UPDATE membership
               SET used_mock_interviews = used_mock_interviews - CASE WHEN :kind = 'mock_interviews' THEN 1 ELSE 0 END,
                   used_resume_reviews = used_resume_reviews - CASE WHEN :kind = 'resume_reviews' THEN 1 ELSE 0 END,
                   used_ai_tools = used_ai_tools - CASE WHEN :kind = 'ai_tools' THEN 1 ELSE 0 END
             WHERE id = :unit.membershipId
            RETURNING id)
        INSERT INTO ledger_entry (id, person_id, membership_id, kind, units, reason, cause, returns,
                                  booking_request_id, created_at)
        SELECT :id, :unit.personId, returned.id, :kind, 1, :reason, :cause, :unit.id, :unit.bookingRequestId, :now
          FROM returned
        """)
    void giveBack(UUID id, @BindMethods("unit") UsedUnit unit, UnitKind kind, String reason, UUID cause, Instant now);

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
         WHERE person_id = :personId AND <after>
         ORDER BY <order>
         LIMIT :fetch
        """)
    List<LedgerEntry> listLedger(
            UUID personId, @BindPage(id = "id", by = "created_at", descending = true) PageRequest page);

    /** Lists the ledger of one membership, oldest first. */
    @SqlQuery("""
        SELECT id, kind, units, reason, booking_request_id, created_at
          FROM ledger_entry
         WHERE membership_id = :membershipId
         ORDER BY created_at, id
        """)
    List<LedgerEntry> listOfMembership(UUID membershipId);

    /** Finds the unit that a booking used. */
    @SqlQuery("""
        SELECT m.order_id, t.membership_id, t.person_id,
               EXISTS (SELECT 1 FROM ledger_entry r WHERE r.returns = t.id) AS returned,
               m.limit_mock_interviews IS NULL AS unlimited,
               coalesce(m.limit_mock_interviews - m.used_mock_interviews, 0) AS units_left,
               CASE WHEN m.run = e.run AND m.revoked_at IS NULL THEN e.ends_at END AS usable_until
          FROM ledger_entry t
          JOIN membership m ON m.id = t.membership_id
          JOIN entitlement e ON e.person_id = t.person_id
         WHERE t.kind = 'mock_interviews' AND t.cause = :bookingId AND t.units = -1 AND t.adjusted_by IS NULL
        """)
    Optional<BookingUnitUsage> findOfBooking(UUID bookingId);
}
