package com.codementee.bookings.store;

import com.codementee.scheduling.Slot;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.mapper.Nested;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** SQL for reviewing pending requests. */
public interface PendingRequestReviewStore {

    /**
     * A pending request whose row is locked.
     *
     * @param lastUsableAt the start of the last slot that could be confirmed at the last review; null if there was
     * none
     * @param timesChosenAt when the mentee chose the current slots
     * @param lapseWarnedAt when the mentee was warned that the request will lapse
     */
    record PendingBooking(
            @Nested BookingStore.LockedBooking booking, @Nullable Instant lastUsableAt, Instant timesChosenAt,
            @Nullable Instant lapseWarnedAt) {}

    /** Selects the slots that overlap slot {@code :slotId}, including itself. A slot lasts less than a day. */
    String OVERLAPPING = """
        WITH overlapping AS MATERIALIZED (
            SELECT s.id
              FROM scheduling_slot s
             WHERE s.starts_at > (SELECT starts_at - interval '24 hours' FROM scheduling_slot WHERE id = :slotId)
               AND s.starts_at < (SELECT ends_at FROM scheduling_slot WHERE id = :slotId)
               AND s.ends_at > (SELECT starts_at FROM scheduling_slot WHERE id = :slotId))
        """;

    String PENDING_WITH_THEM = """
          FROM overlapping o
          JOIN booking_slot p ON p.slot_id = o.id
          JOIN booking_request b ON b.id = p.booking_request_id AND b.status = 'pending'
        """;

    /** Locks a request until the transaction ends; empty if it is not pending. */
    @SqlQuery("""
        SELECT id, mentee_id, interview_type, status, mentor_id, confirmed_slot_id, slots_lost_at,
               last_usable_at, coalesce(times_chosen_at, created_at) AS times_chosen_at, lapse_warned_at
          FROM booking_request
         WHERE id = :id AND status = 'pending'
           FOR NO KEY UPDATE
        """)
    Optional<PendingBooking> lockPending(UUID id);

    /** Lists a request's preferred slots, with their status as mentees see it, in order of preference. */
    @SqlQuery("""
        SELECT id, starts_at, ends_at, interview_types, mentor_id, status, created_at
          FROM bookings_requested_slot
         WHERE booking_request_id = :bookingId
         ORDER BY preference
        """)
    List<Slot> preferredSlotsOf(UUID bookingId);

    /**
     * Lists the pending requests that name this slot or one that overlaps it: they compete for the same mentors, or are
     * the same mentee's.
     */
    @SqlQuery(OVERLAPPING + "SELECT DISTINCT b.id\n" + PENDING_WITH_THEM + " ORDER BY b.id")
    List<UUID> pendingNear(UUID slotId);

    @SqlQuery(OVERLAPPING + "SELECT EXISTS (SELECT 1\n" + PENDING_WITH_THEM + ")")
    boolean isNearPending(UUID slotId);

    /** Lists the pending requests whose last usable time has changed since their last review. */
    @SqlQuery("""
        SELECT b.id
          FROM booking_request b
         WHERE b.status = 'pending'
           AND b.last_usable_at IS DISTINCT FROM (SELECT max(s.starts_at)
                                                    FROM bookings_requested_slot s
                                                   WHERE s.booking_request_id = b.id AND s.starts_at > :now
                                                     AND s.status = 'available')
         ORDER BY b.id
        """)
    List<UUID> outdated(Instant now);

    /** Stores the last usable time, or since when the request has had none. */
    @SqlUpdate("""
        UPDATE booking_request
           SET last_usable_at = :lastUsableAt,
               slots_lost_at = CASE WHEN :lastUsableAt::timestamptz IS NULL THEN coalesce(slots_lost_at, :now) END
         WHERE id = :id
        """)
    void updateLastUsable(UUID id, @Nullable Instant lastUsableAt, Instant now);

    @SqlUpdate("UPDATE booking_request SET times_chosen_at = :now WHERE id = :id")
    void markTimesChosen(UUID id, Instant now);

    @SqlUpdate("UPDATE booking_request SET lapse_warned_at = :now WHERE id = :id")
    void markLapseWarned(UUID id, Instant now);
}
