package com.codementee.analytics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.sqlobject.customizer.FetchSize;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;

/** SQL that reads the analytics figures. {@link RollUpStore} writes the sums. */
interface AnalyticsStore {

    /**
     * Reads the facts of some sources between two days, both inclusive, by month. Changed days come from the facts,
     * others from the sums.
     */
    @SqlQuery("""
        SELECT f.metric, f.month, f.dimension, c.name, f.value, f.count, f.amount
          FROM (SELECT metric, month, dimension, value, sum(count)::bigint AS count, sum(amount)::bigint AS amount
                  FROM analytics_sums(:sources, :from, :to)
                 GROUP BY 1, 2, 3, 4) f
          LEFT JOIN catalog_company c ON f.metric = 'company' AND c.id::text = f.dimension
        """)
    List<Fact> facts(List<String> sources, LocalDate from, LocalDate to);

    /** The mentees who registered between two days, and how many of them had reached each milestone by the last. */
    record Milestones(long registered, long requested, long paid, long completed) {}

    @SqlQuery("""
        SELECT coalesce(sum(count) FILTER (WHERE metric = 'registered'), 0)::bigint AS registered,
               coalesce(sum(count) FILTER (WHERE metric = 'requested' AND at <= :to), 0)::bigint AS requested,
               coalesce(sum(count) FILTER (WHERE metric = 'paid' AND at <= :to), 0)::bigint AS paid,
               coalesce(sum(count) FILTER (WHERE metric = 'completed' AND at <= :to), 0)::bigint AS completed
          FROM (SELECT metric, count, nullif(dimension, '')::date AS at
                  FROM analytics_sums(ARRAY['mentees'], :from, :to)) AS milestones
        """)
    Milestones milestones(LocalDate from, LocalDate to);

    /**
     * The numbers of accounts that exist, and of the mentees who registered between two days.
     *
     * <p>Deleted accounts are also paused, so the index of paused people finds them.
     *
     * @param mentees all of them
     * @param active those who have a plan and are not paused
     */
    record AccountCounts(long mentees, long paused, long active, long mentors, long created) {}

    /** @param now decides which plans still run */
    @SqlQuery("""
        SELECT (SELECT coalesce(sum(count), 0)::bigint
                  FROM analytics_sums(ARRAY['mentees'], date '1970-01-01', date '9999-12-31')
                 WHERE metric = 'registered')
                   - (SELECT count(*) FROM accounts_person WHERE role = 'mentee' AND paused AND deleted) AS mentees,
               (SELECT count(*) FROM accounts_person WHERE role = 'mentee' AND paused AND NOT deleted) AS paused,
               (SELECT count(*)
                  FROM billing_plan_end
                 WHERE ends_at > :now
                   AND person_id NOT IN (SELECT id FROM accounts_person WHERE role IN ('mentor', 'admin'))
                   AND person_id NOT IN (SELECT id FROM accounts_person WHERE role = 'mentee' AND paused)) AS active,
               (SELECT count(*) FROM accounts_person WHERE role = 'mentor' AND NOT deleted) AS mentors,
               (SELECT coalesce(sum(count), 0)::bigint
                  FROM analytics_sums(ARRAY['mentees'], :from, :to)
                 WHERE metric = 'registered') AS created
        """)
    AccountCounts accounts(Instant now, LocalDate from, LocalDate to);

    /**
     * Minutes from a request to its confirmation, of the requests that were confirmed between two days: the smallest
     * number that at least this share of the requests do not exceed. And the number of pending requests, and of those
     * that have waited since an instant or longer: since they were made or, after a decline, reopened.
     */
    record AssignmentMinutes(@Nullable Integer median, @Nullable Integer p90, long waiting, long overdue) {}

    @SqlQuery("""
        WITH waited AS (
            SELECT value AS minutes, sum(sum(count)) OVER (ORDER BY value) AS until_here, sum(sum(count)) OVER () AS total
              FROM analytics_sums(ARRAY['assignments'], :from, :to)
             GROUP BY value
        )
        SELECT (SELECT min(minutes) FROM waited WHERE until_here >= 0.5 * total) AS median,
               (SELECT min(minutes) FROM waited WHERE until_here >= 0.9 * total) AS p90,
               waiting, overdue
          FROM (SELECT count(*) AS waiting, count(*) FILTER (WHERE waiting_since <= :before) AS overdue
                  FROM bookings_pending) AS pending
        """)
    AssignmentMinutes assignmentMinutes(LocalDate from, LocalDate to, Instant before);

    /** Someone who is or was a mentor. */
    record MentorAccount(UUID id, String name, int weeklyCapacity) {}

    /**
     * Calls the consumer with each mentor, and with the mocks of each mentor and quarter between two, both inclusive.
     * Fetches some rows at a time inside a transaction.
     *
     * @param from the first day of a quarter
     * @param to the first day of a quarter
     */
    @SqlQuery("""
        WITH changed AS MATERIALIZED (
            SELECT DISTINCT quarter, mentor_id FROM analytics_changed_mentor WHERE quarter BETWEEN :from AND :to
        )
        SELECT p.id AS mentor_id, p.name, coalesce(c.weekly_capacity, 0) AS weekly_capacity,
               0 AS quarter, NULL::bytea AS mocks
          FROM accounts_person p
          LEFT JOIN mentors_profile c ON c.person_id = p.id
         WHERE p.role = 'mentor' AND NOT p.deleted
         UNION ALL
        SELECT q.mentor_id, NULL, 0, q.quarter - date '1970-01-01', q.mocks
          FROM analytics_mentor_quarter q
         WHERE q.quarter BETWEEN :from AND :to
           AND NOT EXISTS (SELECT FROM changed c WHERE c.mentor_id = q.mentor_id AND c.quarter = q.quarter)
         UNION ALL
        SELECT c.mentor_id, NULL, 0, c.quarter - date '1970-01-01', f.mocks
          FROM changed c CROSS JOIN LATERAL analytics_mentor_mocks(c.mentor_id, c.quarter) f
         WHERE f.mocks IS NOT NULL
        """)
    @FetchSize(5000)
    void mentorRows(LocalDate from, LocalDate to, Consumer<MentorRow> consumer);

    @SqlQuery("""
        SELECT p.id, p.name, coalesce(c.weekly_capacity, 0) AS weekly_capacity
          FROM accounts_person p
          LEFT JOIN mentors_profile c ON c.person_id = p.id
         WHERE p.id = ANY (:ids)
        """)
    List<MentorAccount> mentorAccounts(Collection<UUID> ids);
}
