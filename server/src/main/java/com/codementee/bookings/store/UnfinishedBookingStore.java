package com.codementee.bookings.store;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** SQL for the requests of one person that are not over yet. */
public interface UnfinishedBookingStore {

    /** Lists a mentee's pending requests, and confirmed ones whose mock has not started. */
    @SqlQuery("""
        SELECT b.id
          FROM booking_request b
          LEFT JOIN mock m ON m.booking_request_id = b.id AND m.status = 'scheduled'
         WHERE b.mentee_id = :menteeId
           AND (b.status = 'pending' OR (b.status = 'confirmed' AND m.starts_at > :now))
         ORDER BY b.id
        """)
    List<UUID> ofMentee(UUID menteeId, Instant now);

    /** Lists a mentor's confirmed requests whose mock has not started. */
    @SqlQuery("""
        SELECT m.booking_request_id
          FROM mock m
         WHERE m.mentor_id = :mentorId AND m.status = 'scheduled' AND m.starts_at > :now
         ORDER BY m.booking_request_id
        """)
    List<UUID> ofMentor(UUID mentorId, Instant now);
}
