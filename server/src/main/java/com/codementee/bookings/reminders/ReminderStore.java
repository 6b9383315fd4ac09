package com.codementee.bookings.reminders;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/**
 * SQL of reminders. Each claim inserts the reminders that are due and returns them. A row that another transaction is
 * changing is left for the next run, and {@code reminder_once} decides between two runs.
 */
interface ReminderStore {

    /**
     * A claimed reminder.
     *
     * @param subjectId the mock, or the booking request
     */
    record Claimed(UUID id, UUID subjectId) {}

    /** A claimed reminder of a mock's start. */
    record ClaimedStart(UUID id, UUID bookingRequestId) {}


    /**
     * Claims the reminders of scheduled mocks that start in a window and had been confirmed before it opened.
     *
     * @param leadSeconds how long before its start a mock must have been confirmed
     */
    @SqlQuery("""
        WITH claimed AS (
            INSERT INTO reminder (id, subject_id, kind, about, sent_at)
            SELECT gen_random_uuid(), m.id, :kind, m.starts_at, :now
              FROM mock m
             WHERE m.status = 'scheduled' AND m.starts_at > :from AND m.starts_at <= :to
               AND m.created_at <= m.starts_at - :leadSeconds * interval '1 second'
               AND NOT EXISTS (SELECT
                                 FROM reminder r
                                WHERE r.subject_id = m.id AND r.kind = :kind AND r.about = m.starts_at)
             ORDER BY m.starts_at
             LIMIT :limit
               FOR SHARE OF m SKIP LOCKED
                ON CONFLICT ON CONSTRAINT reminder_once DO NOTHING
            RETURNING id, subject_id)
        SELECT c.id, m.booking_request_id
          FROM claimed c
          JOIN mock m ON m.id = c.subject_id
        """)
    List<ClaimedStart> claimStarts(
            ReminderKind kind, Instant from, Instant to, long leadSeconds, Instant now, int limit);

    /**
     * Claims the reminders of mocks without feedback that ended in a window.
     *
     * @param delaySeconds how long after the end of a mock the reminder is due
     */
    @SqlQuery("""
        INSERT INTO reminder (id, subject_id, kind, about, sent_at)
        SELECT gen_random_uuid(), m.id, :kind, m.ends_at + :delaySeconds * interval '1 second', :now
          FROM mock m
         WHERE m.status IN ('scheduled', 'completed') AND m.feedback_at IS NULL
           AND m.ends_at > :from AND m.ends_at <= :to
           AND NOT EXISTS (SELECT
                             FROM reminder r
                            WHERE r.subject_id = m.id AND r.kind = :kind
                              AND r.about = m.ends_at + :delaySeconds * interval '1 second')
         ORDER BY m.ends_at
         LIMIT :limit
           FOR SHARE OF m SKIP LOCKED
            ON CONFLICT ON CONSTRAINT reminder_once DO NOTHING
        RETURNING id, subject_id
        """)
    List<Claimed> claimMissingFeedback(
            ReminderKind kind, Instant from, Instant to, long delaySeconds, Instant now, int limit);

    /** Claims the notices of pending requests that began to wait in a window. */
    @SqlQuery("""
        INSERT INTO reminder (id, subject_id, kind, about, sent_at)
        SELECT gen_random_uuid(), b.id, 'assignment_late',
               coalesce(b.reopened_at, b.created_at) + :promiseSeconds * interval '1 second', :now
          FROM booking_request b
         WHERE b.status = 'pending'
           AND coalesce(b.reopened_at, b.created_at) > :from AND coalesce(b.reopened_at, b.created_at) <= :to
           AND NOT EXISTS (SELECT
                             FROM reminder r
                            WHERE r.subject_id = b.id AND r.kind = 'assignment_late'
                              AND r.about = coalesce(b.reopened_at, b.created_at)
                                              + :promiseSeconds * interval '1 second')
         ORDER BY b.created_at
         LIMIT :limit
           FOR SHARE OF b SKIP LOCKED
            ON CONFLICT ON CONSTRAINT reminder_once DO NOTHING
        RETURNING id, subject_id
        """)
    List<Claimed> claimLateAssignments(Instant from, Instant to, long promiseSeconds, Instant now, int limit);

    /** Deletes reminders that were sent before this instant. */
    @SqlUpdate("DELETE FROM reminder WHERE sent_at < :before")
    void deleteSentBefore(Instant before);
}
