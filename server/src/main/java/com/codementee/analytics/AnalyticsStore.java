package com.codementee.analytics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** SQL for the analytics figures. */
interface AnalyticsStore {

    /**
     * Reads the facts of some sources between two days, both inclusive. Changed days come from the facts, others from
     * the sums.
     *
     * @param metric the metric to read, or null for all
     */
    @SqlQuery("""
        WITH changed AS (
            SELECT DISTINCT source, day
              FROM analytics_changed_day
             WHERE source = ANY (:sources) AND day BETWEEN :from AND :to
        ), facts AS (
            SELECT day, metric, dimension, value, count, amount
              FROM analytics_daily
             WHERE source = ANY (:sources) AND day BETWEEN :from AND :to
               AND (source, day) NOT IN (SELECT source, day FROM changed)
             UNION ALL
            SELECT c.day, f.metric, f.dimension, f.value, f.count, f.amount
              FROM changed c
             CROSS JOIN analytics_zone z
             CROSS JOIN LATERAL analytics_facts(c.source, c.day::timestamp AT TIME ZONE z.zone,
                                                (c.day + 1)::timestamp AT TIME ZONE z.zone) f
        )
        SELECT f.metric, f.month, f.dimension, c.name, f.value, f.count, f.amount
          FROM (SELECT metric, date_trunc('month', day)::date AS month, dimension, value,
                       sum(count)::bigint AS count, sum(amount)::bigint AS amount
                  FROM facts
                 WHERE :metric::text IS NULL OR metric = :metric
                 GROUP BY 1, 2, 3, 4) f
          LEFT JOIN catalog_company c ON f.metric = 'company' AND c.id::text = f.dimension
        """)
    List<Fact> facts(List<String> sources, @Nullable String metric, LocalDate from, LocalDate to);

    /** The numbers of accounts by kind. Mentees without a plan are not included; they are counted as facts. */
    record AccountCounts(long paused, long active, long mentors) {}

    @SqlQuery("""
        SELECT (SELECT count(*) FROM accounts_person WHERE role = 'mentee' AND paused) AS paused,
               (SELECT count(*)
                  FROM billing_plan_end e
                  JOIN accounts_person p ON p.id = e.person_id
                 WHERE e.ends_at > :now AND p.role = 'mentee' AND NOT p.paused) AS active,
               (SELECT count(*) FROM accounts_person WHERE role = 'mentor') AS mentors
        """)
    AccountCounts accounts(Instant now);

    /** A mentor's mocks between two instants. Feedback is in minutes after the end of the mock. */
    record MentorFigures(
            UUID mentorId, String name, int weeklyCapacity, long booked, long held, @Nullable Double averageRating,
            @Nullable Integer feedbackMinutes) {}

    @SqlQuery("""
        WITH figures AS (
            SELECT mentor_id, count(*) AS booked, count(*) FILTER (WHERE status = 'completed') AS held,
                   avg(rating)::float8 AS average_rating,
                   percentile_disc(0.5) WITHIN GROUP (ORDER BY (extract(epoch FROM feedback_at - ends_at) / 60)::int)
                       FILTER (WHERE feedback_at IS NOT NULL) AS feedback_minutes
              FROM bookings_mentor_mock
             WHERE status <> 'cancelled' AND starts_at >= :since AND starts_at < :until
             GROUP BY mentor_id
        ), listed AS (
            SELECT id FROM accounts_person WHERE role = 'mentor' UNION SELECT mentor_id FROM figures
        )
        SELECT l.id AS mentor_id, (SELECT name FROM accounts_person WHERE id = l.id) AS name,
               coalesce(c.weekly_capacity, 0) AS weekly_capacity,
               coalesce(f.booked, 0) AS booked, coalesce(f.held, 0) AS held, f.average_rating, f.feedback_minutes
          FROM listed l
          LEFT JOIN mentors_profile c ON c.person_id = l.id
          LEFT JOIN figures f ON f.mentor_id = l.id
         ORDER BY held DESC, name, l.id
        """)
    List<MentorFigures> mentors(Instant since, Instant until);

    /** The number of pending requests, and of those made before an instant. */
    record WaitingRequests(long waiting, long overdue) {}

    @SqlQuery("""
        SELECT count(*) AS waiting, count(*) FILTER (WHERE created_at < :before) AS overdue FROM bookings_pending
        """)
    WaitingRequests waiting(Instant before);

    /** Takes the advisory lock that lets one roll-up run at a time, until the transaction ends. */
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
