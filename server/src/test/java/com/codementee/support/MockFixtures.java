package com.codementee.support;

import com.codementee.platform.db.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Inserts scheduled mocks at any time, including the past. */
public record MockFixtures(TestApp app) {

    /** Inserts a scheduled mock of one hour. */
    public UUID createScheduled(TestUser mentee, TestUser mentor, Instant startsAt) {
        var booking = Ids.next();
        var slot = Ids.next();
        var mock = Ids.next();
        var now = app.now();
        var endsAt = startsAt.plus(Duration.ofHours(1));
        app.database().useTransaction(sql -> {
            sql.execute("""
                INSERT INTO time_slot (id, starts_at, ends_at, interview_types, status, created_at)
                VALUES (?, ?, ?, '{coding}', 'booked', ?)
                """, slot, startsAt, endsAt, now);
            sql.execute("""
                INSERT INTO booking_request (id, mentee_id, company_id, interview_type, experience_level,
                  interview_track,
                       specific_topics, status, mentor_id, confirmed_slot_id, meeting_link, confirmed_at, created_at)
                VALUES (?, ?, (SELECT id FROM company WHERE name = 'Amazon'), 'coding', 'mid', 'sde2',
                        '{Graphs}', 'confirmed', ?, ?, 'https://meet.example/room', ?, ?)
                """, booking, mentee.id(), mentor.id(), slot, now, now);
            sql.execute("""
                INSERT INTO booking_slot (booking_request_id, slot_id, preference) VALUES (?, ?, 1)
                """, booking, slot);
            sql.execute("""
                INSERT INTO mock (id, booking_request_id, mentee_id, mentor_id, slot_id, meeting_link, starts_at,
                  ends_at, created_at)
                VALUES (?, ?, ?, ?, ?, 'https://meet.example/room', ?, ?, ?)
                """, mock, booking, mentee.id(), mentor.id(), slot, startsAt, endsAt, now);
        });
        return mock;
    }

    public void setStatus(UUID mock, String status) {
        app.database().useHandle(sql -> sql.execute("UPDATE mock SET status = ? WHERE id = ?", status, mock));
    }
}
