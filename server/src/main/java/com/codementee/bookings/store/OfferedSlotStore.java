package com.codementee.bookings.store;

import com.codementee.catalog.InterviewType;
import com.codementee.platform.paging.PageRequest;
import com.codementee.platform.paging.Paged;
import com.codementee.scheduling.Slot;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;

/**
 * SQL for slots as mentees see them: the view {@code bookings_offered_slot} decides which ones an active mentor could
 * take, and shows the others as blocked.
 */
public interface OfferedSlotStore {

    /** Lists the slots that start after {@code now} and that some mentor could take. */
    @SqlQuery("""
        SELECT id, starts_at, ends_at, interview_types, mentor_id, status, created_at
          FROM bookings_offered_slot
         WHERE slot_status = 'available' AND has_mentor
           AND starts_at > :now AND starts_at >= :from AND starts_at < :to
           AND (:interviewType::text IS NULL OR :interviewType = ANY (interview_types))
           AND <after>
         ORDER BY <order>
         LIMIT :fetch
        """)
    List<Slot> available(
            @Nullable InterviewType interviewType, Instant now, Instant from, Instant to,
            @Paged(id = "id", by = "starts_at") PageRequest page);

    /** Locks slots against changes until the transaction ends, in id order so that two transactions cannot deadlock. */
    @SqlQuery("""
        SELECT id, starts_at, ends_at, interview_types, mentor_id, status, created_at
          FROM bookings_offered_slot
         WHERE id = ANY (:ids)
         ORDER BY id
           FOR SHARE
        """)
    List<Slot> lockForShare(List<UUID> ids);

    /** Whether a pending request names this slot. */
    @SqlQuery("""
        SELECT EXISTS (SELECT 1
                         FROM booking_slot p
                         JOIN booking_request b ON b.id = p.booking_request_id
                        WHERE p.slot_id = :slotId AND b.status = 'pending')
        """)
    boolean isInPendingRequest(UUID slotId);
}
