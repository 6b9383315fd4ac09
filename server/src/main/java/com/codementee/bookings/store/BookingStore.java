package com.codementee.bookings.store;

import com.codementee.bookings.Booking;
import com.codementee.bookings.BookingStatus;
import com.codementee.bookings.InterviewDetails;
import com.codementee.bookings.MockParty;
import com.codementee.bookings.NewBooking;
import com.codementee.bookings.PendingRequestCounts;
import com.codementee.catalog.Company;
import com.codementee.catalog.InterviewType;
import com.codementee.platform.paging.BindPage;
import com.codementee.platform.paging.PageRequest;
import com.codementee.scheduling.Slot;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.mapper.Nested;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** SQL for booking requests and their preferred slots. Callers lock a request before they change it. */
public interface BookingStore {

    /** A request with the names of its mentee, mentor and company, without its preferred slots. */
    record Row(
            UUID id, @Nested("mentee") Booking.Mentee mentee,
            @Nested("mentor") Booking.AssignedMentor mentor,
            @Nested("company") Booking.CompanyRef company,
            @Nested InterviewDetails interview,
            @Nested("confirmed") @Nullable Slot confirmedSlot,
            @Nested MeetingLink link, BookingStatus status,
            @Nested Booking.Confirmation confirmation, @Nested Booking.Cancellation cancellation,
            @Nullable MockParty missedBy, Instant createdAt) {}

    /** The meeting link of a confirmed request; both null until then. */
    record MeetingLink(@Nullable String meetingLink, @Nullable UUID meetLinkId) {}

    /** A request with the admin-only fields. */
    record AdminRow(@Nested Row row, @Nullable Instant lastUsableAt, boolean cancelledByMentee) {}

    /** One of a request's preferred slots. */
    record PreferredRow(UUID bookingRequestId, @Nested Slot slot) {}

    /** A request with one of its preferred slots. */
    record RowWithSlot(@Nested Row row, @Nested("preferred") @Nullable Slot slot) {}

    /** A new request with its company and one of its preferred slots, to check what was inserted. */
    record InsertedRow(@Nested Row row, @Nested("company") Company company, @Nested("preferred") @Nullable OfferedSlot slot) {}

    /** The columns of a request that its row lock protects. */
    record LockedBooking(
            UUID id, UUID menteeId, InterviewType interviewType, BookingStatus status,
            @Nullable UUID mentorId, @Nullable UUID confirmedSlotId, @Nullable Instant slotsLostAt) {}

    /** The values of a new request that are not in the draft. */
    record Insertion(UUID id, UUID menteeId, @Nullable UUID orderId, Instant createdAt) {}

    String COLUMNS_UNTIL_REASON = """
        b.id, b.mentee_id, e.name AS mentee_name, e.email AS mentee_email,
               b.mentor_id, t.name AS mentor_name, t.email AS mentor_email,
               b.company_id, c.name AS company_name, b.interview_type, b.experience_level,
               b.interview_track, b.specific_topics, b.additional_notes,
               s.id AS confirmed_id, s.starts_at AS confirmed_starts_at, s.ends_at AS confirmed_ends_at,
               s.interview_types AS confirmed_interview_types, s.mentor_id AS confirmed_mentor_id,
               s.status AS confirmed_status, s.created_at AS confirmed_created_at,
               b.meeting_link, b.meet_link_id, b.status,
               CASE WHEN b.status = 'pending' THEN coalesce(b.reopened_at, b.created_at) END AS waiting_since,
               CASE WHEN b.status = 'pending'
                    THEN coalesce(b.reopened_at, b.created_at) + interval '24 hours' END AS promised_by,
               b.confirmed_by, b.confirmed_at, b.cancelled_at,\
        """;

    String COLUMNS = COLUMNS_UNTIL_REASON + " b.cancel_reason, b.missed_by, b.created_at\n";

    String PREFERRED_COLUMNS = """
        n.id AS preferred_id, n.starts_at AS preferred_starts_at, n.ends_at AS preferred_ends_at,
               n.interview_types AS preferred_interview_types, n.mentor_id AS preferred_mentor_id,
               n.status AS preferred_status, n.created_at AS preferred_created_at
        """;

    String JOINS = """
          JOIN accounts_person e ON e.id = b.mentee_id
          JOIN catalog_company c ON c.id = b.company_id
          LEFT JOIN accounts_person t ON t.id = b.mentor_id
          LEFT JOIN scheduling_slot s ON s.id = b.confirmed_slot_id
        """;

    String SELECT = "SELECT " + COLUMNS + "  FROM booking_request b\n" + JOINS;

    /** Selects the reason only if the mentee cancelled, because an admin's reason is addressed to the mentee. */
    String MENTOR_SELECT = "SELECT " + COLUMNS_UNTIL_REASON + """
         CASE WHEN b.cancelled_by_mentee THEN b.cancel_reason END AS cancel_reason, b.missed_by, b.created_at
          FROM booking_request b
        """ + JOINS;

    String ADMIN_SELECT = "SELECT " + COLUMNS + ", b.last_usable_at, b.cancelled_by_mentee\n  FROM booking_request b\n" + JOINS;

    /** The sort key of the queue; requests without a usable time come last. Two indexes use this expression. */
    String LAST_USABLE = "coalesce(b.last_usable_at, timestamptz '9999-12-31T23:59:59Z')";

    /** Finds one request: a row for each preferred slot, in order of preference. */
    @SqlQuery("SELECT " + COLUMNS + ", " + PREFERRED_COLUMNS + "  FROM booking_request b\n" + JOINS + """
          LEFT JOIN bookings_requested_slot n ON n.booking_request_id = b.id
         WHERE b.id = :id
         ORDER BY n.preference
        """)
    List<RowWithSlot> find(UUID id);

    @SqlQuery(SELECT + """
         WHERE b.mentee_id = :menteeId AND (:status::text IS NULL OR b.status = :status)
           AND <after>
         ORDER BY <order>
         LIMIT :fetch
        """)
    List<Row> ofMentee(
            UUID menteeId, @Nullable BookingStatus status,
            @BindPage(id = "b.id", by = "b.created_at", descending = true) PageRequest page);

    @SqlQuery(MENTOR_SELECT + """
         WHERE b.mentor_id = :mentorId AND (:status::text IS NULL OR b.status = :status)
           AND <after>
         ORDER BY <order>
         LIMIT :fetch
        """)
    List<Row> ofMentor(
            UUID mentorId, @Nullable BookingStatus status,
            @BindPage(id = "b.id", by = "b.created_at", descending = true) PageRequest page);

    @SqlQuery(ADMIN_SELECT + """
         WHERE (:status::text IS NULL OR b.status = :status)
           AND (:companyId::uuid IS NULL OR b.company_id = :companyId)
           AND (:withoutSlots::boolean IS NULL OR (b.slots_lost_at IS NOT NULL) = :withoutSlots)
           AND (:waitingUntil::timestamptz IS NULL OR
                (b.status = 'pending' AND coalesce(b.reopened_at, b.created_at) <= :waitingUntil))
           AND <search>
           AND <after>
         ORDER BY <order>
         LIMIT :fetch
        """)
    List<AdminRow> all(
            @Nullable BookingStatus status, @Nullable UUID companyId, @Nullable Boolean withoutSlots,
            @Nullable Instant waitingUntil,
            @BindListSearch(
                    table = "booking_request", alias = "b",
                    companyName = "SELECT name FROM catalog_company WHERE id = b.company_id")
            SearchPlan search,
            @BindPage(id = "b.id") PageRequest page);

    /** Lists pending requests by their last usable time. */
    @SqlQuery(ADMIN_SELECT + " WHERE b.status = 'pending' ORDER BY " + LAST_USABLE + ", b.id LIMIT :limit")
    List<AdminRow> mostUrgent(int limit);

    /** Lists the preferred slots of several requests, with their status as mentees see it, in order of preference. */
    @SqlQuery("""
        SELECT booking_request_id, id, starts_at, ends_at, interview_types, mentor_id, status, created_at
          FROM bookings_requested_slot
         WHERE booking_request_id = ANY (:bookingIds)
         ORDER BY booking_request_id, preference
        """)
    List<PreferredRow> preferredSlots(List<UUID> bookingIds);

    /** Locks a request against changes until the transaction ends. */
    @SqlQuery("""
        SELECT id, mentee_id, interview_type, status, mentor_id, confirmed_slot_id, slots_lost_at
          FROM booking_request
         WHERE id = :id
           FOR NO KEY UPDATE
        """)
    Optional<LockedBooking> lock(UUID id);

    @SqlQuery("SELECT EXISTS (SELECT 1 FROM booking_request WHERE id = :id)")
    boolean exists(UUID id);

    @SqlQuery("SELECT EXISTS (SELECT 1 FROM booking_slot WHERE booking_request_id = :bookingId AND slot_id = :slotId)")
    boolean hasPreferredSlot(UUID bookingId, UUID slotId);

    @SqlQuery("SELECT id FROM booking_request WHERE order_id = :orderId")
    Optional<UUID> findByOrder(UUID orderId);

    /**
     * Inserts a request with the preferred slots that exist. Locks the company and the slots first, so that the caller
     * can check the returned rows and roll back. Returns one row per slot, in order of preference; no row if the
     * company does not exist or the order already has a request.
     */
    @SqlQuery("""
        WITH chosen_company AS MATERIALIZED (
            SELECT * FROM catalog_company WHERE id = :companyId FOR KEY SHARE),
        slots AS MATERIALIZED (
            SELECT s.*, EXISTS (
        """ + OfferedSlotStore.MENTEES_MOCKS + """
        ) AS mentee_busy
              FROM bookings_offered_slot s
             WHERE s.id = ANY (:preferredSlots)
             ORDER BY s.id
               FOR SHARE),
        inserted AS (
            INSERT INTO booking_request (id, mentee_id, company_id, interview_type, experience_level, interview_track,
                                         specific_topics, additional_notes, order_id, last_usable_at, created_at)
            SELECT :id, :menteeId, chosen_company.id, :interviewType, :experienceLevel, :interviewTrack,
                   :specificTopics, :additionalNotes, :orderId, (SELECT max(starts_at) FROM slots), :createdAt
              FROM chosen_company
                ON CONFLICT ON CONSTRAINT booking_order DO NOTHING
            RETURNING *),
        preferred AS (
            INSERT INTO booking_slot (booking_request_id, slot_id, preference)
            SELECT inserted.id, slots.id, chosen.preference
              FROM inserted
             CROSS JOIN unnest(:preferredSlots::uuid[]) WITH ORDINALITY AS chosen (slot_id, preference)
              JOIN slots ON slots.id = chosen.slot_id
            RETURNING *)
        SELECT
        """ + COLUMNS + ", " + PREFERRED_COLUMNS + """
               , n.mentee_busy AS preferred_mentee_busy, c.category AS company_category, c.interview_tracks AS company_interview_tracks,
               c.difficulty_levels AS company_difficulty_levels, c.description AS company_description,
               c.logo_url AS company_logo_url, c.created_at AS company_created_at
          FROM inserted b
          JOIN accounts_person e ON e.id = b.mentee_id
          JOIN chosen_company c ON c.id = b.company_id
          LEFT JOIN accounts_person t ON t.id = b.mentor_id
          LEFT JOIN slots s ON s.id = b.confirmed_slot_id
          LEFT JOIN preferred p ON p.booking_request_id = b.id
          LEFT JOIN slots n ON n.id = p.slot_id
         ORDER BY p.preference
        """)
    List<InsertedRow> insert(@BindMethods Insertion insertion, @BindMethods NewBooking draft);

    /** Adds preferred slots to a request that has none, in order of preference. */
    @SqlUpdate("""
        INSERT INTO booking_slot (booking_request_id, slot_id, preference)
        SELECT :bookingId, chosen.slot_id, chosen.preference
          FROM unnest(:slotIds::uuid[]) WITH ORDINALITY AS chosen (slot_id, preference)
        """)
    void insertPreferredSlots(UUID bookingId, List<UUID> slotIds);

    @SqlUpdate("DELETE FROM booking_slot WHERE booking_request_id = :bookingId")
    void deletePreferredSlots(UUID bookingId);

    @SqlUpdate("""
        UPDATE booking_request
           SET status = 'confirmed', mentor_id = :mentorId, confirmed_slot_id = :slotId, meet_link_id = :meetLinkId,
               meeting_link = :link, confirmed_by = :adminId, confirmed_at = :now, last_usable_at = NULL,
               invite_sequence = invite_sequence + 1
         WHERE id = :id AND status = 'pending'
        """)
    void confirm(UUID id, UUID mentorId, UUID slotId, UUID meetLinkId, String link, UUID adminId, Instant now);

    /** Makes a request pending, without mentor, slot and link. A confirmed one begins to wait for a mentor now. */
    @SqlUpdate("""
        UPDATE booking_request
           SET reopened_at = CASE WHEN status = 'confirmed' THEN :now::timestamptz ELSE reopened_at END,
               status = 'pending', mentor_id = NULL, confirmed_slot_id = NULL, meet_link_id = NULL, meeting_link = NULL,
               confirmed_by = NULL, confirmed_at = NULL, slots_lost_at = NULL, lapse_warned_at = NULL,
               invite_sequence = invite_sequence + CASE WHEN status = 'confirmed' THEN 1 ELSE 0 END
         WHERE id = :id
        """)
    void reopen(UUID id, Instant now);

    @SqlUpdate("""
        UPDATE booking_request
           SET status = 'cancelled', cancelled_at = :now, cancel_reason = :reason, cancelled_by_mentee = :byMentee,
               last_usable_at = NULL,
               invite_sequence = invite_sequence + CASE WHEN status = 'confirmed' THEN 1 ELSE 0 END
         WHERE id = :id
        """)
    void cancel(UUID id, @Nullable String reason, boolean byMentee, Instant now);

    /**
     * Completes a confirmed request, or corrects a completed one.
     *
     * @param missedBy null if the mock took place
     */
    @SqlUpdate("""
        UPDATE booking_request
           SET status = 'completed', missed_by = :missedBy
         WHERE id = :id AND status IN ('confirmed', 'completed')
        """)
    void complete(UUID id, @Nullable MockParty missedBy);

    @SqlQuery("""
        SELECT count(*) AS requests, count(slots_lost_at) AS without_slots
          FROM booking_request
         WHERE mentee_id = :menteeId AND status = 'pending'
        """)
    PendingRequestCounts countPending(UUID menteeId);

    /** Clears a meeting link from requests whose mock is over or cancelled. */
    @SqlUpdate("""
        UPDATE booking_request b
           SET meet_link_id = NULL
         WHERE b.meet_link_id = :meetLinkId
           AND NOT EXISTS (SELECT 1
                             FROM mock m
                            WHERE m.booking_request_id = b.id AND m.status = 'scheduled' AND m.ends_at > :now)
        """)
    void clearMeetLink(UUID meetLinkId, Instant now);
}
