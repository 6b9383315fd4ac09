package com.codementee.bookings.store;

import com.codementee.bookings.MentorMentee;
import com.codementee.bookings.Mock;
import com.codementee.bookings.MockStatus;
import com.codementee.platform.paging.BindPage;
import com.codementee.platform.paging.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** SQL for mocks. */
public interface MockStore {

    /** A meeting link of the pool. */
    record Link(UUID id, String link) {}

    /** A mock that is not cancelled. */
    record ActiveMock(UUID id, Instant startsAt, Instant endsAt, MockStatus status) {}

    /** A mock to insert. */
    record NewMock(
            UUID id, UUID bookingRequestId, UUID menteeId, UUID mentorId, UUID slotId,
            @Nullable UUID meetLinkId, String meetingLink, Instant startsAt, Instant endsAt, Instant createdAt) {}

    /**
     * The condition that a mock awaits feedback at {@code :now}: it has ended, was not cancelled or missed, and has no
     * feedback.
     */
    String AWAITING_FEEDBACK = "m.status IN ('scheduled', 'completed') AND m.ends_at <= :now AND m.feedback_at IS NULL";

    /** The conditions of {@link OwnMockFilter} at {@code :now}. */
    String OWN_FILTER = """
           AND (:status::text IS NULL OR m.status = :status)
           AND (:when::text IS NULL
                OR (:when = 'upcoming' AND m.status = 'scheduled' AND m.ends_at > :now)
                OR (:when = 'past' AND m.status <> 'cancelled' AND (m.status <> 'scheduled' OR m.ends_at <= :now)))
           AND (:awaitingFeedback::boolean IS NULL
                OR (
        """ + AWAITING_FEEDBACK + """
                    ) = :awaitingFeedback)
        """;

    String SELECT = """
        SELECT m.id, m.booking_request_id, m.mentee_id, e.name AS mentee_name, m.mentor_id, t.name AS mentor_name,
               c.name AS company_name, b.interview_type, b.experience_level, b.interview_track, b.specific_topics,
               b.additional_notes, m.starts_at AS scheduled_at, m.ends_at, m.meeting_link, m.status,
               m.feedback_id, m.rating,
               CASE WHEN m.feedback_id IS NULL AND m.status IN ('scheduled', 'completed')
                    THEN m.ends_at + interval '48 hours' END AS feedback_due_at,
               n.reported_by AS no_show_reported_by, n.reported_at AS no_show_at, n.note AS no_show_note,
               n.objection AS no_show_objection, n.decided_by AS no_show_decided_by,
               n.decided_at AS no_show_decided_at, n.outcome AS no_show_outcome
          FROM mock m
          JOIN booking_request b ON b.id = m.booking_request_id
          JOIN accounts_person e ON e.id = m.mentee_id
          JOIN accounts_person t ON t.id = m.mentor_id
          JOIN catalog_company c ON c.id = b.company_id
          LEFT JOIN no_show_report n ON n.mock_id = m.id
        """;

    @SqlQuery(SELECT + " WHERE m.id = :id")
    Optional<Mock> find(UUID id);

    @SqlQuery(SELECT + """
         WHERE m.mentee_id = :menteeId
        """ + OWN_FILTER + """
           AND <after>
         ORDER BY <order>
         LIMIT :fetch
        """)
    List<Mock> ofMentee(
            UUID menteeId, @BindMethods OwnMockFilter filter, Instant now,
            @BindPage(id = "m.id", by = "m.starts_at", descending = true) PageRequest page);

    @SqlQuery(SELECT + """
         WHERE m.mentor_id = :mentorId
        """ + OWN_FILTER + """
           AND <after>
         ORDER BY <order>
         LIMIT :fetch
        """)
    List<Mock> ofMentor(
            UUID mentorId, @BindMethods OwnMockFilter filter, Instant now,
            @BindPage(id = "m.id", by = "m.starts_at", descending = true) PageRequest page);

    @SqlQuery(SELECT + """
         WHERE m.starts_at >= :from AND m.starts_at < :to
           AND (:status::text IS NULL OR m.status = :status)
           AND (:mentorId::uuid IS NULL OR m.mentor_id = :mentorId)
           AND (:awaitingFeedback::boolean IS NULL
                OR (
        """ + AWAITING_FEEDBACK + """
                    ) = :awaitingFeedback)
           AND (:awaitingDecision::boolean IS NULL
                OR (m.id = ANY (ARRAY(SELECT mock_id FROM no_show_report WHERE objected_at IS NOT NULL
                  AND outcome IS NULL)))
                    = :awaitingDecision)
           AND <search>
           AND <after>
         ORDER BY <order>
         LIMIT :fetch
        """)
    List<Mock> all(
            @Nullable MockStatus status, @Nullable UUID mentorId, @Nullable Boolean awaitingFeedback,
            @Nullable Boolean awaitingDecision, Instant now, Instant from, Instant to,
            @BindListSearch(
                    table = "mock", alias = "m",
                    companyName = """
                        SELECT c.name
                          FROM booking_request b
                          JOIN catalog_company c ON c.id = b.company_id
                         WHERE b.id = m.booking_request_id""")
            SearchPlan search,
            @BindPage(id = "m.id") PageRequest page);

    /** Lists a mentee's upcoming and current mocks, soonest first. */
    @SqlQuery(SELECT + """
         WHERE m.mentee_id = :menteeId AND m.status = 'scheduled' AND m.ends_at > :now
         ORDER BY m.starts_at, m.id
        """)
    List<Mock> upcomingOfMentee(UUID menteeId, Instant now);

    /** Lists a mentor's upcoming and current mocks, soonest first. */
    @SqlQuery(SELECT + """
         WHERE m.mentor_id = :mentorId AND m.status = 'scheduled' AND m.ends_at > :now
         ORDER BY m.starts_at, m.id
        """)
    List<Mock> upcomingOfMentor(UUID mentorId, Instant now);

    /** Lists a mentor's mocks that await feedback, oldest first. */
    @SqlQuery(SELECT + """
         WHERE m.mentor_id = :mentorId AND
        """ + AWAITING_FEEDBACK + """
         ORDER BY m.starts_at, m.id
         LIMIT :limit
        """)
    List<Mock> awaitingFeedback(UUID mentorId, Instant now, int limit);

    @SqlQuery("SELECT count(*) FROM mock WHERE mentee_id = :menteeId AND status = 'completed'")
    int countCompletedOfMentee(UUID menteeId);

    @SqlQuery("SELECT count(*) FROM mock WHERE mentor_id = :mentorId AND status = 'completed'")
    int countCompletedOfMentor(UUID mentorId);

    @SqlQuery("SELECT count(DISTINCT mentee_id) FROM mock WHERE mentor_id = :mentorId AND status <> 'cancelled'")
    int countMenteesOf(UUID mentorId);

    /** Lists a mentor's mentees, most recent mock first. */
    @SqlQuery("""
        SELECT e.id, e.name, e.target_role, o.mocks, o.last_mock_at
          FROM (SELECT mentee_id, count(*) AS mocks, max(starts_at) AS last_mock_at
                  FROM mock
                 WHERE mentor_id = :mentorId AND status <> 'cancelled'
                 GROUP BY mentee_id
                HAVING <after>
                 ORDER BY <order>
                 LIMIT :fetch) o
          JOIN accounts_person e ON e.id = o.mentee_id
         ORDER BY o.last_mock_at DESC, e.id DESC
        """)
    List<MentorMentee> menteesOf(
            UUID mentorId, @BindPage(id = "mentee_id", by = "max(starts_at)", descending = true) PageRequest page);

    /** Returns whether this mentee and mentor have a mock that is not cancelled. */
    @SqlQuery("SELECT EXISTS (SELECT 1 FROM mock WHERE mentee_id = :menteeId AND mentor_id = :mentorId AND status <> 'cancelled')")
    boolean haveMock(UUID menteeId, UUID mentorId);

    /** Takes the advisory lock for choosing a meeting link, until the transaction ends. */
    @SqlQuery("SELECT 1 FROM pg_advisory_xact_lock(:key)")
    int lockLinkChoice(long key);

    /** Finds a meeting link that no mock uses between these instants. Call {@link #lockLinkChoice} first. */
    @SqlQuery("""
        SELECT l.id, l.link
          FROM scheduling_meet_link l
         WHERE NOT EXISTS (SELECT 1
                             FROM mock m
                            WHERE m.meet_link_id = l.id AND m.status <> 'cancelled'
                              AND tstzrange(m.starts_at, m.ends_at) && tstzrange(:startsAt, :endsAt))
         ORDER BY l.id
         LIMIT 1
        """)
    Optional<Link> freeLink(Instant startsAt, Instant endsAt);

    @SqlUpdate("""
        INSERT INTO mock (id, booking_request_id, mentee_id, mentor_id, slot_id, meet_link_id, meeting_link,
                          starts_at, ends_at, created_at)
        VALUES (:id, :bookingRequestId, :menteeId, :mentorId, :slotId, :meetLinkId, :meetingLink,
                :startsAt, :endsAt, :createdAt)
        """)
    void insert(@BindMethods NewMock mock);

    /** Finds the mock of a confirmed request. */
    @SqlQuery("SELECT id, starts_at, ends_at, status FROM mock WHERE booking_request_id = :bookingId AND status <> 'cancelled'")
    Optional<ActiveMock> findActive(UUID bookingId);

    @SqlUpdate("UPDATE mock SET status = 'cancelled' WHERE id = :id")
    void cancel(UUID id);

    /** Completes a scheduled mock. Returns false if it was not scheduled. */
    @SqlUpdate("UPDATE mock SET status = 'completed' WHERE id = :id AND status = 'scheduled'")
    boolean complete(UUID id);

    @SqlUpdate("UPDATE mock SET feedback_id = :feedbackId, feedback_at = :now WHERE id = :id")
    void setFeedback(UUID id, UUID feedbackId, Instant now);

    @SqlUpdate("UPDATE mock SET rating = :stars, rated_at = :now WHERE id = :id")
    void setRating(UUID id, int stars, Instant now);

    /** Clears a meeting link from mocks that are over or cancelled. */
    @SqlUpdate("""
        UPDATE mock
           SET meet_link_id = NULL
         WHERE meet_link_id = :meetLinkId AND (status <> 'scheduled' OR ends_at <= :now)
        """)
    void clearMeetLink(UUID meetLinkId, Instant now);
}
