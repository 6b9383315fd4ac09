package com.codementee.bookings.store;

import com.codementee.catalog.InterviewType;
import com.codementee.platform.paging.BindPage;
import com.codementee.platform.paging.PageRequest;
import com.codementee.scheduling.Slot;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;

/**
 * SQL for slots as mentees see them. The view {@code bookings_offered_slot} decides which slots an active mentor could
 * take, and shows the others as blocked. Slots during a mentee's own mock are not offered to that mentee.
 */
public interface OfferedSlotStore {

    /** Selects the mocks of mentee {@code :menteeId} at the time of slot {@code s}. */
    String MENTEES_MOCKS = """
        SELECT 1
                             FROM mock m
                            WHERE m.mentee_id = :menteeId AND m.status <> 'cancelled'
                              AND tstzrange(m.starts_at, m.ends_at) && tstzrange(s.starts_at, s.ends_at)\
        """;

    /** Selects the same mocks except that of the request whose slots are replaced, because it will be cancelled. */
    String OTHER_MOCKS = MENTEES_MOCKS + " AND m.booking_request_id IS DISTINCT FROM :movedBookingId::uuid";

    /** Lists the slots that start after {@code now}, that some mentor could take and at which the mentee is free. */
    @SqlQuery("""
        SELECT s.id, s.starts_at, s.ends_at, s.interview_types, s.mentor_id, s.status, s.created_at
          FROM bookings_offered_slot s
         WHERE s.slot_status = 'available' AND s.has_mentor
           AND s.starts_at > :now AND s.starts_at >= :from AND s.starts_at < :to
           AND (:interviewType::text IS NULL OR :interviewType = ANY (s.interview_types))
           AND NOT EXISTS (
        """ + OTHER_MOCKS + """
        )
           AND <after>
         ORDER BY <order>
         LIMIT :fetch
        """)
    List<Slot> available(
            UUID menteeId, @Nullable UUID movedBookingId, @Nullable InterviewType interviewType, Instant now,
            Instant from, Instant to, @BindPage(id = "s.id", by = "s.starts_at") PageRequest page);

    /**
     * Locks slots against changes until the transaction ends, in id order so that two transactions cannot deadlock.
     *
     * @param movedBookingId the request whose slots are replaced, if there is one
     */
    @SqlQuery("""
        SELECT s.id, s.starts_at, s.ends_at, s.interview_types, s.mentor_id, s.status, s.created_at,
               EXISTS (
        """ + OTHER_MOCKS + """
        ) AS mentee_busy
          FROM bookings_offered_slot s
         WHERE s.id = ANY (:ids)
         ORDER BY s.id
           FOR SHARE
        """)
    List<OfferedSlot> lockForShare(List<UUID> ids, UUID menteeId, @Nullable UUID movedBookingId);

    /** Whether a pending request names this slot. */
    @SqlQuery("""
        SELECT EXISTS (SELECT 1
                         FROM booking_slot p
                         JOIN booking_request b ON b.id = p.booking_request_id
                        WHERE p.slot_id = :slotId AND b.status = 'pending')
        """)
    boolean isInPendingRequest(UUID slotId);
}
