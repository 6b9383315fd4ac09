package com.codementee.bookings.store;

import com.codementee.bookings.MockParty;
import com.codementee.bookings.NoShowOutcome;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** SQL for no-show reports. Updates are conditional: of two concurrent ones, the second has no effect. */
public interface NoShowStore {

    /**
     * Makes a mock a no-show.
     *
     * @param evenCompleted whether a completed mock may become one
     * @return false if its status does not allow it, or if it has feedback or a rating
     */
    @SqlUpdate("""
        UPDATE mock
           SET status = 'no_show'
         WHERE id = :mockId AND (status = 'scheduled' OR (:evenCompleted AND status = 'completed'))
           AND feedback_at IS NULL AND rated_at IS NULL
        """)
    boolean markNoShow(UUID mockId, boolean evenCompleted);

    /** Returns false if the mock has already been reported. */
    @SqlUpdate("""
        INSERT INTO no_show_report (mock_id, reported_by, reported_at, note)
        VALUES (:mockId, :reportedBy, :now, :note)
            ON CONFLICT (mock_id) DO NOTHING
        """)
    boolean insert(UUID mockId, MockParty reportedBy, @Nullable String note, Instant now);

    /** Stores an objection if the report is still undecided; returns false otherwise. */
    @SqlUpdate("""
        UPDATE no_show_report
           SET objection = :note, objected_at = :now
         WHERE mock_id = :mockId AND objection IS NULL AND outcome IS NULL
        """)
    boolean object(UUID mockId, String note, Instant now);

    /** Lets an undecided report stand if nobody objected, and returns its outcome; returns empty otherwise. */
    @SqlQuery("""
        UPDATE no_show_report
           SET outcome = CASE reported_by WHEN 'mentee' THEN 'mentor_missed' ELSE 'mentee_missed' END, decided_at = :now
         WHERE mock_id = :mockId AND objection IS NULL AND outcome IS NULL
        RETURNING outcome
        """)
    Optional<NoShowOutcome> letStand(UUID mockId, Instant now);

    /** Stores an admin's decision. Returns false if there is no report, or if it already has this outcome. */
    @SqlUpdate("""
        UPDATE no_show_report
           SET outcome = :outcome, decided_by = :adminId, decided_at = :now, decision_reason = :reason
         WHERE mock_id = :mockId AND outcome IS DISTINCT FROM :outcome
        """)
    boolean decide(UUID mockId, NoShowOutcome outcome, UUID adminId, String reason, Instant now);

    /**
     * Sets the status that follows from a decision.
     *
     * @throws RuntimeException if a mock with feedback would be a no-show
     */
    @SqlUpdate("UPDATE mock SET status = CASE WHEN :held THEN 'completed' ELSE 'no_show' END WHERE id = :mockId")
    void setDecidedStatus(UUID mockId, boolean held);
}
