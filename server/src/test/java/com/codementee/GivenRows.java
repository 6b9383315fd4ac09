package com.codementee;

import com.codementee.GivenPeople.Someone;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Five rows in each list of admins, of which three have the same instant, amount or score, and names that differ in
 * nothing but capital letters. A marker in a name, or the mentor, tells them from all other rows.
 */
public class GivenRows {

    private static final List<String> NAMES = List.of("beta", "Alpha", "ALPHA", "alpha", "Ähre");
    private static final List<Integer> NUMBERS = List.of(4, 2, 2, 2, 5);

    private final App app;
    private final Instant day;

    public final String marker = GivenPeople.marker();
    public final Someone mentor;

    public GivenRows(App app) {
        this.app = app;
        this.day = app.now().minus(30, ChronoUnit.DAYS).truncatedTo(ChronoUnit.DAYS);
        this.mentor = new GivenPeople(app).mentor();
        app.database().useTransaction(sql -> {
            for (int i = 0; i < NAMES.size(); i++) insert(sql, marker + " " + NAMES.get(i), NUMBERS.get(i), i);
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
                INSERT INTO plan_order (id, person_id, name, email, plan_id, plan_name, amount, currency, duration_months,
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

    /** A request, its mock and its feedback. Nobody holds three mocks at once, but a cancelled one is none. */
    private void feedback(Handle sql, UUID mentee, UUID slot, Instant at, int score) {
        var booking = UUID.randomUUID();
        var mock = UUID.randomUUID();
        sql.execute(
                """
                INSERT INTO booking_request (id, mentee_id, company_id, interview_type, experience_level, interview_track,
                       specific_topics, status, mentor_id, confirmed_slot_id, meeting_link, confirmed_at, created_at)
                VALUES (?, ?, (SELECT id FROM company WHERE name = 'Amazon'), 'coding', 'mid', 'sde2',
                        '{Graphs,Caching}', 'completed', ?, ?, 'https://meet.example/room', ?, ?)
                """,
                booking, mentee, mentor.id(), slot, at, at);
        sql.execute("INSERT INTO booking_slot (booking_request_id, slot_id, preference) VALUES (?, ?, 1)", booking, slot);
        sql.execute(
                """
                INSERT INTO mock (id, booking_request_id, mentee_id, mentor_id, slot_id, meeting_link, starts_at, ends_at, status, created_at)
                VALUES (?, ?, ?, ?, ?, 'https://meet.example/room', ?, ?, 'cancelled', ?)
                """,
                mock, booking, mentee, mentor.id(), slot, at, at.plus(1, ChronoUnit.HOURS), at);
        sql.execute(
                """
                INSERT INTO feedback (id, mock_id, mentor_id, mentee_id, problem_solving, communication, technical_depth,
                       code_quality, overall, strengths, improvements, action_items, hireability, created_at, updated_at)
                VALUES (?, ?, ?, ?, 3, 3, 3, 3, ?, 'Clear', 'Test more', 'Graphs', 'hire', ?, ?)
                """,
                UUID.randomUUID(), mock, mentor.id(), mentee, score, at, at);
    }
}
