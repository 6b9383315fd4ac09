package com.codementee.analytics;

import com.codementee.platform.db.Ids;
import com.codementee.support.TestApp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** A business of random rows over some years, with many instants at the edges of days in India. */
final class AnalyticsFixtures {

    static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");
    static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 1);

    private static final int DAYS = 900;
    private static final List<String> PLANS = List.of("foundation", "growth", "accelerator");
    private static final List<String> TYPES = List.of("coding", "system_design", "behavioral", "hr_round");

    /** Both midnights of a day in Havana, the one that New York and Havana skip, and half an hour in Lord Howe. */
    private static final List<Instant> CLOCK_CHANGES = Stream.of(
                    "2024-11-03T04:05:00Z", "2024-11-03T05:10:00Z", "2025-03-09T05:00:00Z", "2024-04-06T14:55:00Z",
                    "2024-04-06T13:05:00Z")
            .map(Instant::parse)
            .toList();

    private final TestApp app;
    private final Random random = new Random(14);
    private final List<UUID> mentees = new ArrayList<>();
    private final List<UUID> mentors = new ArrayList<>();
    private long slots;

    AnalyticsFixtures(TestApp app) {
        this.app = app;
    }

    /** Inserts people, orders with refunds, and booking requests with mocks and ratings. */
    void insertBusiness() {
        app.database().useTransaction(sql -> {
            for (int i = 0; i < 6; i++) mentors.add(person(sql, "mentor"));
            for (int i = 0; i < 60; i++) mentees.add(person(sql, "mentee"));
            for (int i = 0; i < 80; i++) order(sql);
            for (int i = 0; i < 200; i++) booking(sql, nextStart());
            for (var instant : CLOCK_CHANGES) booking(sql, instant);
        });
    }

    /** Changes rows of many days: statuses, times, refunds, and rows that are new or gone. */
    void changeBusiness() {
        app.database().useTransaction(sql -> {
            sql.execute("UPDATE mock SET status = 'cancelled' WHERE id IN (SELECT id FROM mock ORDER BY md5(id::text) LIMIT 20)");
            sql.execute("""
                UPDATE booking_request SET status = 'cancelled'
                 WHERE id IN (SELECT id FROM booking_request WHERE status = 'pending' ORDER BY md5(id::text) LIMIT 10)
                """);
            sql.execute("UPDATE mock SET status = 'no_show' WHERE id IN (SELECT m.id FROM mock m WHERE status = 'completed'"
                    + " AND feedback_at IS NULL AND rated_at IS NULL ORDER BY md5(id::text) LIMIT 10)");
            sql.execute("""
                UPDATE booking_request b SET status = 'completed', missed_by = 'mentor'
                  FROM mock m WHERE m.booking_request_id = b.id AND m.status = 'no_show' AND b.missed_by IS NULL
                """);
            sql.execute("UPDATE refund SET status = 'failed', processed_at = NULL WHERE id IN"
                    + " (SELECT id FROM refund WHERE status = 'processed' ORDER BY md5(id::text) LIMIT 5)");
            sql.execute("UPDATE mock SET feedback_at = feedback_at + interval '5 hours', rating = 1 + (rating + 1) % 5"
                    + " WHERE id IN (SELECT id FROM mock WHERE feedback_at IS NOT NULL ORDER BY md5(id::text) LIMIT 15)");
            sql.execute("UPDATE mock SET starts_at = starts_at + interval '2904 hours', ends_at = ends_at + interval '2904 hours'"
                    + " WHERE id IN (SELECT id FROM mock ORDER BY md5(id::text) LIMIT 10)");
            sql.execute("UPDATE mock SET mentor_id = ? WHERE id IN (SELECT id FROM mock WHERE starts_at < '2024-06-01'"
                    + " ORDER BY md5(id::text) LIMIT 10)", mentors.getLast());
            sql.execute("DELETE FROM rating WHERE mock_id IN (SELECT mock_id FROM rating ORDER BY md5(mock_id::text) LIMIT 5)");
            sql.execute("UPDATE person SET role = 'mentee' WHERE id = ?", mentors.getFirst());
            sql.execute("UPDATE person SET deleted_at = now(), paused = true, name = 'Deleted user' WHERE id IN (?, ?)",
                    mentees.getFirst(), mentors.get(1));
            sql.execute("UPDATE booking_request SET reopened_at = now() WHERE id IN"
                    + " (SELECT id FROM booking_request WHERE status = 'pending' ORDER BY md5(id::text) LIMIT 3)");
            for (int i = 0; i < 10; i++) order(sql);
            for (int i = 0; i < 20; i++) booking(sql, nextStart());
        });
    }

    private UUID person(Handle sql, String role) {
        var id = Ids.next();
        sql.execute("""
            INSERT INTO person (id, name, email, role, timezone, paused, created_at, updated_at)
            VALUES (?, ?, ?, ?, 'Asia/Kolkata', ?, ?, now())
            """, id, "Person " + id, id + "@people.example", role, random.nextInt(10) == 0, instant());
        if (role.equals("mentor")) {
            sql.execute("INSERT INTO mentor_profile (person_id, weekly_capacity) VALUES (?, ?)", id, random.nextInt(6));
        }
        return id;
    }

    private void order(Handle sql) {
        var id = Ids.next();
        var paid = random.nextInt(4) > 0 ? instant() : null;
        long amount = 100_000 + random.nextInt(900_000);
        sql.execute("""
            INSERT INTO plan_order (id, person_id, name, email, plan_id, plan_name, amount, currency, duration_months,
                                    status, created_at, paid_at, booking)
            VALUES (?, ?, 'Buyer', 'buyer@people.example', ?, 'Plan', ?, 'INR', 3, ?, ?, ?, ?::jsonb)
            """, id, any(mentees), any(PLANS), amount, paid == null ? "expired" : "paid", instant(), paid,
                random.nextInt(3) == 0 ? "{\"n\": " + random.nextInt() + "}" : null);
        if (paid == null || random.nextBoolean()) return;
        var processed = random.nextInt(3) > 0 ? instant() : null;
        sql.execute("""
            INSERT INTO refund (id, order_id, razorpay_refund_id, amount, status, reason, revoked, created_at, processed_at)
            VALUES (?, ?, ?, ?, ?, 'Asked', false, now(), ?)
            """, Ids.next(), id, "rfnd_" + id, 1 + random.nextInt((int) amount),
                processed == null ? "pending" : "processed", processed);
    }

    /** Returns an instant on a day without mocks, or hours after them, so that nobody is in two mocks at once. */
    private Instant nextStart() {
        return FIRST_DAY.plusDays(slots++ * 4 % DAYS).atStartOfDay(INDIA).toInstant()
                .plus(Duration.ofHours(2 * (slots * 4 / DAYS)));
    }

    private void booking(Handle sql, Instant starts) {
        var booking = Ids.next();
        var mentee = any(mentees);
        var mentor = any(mentors);
        var created = instant();
        var status = any(List.of("pending", "cancelled", "confirmed", "completed", "completed"));
        var confirmed = List.of("confirmed", "completed").contains(status)
                ? created.plusSeconds(random.nextInt(200_000)) : null;
        var slot = Ids.next();
        sql.execute("""
            INSERT INTO time_slot (id, starts_at, ends_at, interview_types, status, created_at)
            VALUES (?, ?, ?, '{coding}', 'booked', now())
            """, slot, starts, starts.plusSeconds(3600));
        var missed = status.equals("completed") && random.nextInt(4) == 0
                ? any(List.of("mentor", "mentee")) : null;
        sql.execute("""
            INSERT INTO booking_request (id, mentee_id, company_id, interview_type, experience_level, interview_track,
                   specific_topics, status, mentor_id, confirmed_slot_id, meeting_link, confirmed_at, missed_by, created_at)
            VALUES (?, ?, (SELECT id FROM company ORDER BY name OFFSET ? LIMIT 1), ?, 'mid', 'general', '{}', ?, ?, ?,
                    'https://meet.example/room', ?, ?, ?)
            """, booking, mentee, random.nextInt(4), any(TYPES), status, confirmed == null ? null : mentor,
                confirmed == null ? null : slot, confirmed, missed, created);
        if (confirmed != null) mock(sql, booking, mentee, mentor, slot, starts, status, missed != null);
    }

    private void mock(
            Handle sql, UUID booking, UUID mentee, UUID mentor, UUID slot, Instant starts, String status,
            boolean missed) {
        var mock = Ids.next();
        boolean held = status.equals("completed") && !missed;
        var feedback = held && random.nextInt(3) > 0 ? starts.plusSeconds(3600 + random.nextInt(300_000)) : null;
        Integer stars = held && random.nextBoolean() ? 1 + random.nextInt(5) : null;
        sql.execute("""
            INSERT INTO mock (id, booking_request_id, mentee_id, mentor_id, slot_id, meeting_link, starts_at, ends_at,
                              status, feedback_at, rating, created_at)
            VALUES (?, ?, ?, ?, ?, 'https://meet.example/room', ?, ?, ?, ?, ?, now())
            """, mock, booking, mentee, mentor, slot, starts, starts.plusSeconds(3600),
                missed ? "no_show" : status.equals("confirmed") ? "scheduled" : status, feedback, stars);
        if (stars != null) {
            sql.execute("INSERT INTO rating (mock_id, mentor_id, mentee_id, stars, created_at) VALUES (?, ?, ?, ?, ?)",
                    mock, mentor, mentee, stars, instant());
        }
    }

    /** Returns a random instant; every third is the first or last millisecond of a day, or when clocks change. */
    private Instant instant() {
        if (random.nextInt(20) == 0) return any(CLOCK_CHANGES);
        var midnight = FIRST_DAY.plusDays(random.nextInt(DAYS)).atStartOfDay(INDIA).toInstant();
        return switch (random.nextInt(6)) {
            case 0 -> midnight;
            case 1 -> midnight.minusMillis(1);
            default -> midnight.plusSeconds(random.nextInt(86_400));
        };
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
