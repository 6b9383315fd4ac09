package com.codementee.dashboard;

import com.codementee.bookings.store.MockStore;
import com.codementee.dashboard.AdminDashboard.Lapsing;
import com.codementee.dashboard.AdminDashboard.Waiting;
import java.time.Instant;
import org.jdbi.v3.core.mapper.Nested;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** SQL for the admin dashboard: reads all figures in one statement, from one snapshot. */
interface AdminDashboardStore {

    record Figures(
            @Nested("pending") Waiting pending,
            @Nested("without_slots") Waiting withoutSlots,
            @Nested("lapsing") Lapsing lapsing,
            @Nested("late_requests") Waiting lateRequests,
            @Nested("late_feedback") Waiting lateFeedback,
            @Nested("awaiting") Waiting awaiting,
            int mocksToday,
            int mocksNext,
            int openSlots,
            @Nested("no_shows") Waiting noShows,
            @Nested("open_orders") Waiting openOrders,
            @Nested("differences") Waiting differences) {}

    @SqlQuery("""
        SELECT p.*, f.*, t.*, n.*, s.*, d.*, o.*, b.*
          FROM (SELECT count(*) AS pending_count, min(created_at) AS pending_oldest_at,
                       count(slots_lost_at) AS without_slots_count, min(slots_lost_at) AS without_slots_oldest_at,
                       count(*) FILTER (WHERE last_usable_at > :now AND last_usable_at <= :lapsesBy) AS lapsing_count,
                       min(last_usable_at) FILTER (WHERE last_usable_at > :now
                           AND last_usable_at <= :lapsesBy) AS lapsing_next_at,
                       count(*) FILTER (WHERE waiting_since <= :waitingUntil) AS late_requests_count,
                       min(waiting_since) FILTER (WHERE waiting_since <= :waitingUntil) AS late_requests_oldest_at
                  FROM bookings_pending) p
         CROSS JOIN (SELECT count(*) AS awaiting_count, min(ends_at) AS awaiting_oldest_at,
                            count(*) FILTER (WHERE ends_at <= :endedBy) AS late_feedback_count,
                            min(ends_at) FILTER (WHERE ends_at <= :endedBy) AS late_feedback_oldest_at
                       FROM bookings_timetable m
                      WHERE
        """ + MockStore.AWAITING_FEEDBACK + """
                    ) f
         CROSS JOIN (SELECT count(*) AS mocks_today
                       FROM bookings_timetable
                      WHERE status <> 'cancelled' AND starts_at >= :dayStart AND starts_at < :dayEnd) t
         CROSS JOIN (SELECT count(*) AS mocks_next
                       FROM bookings_timetable
                      WHERE status = 'scheduled' AND starts_at > :now AND starts_at <= :weekEnd) n
         CROSS JOIN (SELECT count(*) AS open_slots
                       FROM bookings_offered_slot l
                      WHERE l.slot_status = 'available' AND l.has_mentor
                        AND l.starts_at > :now AND l.starts_at <= :weekEnd) s
         CROSS JOIN (SELECT count(*) AS no_shows_count, min(objected_at) AS no_shows_oldest_at
                       FROM bookings_no_show_to_decide) d
         CROSS JOIN (SELECT count(*) AS open_orders_count, min(created_at) AS open_orders_oldest_at
                       FROM billing_order
                      WHERE status IN ('created', 'attempted')) o
         CROSS JOIN (SELECT count(*) AS differences_count, min(found_at) AS differences_oldest_at
                       FROM billing_open_difference) b
        """)
    Figures figures(
            Instant now, Instant dayStart, Instant dayEnd, Instant weekEnd, Instant lapsesBy, Instant waitingUntil,
            Instant endedBy);
}
