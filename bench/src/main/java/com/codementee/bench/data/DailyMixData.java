package com.codementee.bench.data;

import com.codementee.bench.config.BenchmarkException;
import com.codementee.bench.data.SeededUsers.Person;
import com.codementee.bench.http.Request;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The data that the daily mix consumes: pending requests, each with its own slot, mocks that await feedback, and
 * buyers. Slots last half an hour and follow one another, because there are few meeting links; mentors take turns.
 * Buyers take turns as well, because two concurrent purchases by one person share an order.
 */
public record DailyMixData(
        List<Person> mentors, List<Person> buyers, List<PreparedBooking> prepared, AtomicInteger bought,
        AtomicInteger confirmed, AtomicInteger feedbacks) {

    private static final int MENTORS = 64;

    /** The maximum number of purchases per buyer. */
    private static final int PURCHASES_EACH = 5;

    private static final String CREATE_STOCK = """
        CREATE TEMPORARY TABLE stock AS
        SELECT n, uuidv7() AS slot_id, uuidv7() AS booking_id, uuidv7() AS mock_id, uuidv7() AS past_slot_id,
          uuidv7() AS past_booking_id,
               (?::uuid[])[1 + n % ?] AS mentee_id, (?::uuid[])[1 + n % ?] AS mentor_id, ?::uuid AS company_id,
               date_trunc('hour', now()) + interval '30 days' + n * interval '30 minutes' AS ahead,
               date_trunc('hour', now()) - interval '1 day' - n * interval '30 minutes' AS past
          FROM generate_series(0, ?) n
        """;

    private static final List<String> INSERT_ROWS = List.of("""
        INSERT INTO time_slot (id, starts_at, ends_at, interview_types, status, created_at)
        SELECT slot_id, ahead, ahead + interval '30 minutes', ARRAY['coding'], 'available', now() FROM stock
        UNION ALL
        SELECT past_slot_id, past, past + interval '30 minutes', ARRAY['coding'], 'booked', past - interval '2 days'
          FROM stock
        """, """
        INSERT INTO booking_request (id, mentee_id, company_id, interview_type, experience_level, interview_track,
          specific_topics, created_at)
        SELECT booking_id, mentee_id, company_id, 'coding', 'mid', 'general', ARRAY['Graphs'], now() FROM stock
        """, """
        INSERT INTO booking_request (id, mentee_id, company_id, interview_type, experience_level, interview_track,
          specific_topics,
               status, mentor_id, confirmed_slot_id, meeting_link, confirmed_at, created_at)
        SELECT past_booking_id, mentee_id, company_id, 'coding', 'mid', 'general', ARRAY['Graphs'],
               'confirmed', mentor_id, past_slot_id, 'https://meet.example/past', past - interval '1 day',
                 past - interval '2 days' FROM stock
        """, """
        INSERT INTO booking_slot (booking_request_id, slot_id, preference)
        SELECT booking_id, slot_id, 1 FROM stock UNION ALL SELECT past_booking_id, past_slot_id, 1 FROM stock
        """, """
        INSERT INTO mock (id, booking_request_id, mentee_id, mentor_id, slot_id, meeting_link, starts_at, ends_at,
          status, created_at)
        SELECT mock_id, past_booking_id, mentee_id, mentor_id, past_slot_id, 'https://meet.example/past', past,
          past + interval '30 minutes',
               'scheduled', past - interval '1 day' FROM stock
        """, "ANALYZE");

    /** The ids for one confirmation and its feedback. */
    public record PreparedBooking(Person mentor, String booking, String slot, String mock) {}

    public static DailyMixData prepare(Connection database, Fixtures fixtures, int count) throws SQLException {
        var mentors = SeededUsers.mentors(database, MENTORS);
        try (var plan = database.prepareStatement(CREATE_STOCK)) {
            plan.setArray(1, ids(database, fixtures.people()));
            plan.setInt(2, Fixtures.PEOPLE);
            plan.setArray(3, ids(database, mentors));
            plan.setInt(4, MENTORS);
            plan.setString(5, fixtures.company());
            plan.setInt(6, count - 1);
            plan.executeUpdate();
        }
        var prepared = new ArrayList<PreparedBooking>();
        try (var statement = database.createStatement()) {
            for (var sql : INSERT_ROWS) statement.execute(sql);
            try (var rows = statement.executeQuery("SELECT n, booking_id, slot_id, mock_id FROM stock ORDER BY n")) {
                while (rows.next()) {
                    prepared.add(new PreparedBooking(
                            mentors.get(rows.getInt(1) % MENTORS), rows.getString(2), rows.getString(3),
                            rows.getString(4)));
                }
            }
            statement.execute("DROP TABLE stock");
        }
        var buyers = SeededUsers.mentees(database, Math.max(Fixtures.PEOPLE, count / PURCHASES_EACH));
        return new DailyMixData(
                mentors, buyers, prepared, new AtomicInteger(), new AtomicInteger(), new AtomicInteger());
    }

    private static Array ids(Connection database, List<Person> people) throws SQLException {
        return database.createArrayOf("uuid", people.stream().map(Person::id).toArray());
    }

    public Person randomMentor() {
        return mentors.get(ThreadLocalRandom.current().nextInt(MENTORS));
    }

    public Person nextBuyer() {
        return buyers.get(bought.getAndIncrement() % buyers.size());
    }

    public Request confirm(Person admin) {
        var booking = next(confirmed);
        return Request.post("/api/admin/confirm-booking", admin.token(), """
                {"booking_request_id":"%s","mentor_id":"%s","confirmed_slot_id":"%s"}""".formatted(booking.booking, booking.mentor.id(), booking.slot), 200);
    }

    public Request feedback() {
        var booking = next(feedbacks);
        return Request.post("/api/mentor/feedback", booking.mentor.token(), """
                {"mock_id":"%s","problem_solving":4,"communication":3,"technical_depth":4,"code_quality":3,"overall":4,\
                "strengths":"Asked for numbers first and said when unsure instead of guessing.",\
                "improvements":"Began to code before the approach was clear.",\
                "action_items":"Write the approach down in three lines first.","hireability":"hire"}""".formatted(booking.mock), 201);
    }

    private PreparedBooking next(AtomicInteger used) {
        int number = used.getAndIncrement();
        if (number >= prepared.size()) {
            throw new BenchmarkException("The daily mix has used all prepared bookings. Prepare more.");
        }
        return prepared.get(number);
    }
}
