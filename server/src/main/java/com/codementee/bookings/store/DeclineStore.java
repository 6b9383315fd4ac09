package com.codementee.bookings.store;

import com.codementee.bookings.store.AdminBooking.Decline;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.mapper.Nested;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** SQL for mentors' declines of requests. */
public interface DeclineStore {

    /** A decline and its request's id. */
    record DeclineOfRequest(UUID bookingRequestId, @Nested Decline decline) {}

    /** Stores that the mentor of a mock declined it. */
    @SqlUpdate("""
        INSERT INTO booking_decline (booking_request_id, mentor_id, reason, declined_at, mock_starts_at)
        SELECT booking_request_id, mentor_id, :reason, :now, starts_at
          FROM mock
         WHERE id = :mockId
        """)
    void insert(UUID mockId, String reason, Instant now);

    /** Lists the declines of several requests, latest first. */
    @SqlQuery("""
        SELECT d.booking_request_id, d.mentor_id, t.name AS mentor_name, d.reason, d.declined_at
          FROM booking_decline d
          JOIN accounts_person t ON t.id = d.mentor_id
         WHERE d.booking_request_id = ANY (:bookingIds)
         ORDER BY d.declined_at DESC, d.mentor_id
        """)
    List<DeclineOfRequest> ofRequests(List<UUID> bookingIds);

    @SqlQuery("SELECT EXISTS (SELECT 1 FROM booking_decline WHERE booking_request_id = :bookingId AND mentor_id = "
            + ":mentorId)")
    boolean hasDeclined(UUID bookingId, UUID mentorId);
}
