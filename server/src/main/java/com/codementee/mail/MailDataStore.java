package com.codementee.mail;

import com.codementee.billing.reconciliation.DifferenceKind;
import com.codementee.billing.refunds.RefundStatus;
import com.codementee.bookings.Booking;
import com.codementee.bookings.InterviewDetails;
import com.codementee.bookings.MockParty;
import com.codementee.bookings.NoShowOutcome;
import com.codementee.catalog.InterviewType;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.mapper.Nested;
import org.jdbi.v3.core.mapper.PropagateNull;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;

/** SQL that reads the contents of mails from other modules' published views. */
interface MailDataStore {

    /** A person who receives a mail. */
    @PropagateNull("id")
    record Recipient(UUID id, String name, String email, String timezone) {}

    /** A booking. Mentor, times and meeting link are null until the booking is confirmed. */
    record BookingData(
            UUID id,
            @Nested("mentee") Recipient mentee,
            @Nested("mentor") @Nullable Recipient mentor,
            String companyName,
            @Nested InterviewDetails interview,
            @Nullable String cancelReason,
            int inviteSequence,
            @Nullable Instant slotsLostAt,
            @Nullable Instant startsAt,
            @Nullable Instant endsAt,
            @Nullable String meetingLink,
            @Nullable Instant unitSpendableUntil) {

        /** Returns the data of a request that was just inserted, without reading it again. */
        static BookingData ofNew(Booking booking, Recipient mentee) {
            return new BookingData(
                    booking.id(), mentee, null, booking.company().name(), booking.interview(), null, 0, null, null,
                    null, null, null);
        }

        /** Returns the mentor or the mentee. Only a booking with a mock has both. */
        Recipient of(MockParty party) {
            return party == MockParty.MENTOR ? Objects.requireNonNull(mentor) : mentee;
        }

        /** Returns whether the unit could be used again if it were returned at this instant. */
        boolean unitUsableAt(Instant at) {
            return unitSpendableUntil != null && at.isBefore(unitSpendableUntil);
        }
    }

    record TimeRange(Instant startsAt, Instant endsAt) {}

    /**
     * A plan that ends soon.
     *
     * @param mocksLeft null means unlimited
     */
    record EndingPlan(String planName, Instant endsAt, @Nullable Integer mocksLeft) {}

    /** A purchase, with the current end of the buyer's plan. A limit of null means unlimited. */
    record PurchasedPlan(
            String planName,
            long amount,
            @Nullable Integer limitMockInterviews,
            @Nullable Instant endsAt) {}

    /**
     * A refund with its order's plan.
     *
     * @param personId null if the order never got an account
     */
    record RefundData(
            UUID orderId, @Nullable UUID personId, String planName, long amount, long orderAmount, RefundStatus status,
            String reason, boolean hasCreditNote) {}

    /** A mock in a list for admins. */
    record ListedMock(String mentorName, String menteeName, String companyName, Instant endsAt) {}

    /** A waiting request in a list for admins. */
    record ListedRequest(String menteeName, String companyName, InterviewType interviewType, Instant createdAt) {}

    record FeedbackData(
            @Nested("mentee") Recipient mentee,
            String mentorName,
            String companyName,
            InterviewType interviewType,
            Instant startsAt) {}

    /**
     * A no-show report.
     *
     * @param byAdmin whether an admin decided it
     */
    record NoShowData(
            MockParty reportedBy,
            @Nullable String note,
            @Nullable String objection,
            @Nullable NoShowOutcome outcome,
            boolean byAdmin,
            @Nullable String decisionReason) {}

    /** A billing difference. Its buyer and plan are null if it belongs to no order. */
    record DifferenceData(
            DifferenceKind kind, @Nullable String ours, @Nullable String theirs, @Nullable String buyerName,
            @Nullable String planName) {}

    @SqlQuery("""
        SELECT kind, ours, theirs, buyer_name, plan_name
          FROM billing_found_difference
         WHERE id = ANY (:ids)
         ORDER BY id
         LIMIT :limit
        """)
    List<DifferenceData> listDifferences(List<UUID> ids, int limit);

    @SqlQuery("SELECT id, name, email, timezone FROM accounts_person WHERE id = :id")
    Optional<Recipient> findRecipient(UUID id);

    @SqlQuery("SELECT id, name, email, timezone FROM accounts_person WHERE role = 'admin' AND NOT paused ORDER BY id")
    List<Recipient> listAdmins();

    /** Reads the recipients of mails about a new request: its mentee and the admins. */
    @SqlQuery("""
        SELECT id, name, email, timezone FROM accounts_person WHERE id = :menteeId
         UNION ALL
        SELECT id, name, email, timezone FROM accounts_person WHERE role = 'admin' AND NOT paused
         ORDER BY id
        """)
    List<Recipient> listMenteeAndAdmins(UUID menteeId);

    @SqlQuery(
            """
            SELECT b.id, e.id AS mentee_id, e.name AS mentee_name, e.email AS mentee_email,
              e.timezone AS mentee_timezone,
                   t.id AS mentor_id, t.name AS mentor_name, t.email AS mentor_email, t.timezone AS mentor_timezone,
                   c.name AS company_name, b.interview_type, b.experience_level,
                   b.interview_track, b.specific_topics, b.additional_notes, b.cancel_reason, b.invite_sequence,
                   b.slots_lost_at, b.starts_at, b.ends_at, b.meeting_link,
                   u.spendable_until AS unit_spendable_until
              FROM bookings_booking b
              JOIN accounts_person e ON e.id = b.mentee_id
              LEFT JOIN accounts_person t ON t.id = b.mentor_id
              JOIN catalog_company c ON c.id = b.company_id
              LEFT JOIN billing_unit u ON u.kind = 'mock_interviews' AND u.cause = b.id
             WHERE b.id = :id
            """)
    Optional<BookingData> findBooking(UUID id);

    @SqlQuery(
            """
            SELECT reported_by, note, objection, outcome, by_admin, decision_reason
              FROM bookings_no_show
             WHERE mock_id = :mockId
            """)
    Optional<NoShowData> findNoShow(UUID mockId);

    /** Reads a booking with the times and mentor of a cancelled mock, without the meeting link. */
    @SqlQuery(
            """
            SELECT b.id, e.id AS mentee_id, e.name AS mentee_name, e.email AS mentee_email,
              e.timezone AS mentee_timezone,
                   t.id AS mentor_id, t.name AS mentor_name, t.email AS mentor_email, t.timezone AS mentor_timezone,
                   c.name AS company_name, b.interview_type, b.experience_level,
                   b.interview_track, b.specific_topics, b.additional_notes, b.cancel_reason, b.invite_sequence,
                   b.slots_lost_at, m.starts_at, m.ends_at, NULL AS meeting_link,
                   u.spendable_until AS unit_spendable_until
              FROM bookings_mock m
              JOIN bookings_booking b ON b.id = m.booking_request_id
              JOIN accounts_person e ON e.id = b.mentee_id
              JOIN accounts_person t ON t.id = m.mentor_id
              JOIN catalog_company c ON c.id = b.company_id
              LEFT JOIN billing_unit u ON u.kind = 'mock_interviews' AND u.cause = b.id
             WHERE m.id = :mockId
            """)
    Optional<BookingData> findByMock(UUID mockId);

    /** Lists mocks, ordered by their end. */
    @SqlQuery(
            """
            SELECT t.name AS mentor_name, e.name AS mentee_name, c.name AS company_name, m.ends_at
              FROM bookings_mock m
              JOIN accounts_person e ON e.id = m.mentee_id
              JOIN accounts_person t ON t.id = m.mentor_id
              JOIN catalog_company c ON c.id = m.company_id
             WHERE m.id = ANY (:mockIds)
             ORDER BY m.ends_at, m.id
            """)
    List<ListedMock> listMocks(List<UUID> mockIds);

    /** Lists requests, oldest first. */
    @SqlQuery(
            """
            SELECT e.name AS mentee_name, c.name AS company_name, b.interview_type, b.created_at
              FROM bookings_booking b
              JOIN accounts_person e ON e.id = b.mentee_id
              JOIN catalog_company c ON c.id = b.company_id
             WHERE b.id = ANY (:bookingIds)
             ORDER BY b.created_at, b.id
            """)
    List<ListedRequest> listRequests(List<UUID> bookingIds);

    @SqlQuery(
            """
            SELECT s.starts_at, s.ends_at
              FROM bookings_preferred_slot p
              JOIN scheduling_slot s ON s.id = p.slot_id
             WHERE p.booking_request_id = :bookingId
             ORDER BY p.preference
            """)
    List<TimeRange> listPreferredSlots(UUID bookingId);

    @SqlQuery(
            """
            SELECT o.plan_name, o.amount, o.limit_mock_interviews, s.ends_at
              FROM billing_order o
              LEFT JOIN billing_standing s ON s.person_id = :personId
             WHERE o.id = :orderId
            """)
    Optional<PurchasedPlan> findPlan(UUID orderId, UUID personId);

    @SqlQuery("""
            SELECT order_id, person_id, plan_name, amount, order_amount, status, reason, has_credit_note
              FROM billing_refund
             WHERE id = :refundId
            """)
    Optional<RefundData> findRefund(UUID refundId);

    /** Reads a person's plan if it still ends at this time and has mocks left, and the person is not paused. */
    @SqlQuery(
            """
            SELECT s.plan_name, s.ends_at, s.limit_mock_interviews - s.used_mock_interviews AS mocks_left
              FROM billing_standing s
              JOIN accounts_person p ON p.id = s.person_id
             WHERE s.person_id = :personId AND s.ends_at = :endsAt AND NOT p.paused
               AND (s.limit_mock_interviews IS NULL OR s.used_mock_interviews < s.limit_mock_interviews)
            """)
    Optional<EndingPlan> findEnding(UUID personId, Instant endsAt);

    @SqlQuery(
            """
            SELECT e.id AS mentee_id, e.name AS mentee_name, e.email AS mentee_email, e.timezone AS mentee_timezone,
                   t.name AS mentor_name, c.name AS company_name, m.interview_type, m.starts_at
              FROM feedback_given f
              JOIN bookings_mock m ON m.id = f.mock_id
              JOIN catalog_company c ON c.id = m.company_id
              JOIN accounts_person e ON e.id = f.mentee_id
              JOIN accounts_person t ON t.id = f.mentor_id
             WHERE f.id = :id
            """)
    Optional<FeedbackData> findFeedback(UUID id);
}
