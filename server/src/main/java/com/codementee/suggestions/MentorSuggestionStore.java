package com.codementee.suggestions;

import com.codementee.scheduling.Slot;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.mapper.Nested;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** SQL for mentor suggestions: one statement reads a request's slots, one reads all mocks around them. */
interface MentorSuggestionStore {

    /** A preferred slot with the obstacles that apply to every mentor. */
    record Candidate(@Nested Slot slot, boolean menteeBusy, boolean linkFree) {}

    /** A mentor's mocks around a slot: how many start in its week, and whether one of them overlaps it. */
    record Load(UUID mentorId, UUID slotId, int mocksInWeek, boolean busy) {}

    @SqlQuery("""
        SELECT s.id, s.starts_at, s.ends_at, s.interview_types, s.mentor_id, s.status, s.created_at,
               EXISTS (SELECT 1
                         FROM mock m
                        WHERE m.mentee_id = b.mentee_id AND m.status <> 'cancelled'
                          AND tstzrange(m.starts_at, m.ends_at) && tstzrange(s.starts_at, s.ends_at)) AS mentee_busy,
               EXISTS (SELECT 1
                         FROM scheduling_meet_link l
                        WHERE NOT EXISTS (SELECT 1
                                            FROM mock m
                                           WHERE m.meet_link_id = l.id AND m.status <> 'cancelled'
                                             AND tstzrange(m.starts_at, m.ends_at) && tstzrange(s.starts_at,
                                               s.ends_at))) AS link_free
          FROM booking_request b
          JOIN booking_slot p ON p.booking_request_id = b.id
          JOIN scheduling_slot s ON s.id = p.slot_id
         WHERE b.id = :bookingId
         ORDER BY p.preference
        """)
    List<Candidate> candidates(UUID bookingId);

    /**
     * Lists the mentors who have a mock near one of the slots. Weeks begin on Monday in {@code zone}. Mocks last less
     * than a day, so those that overlap a slot start at most a day before its week.
     */
    @SqlQuery("""
        SELECT m.mentor_id, w.slot_id,
               count(*) FILTER (WHERE m.starts_at >= w.week_start AND m.starts_at < w.week_end) AS mocks_in_week,
               bool_or(m.starts_at < w.ends_at AND m.ends_at > w.starts_at) AS busy
          FROM (SELECT p.slot_id, s.starts_at, s.ends_at,
                       date_trunc('week', s.starts_at AT TIME ZONE :zone) AT TIME ZONE :zone AS week_start,
                       (date_trunc('week', s.starts_at AT TIME ZONE :zone) + interval '7 days') AT TIME ZONE :zone AS week_end
                  FROM booking_slot p
                  JOIN scheduling_slot s ON s.id = p.slot_id
                 WHERE p.booking_request_id = :bookingId) w
          JOIN mock m ON m.starts_at >= w.week_start - interval '1 day' AND m.starts_at < greatest(w.week_end,
            w.ends_at)
         WHERE m.status <> 'cancelled'
         GROUP BY m.mentor_id, w.slot_id
        """)
    List<Load> loads(UUID bookingId, String zone);
}
