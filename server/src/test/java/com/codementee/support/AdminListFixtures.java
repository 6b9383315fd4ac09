package com.codementee.support;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Inserts five rows into each admin list. Three of them have the same instant, amount and score, and names that differ
 * only in case. The marker in their names, or the mentor, distinguishes them from all other rows.
 */
public class AdminListFixtures {

    private static final List<String> NAME_SUFFIXES = List.of("beta", "Alpha", "ALPHA", "alpha", "Ähre");
    private static final List<Integer> NUMBERS = List.of(4, 2, 2, 2, 5);

    private final TestApp app;
    private final Instant day;

    public final String marker = PersonFixtures.uniqueMarker();
    public final TestUser mentor;

    public AdminListFixtures(TestApp app) {
        this.app = app;
        this.day = app.now().minus(30, ChronoUnit.DAYS).truncatedTo(ChronoUnit.DAYS);
        this.mentor = new PersonFixtures(app).mentor();
        app.database().useTransaction(sql -> {
            for (int i = 0; i < NAME_SUFFIXES.size(); i++) {
                insert(sql, marker + " " + NAME_SUFFIXES.get(i), NUMBERS.get(i), i);
            }
        });
    }

    private void insert(Handle sql, String name, int number, int i) {
        var at = day.plus(number, ChronoUnit.HOURS);
        var mentee = person(sql, "mentee", name, at);
        var interviewer = person(sql, "mentor", name, at);
        sql.execute("INSERT INTO mentor_profile (person_id) VALUES (?)", interviewer);
        sql.execute(
                """
                INSERT INTO company (id, name, category, interview_tracks, difficulty_levels, created_at)
                VALUES (?, ?, 'startup', '{sde}', '{mid}', ?)
                """,
                UUID.randomUUID(), name + " " + i, at);
        sql.execute(
                "INSERT INTO meet_link (id, name, link, created_at) VALUES (?, ?, ?, ?)",
                UUID.randomUUID(), name, "https://meet.example/" + UUID.randomUUID(), at);
        sql.execute(
                """
                INSERT INTO plan_order (id, person_id, name, email, plan_id, plan_name, amount, currency,
                  duration_months,
                       booking, created_at)
                SELECT ?, ?, ?, 'x@rows.example', plan_id, name, ?, 'INR', 1, jsonb_build_object('row', ?::int), ?
                  FROM pricing_plan
                 WHERE plan_id = 'growth'
                """,
                UUID.randomUUID(), mentee, name, number * 100, i, at);
        feedback(sql, mentee, slot(sql, at), at, number);
    }

    private static UUID person(Handle sql, String role, String name, Instant at) {
        var id = UUID.randomUUID();
        sql.execute(
                "INSERT INTO person (id, name, email, role, timezone, created_at, updated_at) VALUES (?, ?, ?, ?, 'Asia/Kolkata', ?, ?)",
                id, name, id + "@rows.example", role, at, at);
        return id;
    }

    private UUID slot(Handle sql, Instant at) {
        var id = UUID.randomUUID();
        sql.execute(
                """
                INSERT INTO time_slot (id, starts_at, ends_at, interview_types, mentor_id, status, created_at)
                VALUES (?, ?, ?, '{coding,behavioral}', ?, 'booked', ?)
                """,
                id, at, at.plus(1, ChronoUnit.HOURS), mentor.id(), at);
        return id;
    }

    /**
     * Inserts a request, its mock and its feedback. The mock is cancelled, so it does not count towards the mentee's
     * limit.
     */
    private void feedback(Handle sql, UUID mentee, UUID slot, Instant at, int score) {
        var booking = UUID.randomUUID();
        var mock = UUID.randomUUID();
        sql.execute(
                """
                INSERT INTO booking_request (id, mentee_id, company_id, interview_type, experience_level,
                  interview_track,
                       specific_topics, status, mentor_id, confirmed_slot_id, meeting_link, confirmed_at, created_at)
                VALUES (?, ?, (SELECT id FROM company WHERE name = 'Amazon'), 'coding', 'mid', 'sde2',
                        '{Graphs,Caching}', 'completed', ?, ?, 'https://meet.example/room', ?, ?)
                """,
                booking, mentee, mentor.id(), slot, at, at);
        sql.execute("INSERT INTO booking_slot (booking_request_id, slot_id, preference) VALUES (?, ?, 1)", booking,
                slot);
        sql.execute(
                """
                INSERT INTO mock (id, booking_request_id, mentee_id, mentor_id, slot_id, meeting_link, starts_at,
                  ends_at, status, created_at)
                VALUES (?, ?, ?, ?, ?, 'https://meet.example/room', ?, ?, 'cancelled', ?)
                """,
                mock, booking, mentee, mentor.id(), slot, at, at.plus(1, ChronoUnit.HOURS), at);
        sql.execute(
                """
                INSERT INTO feedback (id, mock_id, mentor_id, mentee_id, problem_solving, communication,
                  technical_depth,
                       code_quality, overall, strengths, improvements, action_items, hireability, created_at,
                         updated_at)
                VALUES (?, ?, ?, ?, 3, 3, 3, 3, ?, 'Clear', 'Test more', 'Graphs', 'hire', ?, ?)
                """,
                UUID.randomUUID(), mock, mentor.id(), mentee, score, at, at);
    }
}
