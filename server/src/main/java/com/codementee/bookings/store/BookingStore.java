package com.codementee.bookings.store;

import com.codementee.bookings.BookingStatus;
import com.codementee.bookings.NewBooking;
import com.codementee.bookings.PendingCount;
import com.codementee.catalog.ExperienceLevel;
import com.codementee.catalog.InterviewType;
import com.codementee.platform.db.ContainsPattern;
import com.codementee.platform.paging.PageRequest;
import com.codementee.platform.paging.Paged;
import com.codementee.scheduling.SlotStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.mapper.Nested;
import org.jdbi.v3.core.mapper.PropagateNull;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** Booking requests and the slots they name. Who changes a request holds its row. */
public interface BookingStore {

    /** A request with the names of who and what it refers to. */
    record Row(
            UUID id, UUID menteeId, String menteeName, String menteeEmail,
            @Nullable UUID mentorId, @Nullable String mentorName, @Nullable String mentorEmail,
            UUID companyId, String companyName, InterviewType interviewType, ExperienceLevel experienceLevel,
            String interviewTrack, List<String> specificTopics, @Nullable String additionalNotes,
            @Nullable UUID confirmedSlotId, @Nullable Instant slotStartsAt, @Nullable Instant slotEndsAt, @Nullable SlotStatus slotStatus,
            @Nullable String meetingLink, @Nullable UUID meetLinkId, BookingStatus status,
            @Nullable UUID confirmedBy, @Nullable Instant confirmedAt, @Nullable Instant cancelledAt, @Nullable String cancelReason,
            Instant createdAt) {}

    /** A slot that a request names. */
    @PropagateNull("slot_id")
    record Named(UUID bookingRequestId, UUID slotId, Instant startsAt, Instant endsAt, SlotStatus status) {}

    /** A request beside one of the slots that it names. */
    record WithSlot(@Nested Row row, @Nested("named") @Nullable Named named) {}

    /** A request that nobody else changes before the transaction ends. */
    record Held(
            UUID id, UUID menteeId, InterviewType interviewType, BookingStatus status,
            @Nullable UUID mentorId, @Nullable UUID confirmedSlotId, @Nullable Instant slotsLostAt) {}

    /** What an insert needs beside the draft. */
    record Opening(UUID id, UUID menteeId, @Nullable UUID orderId, Instant createdAt) {}

    String SELECT = """
        SELECT b.id, b.mentee_id, e.name AS mentee_name, e.email AS mentee_email,
               b.mentor_id, t.name AS mentor_name, t.email AS mentor_email,
               b.company_id, c.name AS company_name, b.interview_type, b.experience_level,
               b.interview_track, b.specific_topics, b.additional_notes,
               b.confirmed_slot_id, s.starts_at AS slot_starts_at, s.ends_at AS slot_ends_at, s.status AS slot_status,
               b.meeting_link, b.meet_link_id, b.status,
               b.confirmed_by, b.confirmed_at, b.cancelled_at, b.cancel_reason, b.created_at
          FROM booking_request b
          JOIN accounts_person e ON e.id = b.mentee_id
          JOIN catalog_company c ON c.id = b.company_id
          LEFT JOIN accounts_person t ON t.id = b.mentor_id
          LEFT JOIN scheduling_slot s ON s.id = b.confirmed_slot_id
        """;

    /** One request, a row for each slot that it names, the dearest first: the read that is made most. */
    @SqlQuery("""
        SELECT one.*, p.booking_request_id AS named_booking_request_id, p.slot_id AS named_slot_id,
               n.starts_at AS named_starts_at, n.ends_at AS named_ends_at, n.status AS named_status
          FROM (""" + SELECT + """
                 WHERE b.id = :id) one
          LEFT JOIN booking_slot p ON p.booking_request_id = one.id
          LEFT JOIN scheduling_slot n ON n.id = p.slot_id
         ORDER BY p.preference
        """)
    List<WithSlot> find(UUID id);

    @SqlQuery(SELECT + """
         WHERE b.mentee_id = :menteeId AND (:status::text IS NULL OR b.status = :status)
           AND (b.created_at, b.id) < (:beforeAt, :beforeId)
         ORDER BY b.created_at DESC, b.id DESC
         LIMIT :fetch
        """)
    List<Row> ofMentee(UUID menteeId, @Nullable BookingStatus status, Instant beforeAt, UUID beforeId, int fetch);

    @SqlQuery(SELECT + """
         WHERE b.mentor_id = :mentorId AND (:status::text IS NULL OR b.status = :status)
           AND (b.created_at, b.id) < (:beforeAt, :beforeId)
         ORDER BY b.created_at DESC, b.id DESC
         LIMIT :fetch
        """)
    List<Row> ofMentor(UUID mentorId, @Nullable BookingStatus status, Instant beforeAt, UUID beforeId, int fetch);

    /** Searched row by row for {@code q}, or by index for few people, or not at all when both are null. */
    @SqlQuery(SELECT + """
         WHERE (:status::text IS NULL OR b.status = :status)
           AND (:companyId::uuid IS NULL OR b.company_id = :companyId)
           AND (:withoutSlots::boolean IS NULL OR (b.slots_lost_at IS NOT NULL) = :withoutSlots)
           AND (:q::text IS NULL
                OR (SELECT words LIKE lower(:q) FROM accounts_person WHERE id = b.mentee_id)
                OR (SELECT words LIKE lower(:q) FROM accounts_person WHERE id = b.mentor_id)
                OR (SELECT lower(name) LIKE lower(:q) FROM catalog_company WHERE id = b.company_id))
           AND (:people::uuid[] IS NULL
                OR b.id = ANY (ARRAY(SELECT id FROM booking_request WHERE mentee_id = ANY (:people)
                                      UNION ALL
                                     SELECT id FROM booking_request WHERE mentor_id = ANY (:people))))
           AND <after>
         ORDER BY <order>
         LIMIT :fetch
        """)
    List<Row> all(
            @Nullable BookingStatus status, @Nullable UUID companyId, @Nullable Boolean withoutSlots, @ContainsPattern @Nullable String q,
            @Nullable List<UUID> people, @Paged(id = "b.id") PageRequest page);

    @SqlQuery(SELECT + " WHERE b.status = 'pending' ORDER BY b.created_at, b.id LIMIT :limit")
    List<Row> longestWaiting(int limit);

    /** The slots that these requests name, each request's dearest first. */
    @SqlQuery("""
        SELECT p.booking_request_id, p.slot_id, s.starts_at, s.ends_at, s.status
          FROM booking_slot p
          JOIN scheduling_slot s ON s.id = p.slot_id
         WHERE p.booking_request_id = ANY (:bookingIds)
         ORDER BY p.booking_request_id, p.preference
        """)
    List<Named> named(List<UUID> bookingIds);

    /**
     * The slots that this request names, the dearest first. A statement of its own, since PostgreSQL plans one with an
     * array anew each time, which takes longer than running it.
     */
    @SqlQuery("""
        SELECT p.booking_request_id, p.slot_id, s.starts_at, s.ends_at, s.status
          FROM booking_slot p
          JOIN scheduling_slot s ON s.id = p.slot_id
         WHERE p.booking_request_id = :bookingId
         ORDER BY p.preference
        """)
    List<Named> namedBy(UUID bookingId);

    @SqlQuery("""
        SELECT id, mentee_id, interview_type, status, mentor_id, confirmed_slot_id, slots_lost_at
          FROM booking_request
         WHERE id = :id
           FOR NO KEY UPDATE
        """)
    Optional<Held> lock(UUID id);

    @SqlQuery("SELECT EXISTS (SELECT 1 FROM booking_request WHERE id = :id)")
    boolean exists(UUID id);

    @SqlQuery("SELECT EXISTS (SELECT 1 FROM booking_slot WHERE booking_request_id = :bookingId AND slot_id = :slotId)")
    boolean names(UUID bookingId, UUID slotId);

    @SqlQuery("SELECT id FROM booking_request WHERE order_id = :orderId")
    Optional<UUID> findByOrder(UUID orderId);

    /** Inserts a request with the slots that it names, the dearest first, and returns how many; none if its order has made a request. */
    @SqlUpdate("""
        WITH opened AS (
            INSERT INTO booking_request (id, mentee_id, company_id, interview_type, experience_level, interview_track,
                                         specific_topics, additional_notes, order_id, created_at)
            VALUES (:id, :menteeId, :companyId, :interviewType, :experienceLevel, :interviewTrack,
                    :specificTopics, :additionalNotes, :orderId, :createdAt)
                ON CONFLICT ON CONSTRAINT booking_order DO NOTHING
            RETURNING id)
        INSERT INTO booking_slot (booking_request_id, slot_id, preference)
        SELECT opened.id, named.slot_id, named.preference
          FROM opened, unnest(:slotIds::uuid[]) WITH ORDINALITY AS named (slot_id, preference)
        """)
    int insert(@BindMethods Opening opening, @BindMethods NewBooking draft, List<UUID> slotIds);

    /** Names other slots, the dearest first. */
    @SqlUpdate("""
        INSERT INTO booking_slot (booking_request_id, slot_id, preference)
        SELECT :bookingId, named.slot_id, named.preference
          FROM unnest(:slotIds::uuid[]) WITH ORDINALITY AS named (slot_id, preference)
        """)
    void name(UUID bookingId, List<UUID> slotIds);

    @SqlUpdate("DELETE FROM booking_slot WHERE booking_request_id = :bookingId")
    void forgetNamed(UUID bookingId);

    @SqlUpdate("""
        UPDATE booking_request
           SET status = 'confirmed', mentor_id = :mentorId, confirmed_slot_id = :slotId, meet_link_id = :meetLinkId,
               meeting_link = :link, confirmed_by = :adminId, confirmed_at = :now, invite_sequence = invite_sequence + 1
         WHERE id = :id AND status = 'pending'
        """)
    void confirm(UUID id, UUID mentorId, UUID slotId, UUID meetLinkId, String link, UUID adminId, Instant now);

    /** Back to pending: mentor, slot and link are no longer its own. */
    @SqlUpdate("""
        UPDATE booking_request
           SET status = 'pending', mentor_id = NULL, confirmed_slot_id = NULL, meet_link_id = NULL, meeting_link = NULL,
               confirmed_by = NULL, confirmed_at = NULL, slots_lost_at = NULL,
               invite_sequence = invite_sequence + CASE WHEN status = 'confirmed' THEN 1 ELSE 0 END
         WHERE id = :id
        """)
    void reopen(UUID id);

    @SqlUpdate("""
        UPDATE booking_request
           SET status = 'cancelled', cancelled_at = :now, cancel_reason = :reason,
               invite_sequence = invite_sequence + CASE WHEN status = 'confirmed' THEN 1 ELSE 0 END
         WHERE id = :id
        """)
    void cancel(UUID id, @Nullable String reason, Instant now);

    @SqlUpdate("UPDATE booking_request SET status = 'completed' WHERE id = :id AND status = 'confirmed'")
    void complete(UUID id);

    @SqlUpdate("UPDATE booking_request SET slots_lost_at = :now WHERE id = :id")
    void markSlotsLost(UUID id, @Nullable Instant now);

    /** Pending requests that name this slot. */
    @SqlQuery("""
        SELECT b.id
          FROM booking_slot p
          JOIN booking_request b ON b.id = p.booking_request_id
         WHERE p.slot_id = :slotId AND b.status = 'pending'
         ORDER BY b.id
        """)
    List<UUID> pendingNaming(UUID slotId);

    @SqlQuery("""
        SELECT EXISTS (SELECT 1
                         FROM booking_slot p
                         JOIN booking_request b ON b.id = p.booking_request_id
                        WHERE p.slot_id = :slotId AND b.status = 'pending')
        """)
    boolean isNamedByPending(UUID slotId);

    @SqlQuery("""
        SELECT count(*) AS requests, count(slots_lost_at) AS without_slots
          FROM booking_request
         WHERE mentee_id = :menteeId AND status = 'pending'
        """)
    PendingCount countPending(UUID menteeId);

    /** Lets go of a meeting link wherever nothing is to come of it any more. */
    @SqlUpdate("""
        UPDATE booking_request b
           SET meet_link_id = NULL
         WHERE b.meet_link_id = :meetLinkId
           AND NOT EXISTS (SELECT 1
                             FROM mock m
                            WHERE m.booking_request_id = b.id AND m.status = 'scheduled' AND m.ends_at > :now)
        """)
    void forgetLink(UUID meetLinkId, Instant now);
}
