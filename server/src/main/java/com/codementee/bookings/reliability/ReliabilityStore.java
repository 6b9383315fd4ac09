package com.codementee.bookings.reliability;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.mapper.Nested;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;

/** SQL of mentors' reliability and of the pauses of their assignments. */
interface ReliabilityStore {

    /**
     * A mentor's reliability.
     *
     * @param missedAt when the missed mocks of a running pause began; null without one
     */
    record MentorReliability(
            UUID mentorId, @Nested Reliability reliability, @Nullable Instant pausedAt,
            @Nullable List<Instant> missedAt) {}

    /** A pause that begins. */
    record NewPause(UUID mentorId, List<Instant> missedAt) {}

    /** A pause that has been lifted. */
    record LiftedPause(UUID id, UUID mentorId) {}

    /** Counts what went wrong since an instant, for each of these mentors. A mock counts from its start. */
    @SqlQuery("""
        SELECT t.mentor_id, c.mocks + d.late_declines AS mocks, c.no_shows, d.late_declines, c.late_feedback,
               p.paused_at, p.missed_at
          FROM unnest(:mentorIds::uuid[]) AS t (mentor_id)
         CROSS JOIN LATERAL (
               SELECT count(*) AS mocks,
                      count(*) FILTER (WHERE n.outcome = 'mentor_missed') AS no_shows,
                      count(*) FILTER (WHERE m.status <> 'no_show'
                                         AND coalesce(m.feedback_at, :now) - m.ends_at > interval '48 hours')
                        AS late_feedback
                 FROM mock m
                 LEFT JOIN no_show_report n ON n.mock_id = m.id AND m.status = 'no_show'
                WHERE m.mentor_id = t.mentor_id AND m.starts_at > :since AND m.starts_at <= :now
                  AND m.status <> 'cancelled') c
         CROSS JOIN LATERAL (
               SELECT count(*) AS late_declines
                 FROM booking_decline b
                WHERE b.mentor_id = t.mentor_id AND b.declined_at > :since
                  AND b.mock_starts_at - b.declined_at < interval '24 hours') d
          LEFT JOIN assignment_pause p ON p.mentor_id = t.mentor_id AND p.lifted_at IS NULL
        """)
    List<MentorReliability> of(List<UUID> mentorIds, Instant since, Instant now);

    @SqlQuery("SELECT EXISTS (SELECT FROM assignment_pause WHERE mentor_id = :mentorId AND lifted_at IS NULL)")
    boolean isPaused(UUID mentorId);

    /**
     * Pauses the mentor of a mock that they missed, if they missed another one within {@code windowHours}. Empty if
     * they did not, are paused already, or were paused because of this mock before.
     */
    @SqlQuery("""
        INSERT INTO assignment_pause (id, mentor_id, mock_id, missed_at, paused_at)
        SELECT :id, m.mentor_id, m.id, array_agg(o.starts_at ORDER BY o.starts_at), :now
          FROM mock m
          JOIN mock o ON o.mentor_id = m.mentor_id AND o.status = 'no_show'
                     AND o.starts_at >= m.starts_at - :windowHours * interval '1 hour'
                     AND o.starts_at <= m.starts_at + :windowHours * interval '1 hour'
          JOIN no_show_report n ON n.mock_id = o.id AND n.outcome = 'mentor_missed'
         WHERE m.id = :mockId
         GROUP BY m.id, m.mentor_id
        HAVING count(*) > 1 AND bool_or(o.id = m.id)
            ON CONFLICT DO NOTHING
        RETURNING mentor_id, missed_at
        """)
    Optional<NewPause> pause(UUID id, UUID mockId, int windowHours, Instant now);

    /** Lifts the running pause of a mentor. Empty if there is none. */
    @SqlQuery("""
        UPDATE assignment_pause
           SET lifted_at = :now, lifted_by = :adminId, lift_reason = :reason
         WHERE mentor_id = :mentorId AND lifted_at IS NULL
        RETURNING id, mentor_id
        """)
    Optional<LiftedPause> lift(UUID mentorId, UUID adminId, String reason, Instant now);

    /** Lifts the pause of a mock's mentor if fewer than two of the no-shows that it was made for still stand. */
    @SqlQuery("""
        UPDATE assignment_pause p
           SET lifted_at = :now, lift_reason = :reason
          FROM mock m
         WHERE m.id = :mockId AND p.mentor_id = m.mentor_id AND p.lifted_at IS NULL
           AND (SELECT count(*)
                  FROM mock o
                  JOIN no_show_report n ON n.mock_id = o.id AND n.outcome = 'mentor_missed'
                 WHERE o.mentor_id = p.mentor_id AND o.starts_at = ANY (p.missed_at) AND o.status = 'no_show') < 2
        RETURNING p.id, p.mentor_id
        """)
    Optional<LiftedPause> liftUnfounded(UUID mockId, String reason, Instant now);

    @SqlQuery("SELECT mentor_id FROM mock WHERE id = :mockId")
    UUID mentorOf(UUID mockId);
}
