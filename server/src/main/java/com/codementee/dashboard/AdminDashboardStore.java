package com.codementee.dashboard;

import com.codementee.bookings.store.MockStore;
import java.time.Instant;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;

/** SQL of the admin dashboard: reads all figures in one statement, from one snapshot. */
interface AdminDashboardStore {

    /** Counts, each with the time since when the oldest item is waiting. */
    record Figures(
            int pending, @Nullable Instant pendingSince, int withoutSlots, @Nullable Instant withoutSlotsSince,
            int awaiting, @Nullable Instant awaitingSince, int mocksToday, int mocksNext, int openSlots,
            int noShows, @Nullable Instant noShowsSince,
            int openOrders, @Nullable Instant openOrdersSince) {}

    @SqlQuery("""
        SELECT p.*, f.*, t.*, n.*, s.*, d.*, o.*
          FROM (SELECT count(*) AS pending, min(created_at) AS pending_since,
                       count(slots_lost_at) AS without_slots, min(slots_lost_at) AS without_slots_since
                  FROM bookings_pending) p
         CROSS JOIN (SELECT count(*) AS awaiting, min(ends_at) AS awaiting_since
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
                       FROM scheduling_slot l
                       LEFT JOIN accounts_person a ON a.id = l.mentor_id
                      WHERE l.status = 'available' AND l.starts_at > :now AND l.starts_at <= :weekEnd
                        AND a.paused IS NOT TRUE) s
         CROSS JOIN (SELECT count(*) AS no_shows, min(objected_at) AS no_shows_since
                       FROM bookings_no_show_to_decide) d
         CROSS JOIN (SELECT count(*) AS open_orders, min(created_at) AS open_orders_since
                       FROM billing_order
                      WHERE status IN ('created', 'attempted')) o
        """)
    Figures figures(Instant now, Instant dayStart, Instant dayEnd, Instant weekEnd);
}
