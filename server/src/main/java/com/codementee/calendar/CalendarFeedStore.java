package com.codementee.calendar;

import com.codementee.bookings.BookingStatus;
import com.codementee.catalog.ExperienceLevel;
import com.codementee.catalog.InterviewType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.mapper.Nested;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;

/** SQL for {@code calendar_feed} and the mocks of a feed. */
interface CalendarFeedStore {

    /** The owner of a feed. */
    record Owner(int generation, boolean paused) {}

    /** A mock of the owner. */
    record Entry(
            UUID bookingId,
            BookingStatus status,
            @Nested Times times,
            @Nested Change change,
            InterviewType interviewType,
            ExperienceLevel experienceLevel,
            String companyName,
            String otherName,
            boolean asMentor,
            @Nullable String meetingLink) {}

    record Times(Instant startsAt, Instant endsAt) {}

    /** How often a booking's mock has changed, and when it last changed. */
    record Change(int sequence, Instant changedAt) {}

    /** The current generation of a person's feed; 0 until its URL is replaced for the first time. */
    @SqlQuery("SELECT coalesce((SELECT generation FROM calendar_feed WHERE person_id = :personId), 0)")
    int generation(UUID personId);

    @SqlQuery("""
        SELECT coalesce(f.generation, 0) AS generation, p.paused
          FROM accounts_person p
          LEFT JOIN calendar_feed f ON f.person_id = p.id
         WHERE p.id = :personId
        """)
    Optional<Owner> owner(UUID personId);

    /** Starts the next generation and returns it. */
    @SqlQuery("""
        INSERT INTO calendar_feed (person_id, generation, rotated_at)
        VALUES (:personId, 1, :now)
            ON CONFLICT (person_id)
            DO UPDATE SET generation = calendar_feed.generation + 1, rotated_at = :now
        RETURNING generation
        """)
    int rotate(UUID personId, Instant now);

    /** Lists the mocks of a person's bookings, latest first; cancelled ones only from {@code cancelledSince} on. */
    @SqlQuery("""
        SELECT b.id AS booking_id, b.status, b.starts_at, b.ends_at, b.invite_sequence AS sequence, b.changed_at,
               b.interview_type, b.experience_level, c.name AS company_name, b.meeting_link,
               b.mentor_id = :personId AS as_mentor,
               CASE WHEN b.mentor_id = :personId THEN e.name ELSE t.name END AS other_name
          FROM bookings_calendar_entry b
          JOIN accounts_person e ON e.id = b.mentee_id
          JOIN accounts_person t ON t.id = b.mentor_id
          JOIN catalog_company c ON c.id = b.company_id
         WHERE (b.mentee_id = :personId OR b.mentor_id = :personId)
           AND b.starts_at >= :since AND (b.status <> 'cancelled' OR b.starts_at >= :cancelledSince)
         ORDER BY b.starts_at DESC, b.id DESC
         LIMIT :limit
        """)
    List<Entry> entries(UUID personId, Instant since, Instant cancelledSince, int limit);
}
