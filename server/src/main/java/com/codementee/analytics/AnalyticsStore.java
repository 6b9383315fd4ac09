package com.codementee.analytics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** SQL of the figures. */
interface AnalyticsStore {

    /**
     * Reads a source's facts between two days, both inclusive. Changed days come from the facts, others from the sums.
     */
    @SqlQuery("""
        WITH changed AS (
            SELECT DISTINCT day FROM analytics_changed_day WHERE source = :source AND day BETWEEN :from AND :to
        ), facts AS (
            SELECT day, metric, dimension, value, count, amount
              FROM analytics_daily
             WHERE source = :source AND day BETWEEN :from AND :to AND day NOT IN (SELECT day FROM changed)
             UNION ALL
            SELECT c.day, f.metric, f.dimension, f.value, f.count, f.amount
              FROM changed c
             CROSS JOIN analytics_zone z
             CROSS JOIN LATERAL analytics_facts(:source, c.day::timestamp AT TIME ZONE z.zone,
                                                (c.day + 1)::timestamp AT TIME ZONE z.zone) f
        )
        SELECT f.metric, f.month, f.dimension, c.name, f.value, f.count, f.amount
          FROM (SELECT metric, date_trunc('month', day)::date AS month, dimension, value,
                       sum(count)::bigint AS count, sum(amount)::bigint AS amount
                  FROM facts
                 GROUP BY 1, 2, 3, 4) f
          LEFT JOIN catalog_company c ON f.metric = 'company' AND c.id::text = f.dimension
        """)
    List<Fact> facts(String source, LocalDate from, LocalDate to);

    /** How many accounts there are of each kind. */
    record AccountCounts(long mentees, long paused, long active, long mentors) {}

    @SqlQuery("""
        SELECT count(*) FILTER (WHERE role = 'mentee') AS mentees,
               count(*) FILTER (WHERE role = 'mentee' AND paused) AS paused,
               count(*) FILTER (WHERE role = 'mentor') AS mentors,
               (SELECT count(*)
                  FROM billing_plan_end e
                  JOIN accounts_person p ON p.id = e.person_id
                 WHERE e.ends_at > :now AND p.role = 'mentee' AND NOT p.paused) AS active
          FROM accounts_person
        """)
    AccountCounts accounts(Instant now);

    /** A mentor's mocks between two instants. Feedback is in minutes after the end of the mock. */
    record MentorFigures(
            UUID mentorId, String name, int weeklyCapacity, long booked, long held, @Nullable Double averageRating,
            @Nullable Integer feedbackMinutes) {}

    @SqlQuery("""
        SELECT p.id AS mentor_id, p.name, coalesce(c.weekly_capacity, 0) AS weekly_capacity,
               coalesce(m.booked, 0) AS booked, coalesce(m.held, 0) AS held, m.average_rating, m.feedback_minutes
          FROM accounts_person p
          LEFT JOIN mentors_profile c ON c.person_id = p.id
          LEFT JOIN (
               SELECT mentor_id, count(*) AS booked, count(*) FILTER (WHERE status = 'completed') AS held,
                      avg(rating)::float8 AS average_rating,
                      percentile_disc(0.5) WITHIN GROUP (
                          ORDER BY (extract(epoch FROM feedback_at - ends_at) / 60)::int)
                          FILTER (WHERE feedback_at IS NOT NULL) AS feedback_minutes
                 FROM bookings_mentor_mock
                WHERE status <> 'cancelled' AND starts_at >= :since AND starts_at < :until
                GROUP BY mentor_id) m ON m.mentor_id = p.id
         WHERE p.role = 'mentor' OR m.mentor_id IS NOT NULL
         ORDER BY held DESC, p.name, p.id
        """)
    List<MentorFigures> mentors(Instant since, Instant until);

    /** The pending requests, in all and from before an instant. */
    record WaitingRequests(long waiting, long overdue) {}

    @SqlQuery("""
        SELECT count(*) AS waiting, count(*) FILTER (WHERE created_at < :before) AS overdue FROM bookings_pending
        """)
    WaitingRequests waiting(Instant before);

    /** Lets one roll-up run at a time, until the end of the transaction. */
    @SqlQuery("SELECT pg_advisory_xact_lock(hashtext('analytics')) IS NULL")
    boolean lockRollUp();

    /** Removes the marks of at most this many changed days, and returns the days. */
    @SqlQuery("""
        WITH chosen AS (
            SELECT DISTINCT source, day FROM analytics_changed_day ORDER BY source, day LIMIT :max
        ), removed AS (
            DELETE FROM analytics_changed_day d USING chosen c WHERE d.source = c.source AND d.day = c.day
        )
        SELECT source, day FROM chosen
        """)
    List<ChangedDay> takeChangedDays(int max);

    record ChangedDay(String source, LocalDate day) {}

    @SqlUpdate("""
        DELETE FROM analytics_daily d
         USING unnest(:sources::text[], :days::text[]::date[]) AS c (source, day)
         WHERE d.source = c.source AND d.day = c.day
        """)
    void deleteSums(List<String> sources, List<String> days);

    @SqlUpdate("""
        INSERT INTO analytics_daily (source, day, metric, dimension, value, count, amount)
        SELECT c.source, c.day, f.metric, f.dimension, f.value, sum(f.count), sum(f.amount)
          FROM unnest(:sources::text[], :days::text[]::date[]) AS c (source, day)
         CROSS JOIN analytics_zone z
         CROSS JOIN LATERAL analytics_facts(c.source, c.day::timestamp AT TIME ZONE z.zone,
                                            (c.day + 1)::timestamp AT TIME ZONE z.zone) f
         GROUP BY c.source, c.day, f.metric, f.dimension, f.value
        """)
    void insertSums(List<String> sources, List<String> days);

    @SqlUpdate("UPDATE analytics_zone SET zone = :zone WHERE zone <> :zone")
    boolean setZone(String zone);

    @SqlQuery("SELECT analytics_mark_all() IS NULL")
    boolean markAllDays();
}
