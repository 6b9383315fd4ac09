package com.codementee.bookings.store;

import com.codementee.platform.privacy.PersonalData;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Exports booking requests, mocks and no-show reports, and erases what people wrote in them. */
@Configuration(proxyBeanMethods = false)
class BookingsPersonalData {

    private static final String DECISION = "what an admin decided is part of the data of mentee and mentor";

    private static final String BOOKING_REQUESTS = """
        SELECT b.id, c.name AS company, b.interview_type, b.experience_level, b.interview_track, b.specific_topics,
               b.additional_notes, b.status, b.mentor_id, b.confirmed_at, b.cancelled_at, b.cancel_reason, b.created_at,
               ARRAY(SELECT p.slot_id
                       FROM booking_slot p
                      WHERE p.booking_request_id = b.id
                      ORDER BY p.preference) AS preferred_slots
          FROM booking_request b
          JOIN catalog_company c ON c.id = b.company_id
         WHERE b.mentee_id = :personId
         ORDER BY b.created_at DESC, b.id DESC
        """;

    private static final String BOOKING_REQUESTS_AS_MENTOR = """
        SELECT id, interview_type, status, confirmed_at, created_at
          FROM booking_request
         WHERE mentor_id = :personId
         ORDER BY created_at DESC, id DESC
        """;

    private static final String DECLINES = """
        SELECT booking_request_id, reason, declined_at
          FROM booking_decline
         WHERE mentor_id = :personId
         ORDER BY declined_at DESC
        """;

    private static final String MOCKS = """
        SELECT id, booking_request_id, mentee_id, mentor_id, starts_at, ends_at, meeting_link, status, rating,
               created_at
          FROM mock
         WHERE mentee_id = :personId OR mentor_id = :personId
         ORDER BY starts_at DESC, id DESC
        """;

    private static final String NO_SHOWS = """
        SELECT n.mock_id, n.reported_by, n.reported_at, n.note, n.objection, n.objected_at, n.outcome, n.decided_at,
               n.decision_reason
          FROM no_show_report n
          JOIN mock m ON m.id = n.mock_id
         WHERE m.mentee_id = :personId OR m.mentor_id = :personId
         ORDER BY n.reported_at DESC
        """;

    private static final String ASSIGNMENT_PAUSES = """
        SELECT mock_id, missed_at, paused_at, lifted_at, lift_reason
          FROM assignment_pause
         WHERE mentor_id = :personId
         ORDER BY paused_at DESC, id DESC
        """;

    private static final String ERASE_WISHES = """
        UPDATE booking_request
           SET additional_notes = NULL, specific_topics = '{}', cancel_reason = NULL
         WHERE mentee_id = :personId
        """;

    private static final String ERASE_NOTES = """
        UPDATE no_show_report n
           SET note = NULL
          FROM mock m
         WHERE m.id = n.mock_id AND (m.mentee_id = :personId OR m.mentor_id = :personId)
           AND :personId = CASE n.reported_by WHEN 'mentee' THEN m.mentee_id ELSE m.mentor_id END
        """;

    private static final String ERASE_OBJECTIONS = """
        UPDATE no_show_report n
           SET objection = '(deleted)'
          FROM mock m
         WHERE m.id = n.mock_id AND (m.mentee_id = :personId OR m.mentor_id = :personId) AND n.objection IS NOT NULL
           AND :personId = CASE n.reported_by WHEN 'mentee' THEN m.mentor_id ELSE m.mentee_id END
        """;

    @Bean
    PersonalData bookingsPersonalDataStatements() {
        return PersonalData.builder()
                .export("booking_requests", BOOKING_REQUESTS)
                .export("booking_requests_as_mentor", BOOKING_REQUESTS_AS_MENTOR)
                .export("declines", DECLINES)
                .export("mocks", MOCKS)
                .export("no_shows", NO_SHOWS)
                .export("assignment_pauses", ASSIGNMENT_PAUSES)
                .notExported("booking_request.confirmed_by", DECISION)
                .notExported("no_show_report.decided_by", DECISION)
                .notExported("assignment_pause.lifted_by", DECISION)
                .erase(ERASE_WISHES)
                .erase("UPDATE booking_decline SET reason = '(deleted)' WHERE mentor_id = :personId")
                .erase(ERASE_NOTES)
                .erase(ERASE_OBJECTIONS)
                .keep("booking_request", "the other side's history, without what the mentee wrote")
                .keep("booking_slot", "belongs to the request; says nothing about a person")
                .keep("booking_decline", "the mentee's history, without the mentor's words")
                .keep("mock", "the other side's history")
                .keep("no_show_report", "the other side's history, without what the person wrote")
                .keep("assignment_pause", "belongs to the history of mocks that were missed")
                .build();
    }
}
