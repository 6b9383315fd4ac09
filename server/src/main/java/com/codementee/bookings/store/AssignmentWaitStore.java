package com.codementee.bookings.store;

import java.time.Instant;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;

/** SQL for how long requests wait for a mentor. */
public interface AssignmentWaitStore {

    /** Confirmed requests, and the median of their waits; null without any. */
    record Waits(int confirmations, @Nullable Double medianHours) {}

    @SqlQuery("""
        SELECT count(*) AS confirmations,
               round((percentile_cont(0.5) WITHIN GROUP (
                   ORDER BY extract(epoch FROM confirmed_at - coalesce(reopened_at, created_at))) / 3600)::numeric, 1)
                 AS median_hours
          FROM booking_request
         WHERE confirmed_at > :since
        """)
    Waits confirmedSince(Instant since);
}
