package com.codementee.mail;

import com.codementee.catalog.ExperienceLevel;
import com.codementee.catalog.InterviewType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.mapper.Nested;
import org.jdbi.v3.core.mapper.PropagateNull;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;

/** What mails tell of, from the views that the other modules publish. */
interface MailDataStore {

    /** Somebody who gets mail. */
    @PropagateNull("id")
    record Reader(UUID id, String name, String email, String timezone) {}

    /** A booking; mentor, times and link once it has been confirmed. */
    record BookingFacts(
            UUID id,
            @Nested("mentee") Reader mentee,
            @Nested("mentor") @Nullable Reader mentor,
            String companyName,
            InterviewType interviewType,
            ExperienceLevel experienceLevel,
            String interviewTrack,
            List<String> specificTopics,
            @Nullable String additionalNotes,
            @Nullable String cancelReason,
            int inviteSequence,
            @Nullable Instant slotsLostAt,
            @Nullable Instant startsAt,
            @Nullable Instant endsAt,
            @Nullable String meetingLink,
            @Nullable Instant unitSpendableUntil) {

        /** Whether the interview could be booked again if it came back to the plan at that instant. */
        boolean returnsTo(Instant at) {
            return unitSpendableUntil != null && at.isBefore(unitSpendableUntil);
        }
    }

    record Span(Instant startsAt, Instant endsAt) {}

    /** A plan that ends, and how many mock interviews are left in it; null is unlimited. */
    record EndingFacts(String planName, Instant endsAt, @Nullable Integer mocksLeft) {}

    /** What was bought, and until when the buyer's plan lasts now. A limit of null is unlimited. */
    record PlanFacts(
            String planName,
            long amount,
            @Nullable Integer limitMockInterviews,
            @Nullable Instant endsAt) {}

    record FeedbackFacts(
            @Nested("mentee") Reader mentee, String mentorName, String companyName, InterviewType interviewType, Instant startsAt) {}

    @SqlQuery("SELECT id, name, email, timezone FROM accounts_person WHERE id = :id")
    Optional<Reader> findReader(UUID id);

    @SqlQuery("SELECT id, name, email, timezone FROM accounts_person WHERE role = 'admin' AND NOT paused ORDER BY id")
    List<Reader> admins();

    @SqlQuery(
            """
            SELECT b.id, e.id AS mentee_id, e.name AS mentee_name, e.email AS mentee_email, e.timezone AS mentee_timezone,
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
    Optional<BookingFacts> findBooking(UUID id);

    /** A booking as it stood while this mock of it was on; the meeting link is nobody's any more. */
    @SqlQuery(
            """
            SELECT b.id, e.id AS mentee_id, e.name AS mentee_name, e.email AS mentee_email, e.timezone AS mentee_timezone,
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
    Optional<BookingFacts> findFormer(UUID mockId);

    @SqlQuery(
            """
            SELECT s.starts_at, s.ends_at
              FROM bookings_preferred_slot p
              JOIN scheduling_slot s ON s.id = p.slot_id
             WHERE p.booking_request_id = :bookingId
             ORDER BY p.preference
            """)
    List<Span> preferredSlots(UUID bookingId);

    @SqlQuery(
            """
            SELECT o.plan_name, o.amount, o.limit_mock_interviews, s.ends_at
              FROM billing_order o
              LEFT JOIN billing_standing s ON s.person_id = :personId
             WHERE o.id = :orderId
            """)
    Optional<PlanFacts> findPlan(UUID orderId, UUID personId);

    /** A person's plan if it still ends then and has mock interviews left that they may book. */
    @SqlQuery(
            """
            SELECT s.plan_name, s.ends_at, s.limit_mock_interviews - s.used_mock_interviews AS mocks_left
              FROM billing_standing s
              JOIN accounts_person p ON p.id = s.person_id
             WHERE s.person_id = :personId AND s.ends_at = :endsAt AND NOT p.paused
               AND (s.limit_mock_interviews IS NULL OR s.used_mock_interviews < s.limit_mock_interviews)
            """)
    Optional<EndingFacts> findEnding(UUID personId, Instant endsAt);

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
    Optional<FeedbackFacts> findFeedback(UUID id);
}
