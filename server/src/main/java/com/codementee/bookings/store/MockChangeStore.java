package com.codementee.bookings.store;

import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** SQL for an admin's changes of a scheduled mock. Callers lock its request first. */
public interface MockChangeStore {

    /** A meeting link, and its id if it is one of the pool. */
    record MeetingLink(@Nullable UUID meetLinkId, String meetingLink) {}

    @SqlQuery("SELECT meet_link_id, meeting_link FROM mock WHERE id = :mockId")
    MeetingLink findLink(UUID mockId);

    /** Gives a confirmed request the mentor, slot and meeting link of its new mock. */
    @SqlUpdate("""
        UPDATE booking_request
           SET mentor_id = :mentorId, confirmed_slot_id = :slotId, meet_link_id = :meetLinkId,
               meeting_link = :meetingLink, invite_sequence = invite_sequence + 1
         WHERE id = :bookingRequestId AND status = 'confirmed'
        """)
    void reassign(@BindMethods MockStore.NewMock mock);

    /**
     * Puts a slot that the mentee did not name in place of their first preference, so that the request keeps it if it
     * needs a mentor again.
     */
    @SqlUpdate("""
        UPDATE booking_slot
           SET slot_id = :slotId
         WHERE booking_request_id = :bookingId AND preference = 1
           AND NOT EXISTS (SELECT FROM booking_slot WHERE booking_request_id = :bookingId AND slot_id = :slotId)
        """)
    void preferSlot(UUID bookingId, UUID slotId);

    /** Returns the link with its id in the pool, if it is in there. */
    @SqlQuery("SELECT (SELECT id FROM scheduling_meet_link WHERE link = :link) AS meet_link_id, :link AS meeting_link")
    MeetingLink resolve(String link);

    /** Returns whether another mock has this link at that time. Call {@link MockStore#lockLinkChoice} first. */
    @SqlQuery("""
        SELECT EXISTS (SELECT 1
                         FROM mock
                        WHERE meeting_link = :link AND id <> :mockId AND status <> 'cancelled'
                          AND starts_at < :endsAt AND ends_at > :startsAt)
        """)
    boolean isUsedByAnother(UUID mockId, String link, Instant startsAt, Instant endsAt);

    /** Sets the link of a mock and of its request. */
    @SqlUpdate("""
        WITH changed AS (
            UPDATE mock
               SET meet_link_id = :meetLinkId, meeting_link = :meetingLink
             WHERE id = :mockId
            RETURNING booking_request_id)
        UPDATE booking_request b
           SET meet_link_id = :meetLinkId, meeting_link = :meetingLink, invite_sequence = invite_sequence + 1
          FROM changed
         WHERE b.id = changed.booking_request_id
        """)
    void setLink(UUID mockId, @BindMethods MeetingLink link);
}
