package com.codementee.analytics;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** SQL that writes the sums of the analytics. All methods run in the transaction of a roll-up. */
interface RollUpStore {

    /** Takes the advisory lock that lets one roll-up run at a time, until the transaction ends. */
    @SqlQuery("SELECT pg_advisory_xact_lock(hashtext('analytics')) IS NULL")
    boolean lockRollUp();

    /** A day of a source, or the first day of a month, whose sums are out of date. */
    record Changed(String source, LocalDate day) {}

    /** Returns the days whose facts changed, the latest first. */
    @SqlQuery("SELECT DISTINCT source, day FROM analytics_changed_day ORDER BY day DESC, source")
    List<Changed> changedDays();

    /** Removes the marks of changed days. */
    @SqlUpdate("""
        DELETE FROM analytics_changed_day d
         USING unnest(:sources::text[], :days::text[]::date[]) AS c (source, day)
         WHERE d.source = c.source AND d.day = c.day
        """)
    void removeMarks(List<String> sources, List<String> days);

    @SqlUpdate("""
        DELETE FROM analytics_daily d
         USING unnest(:sources::text[], :days::text[]::date[]) AS c (source, day)
         WHERE d.source = c.source AND d.day = c.day
        """)
    void deleteDays(List<String> sources, List<String> days);

    @SqlUpdate("""
        INSERT INTO analytics_daily (source, day, metric, dimension, value, count, amount)
        SELECT c.source, c.day, f.metric, f.dimension, f.value, sum(f.count), sum(f.amount)
          FROM (SELECT source, day, analytics_day_start(day) AS since, analytics_day_start(day + 1) AS until
                  FROM unnest(:sources::text[], :days::text[]::date[]) AS d (source, day)
                OFFSET 0) AS c
         CROSS JOIN LATERAL analytics_facts(c.source, c.since, c.until) f
         GROUP BY c.source, c.day, f.metric, f.dimension, f.value
        """)
    void insertDays(List<String> sources, List<String> days);

    /** Marks the months of days that were written. */
    @SqlUpdate("""
        INSERT INTO analytics_changed_month (source, month)
        SELECT DISTINCT source, analytics_month(day)
          FROM unnest(:sources::text[], :days::text[]::date[]) AS c (source, day)
            ON CONFLICT DO NOTHING
        """)
    void markMonths(List<String> sources, List<String> days);

    /** Returns the months before one whose days were written since their sums were, the latest first. */
    @SqlQuery("""
        SELECT source, month AS day FROM analytics_changed_month WHERE month < :before ORDER BY month DESC, source
        """)
    List<Changed> changedMonths(LocalDate before);

    @SqlUpdate("DELETE FROM analytics_changed_month WHERE source = :source AND month = :month")
    boolean removeMonthMark(String source, LocalDate month);

    @SqlUpdate("DELETE FROM analytics_monthly WHERE source = :source AND month = :month")
    void deleteMonth(String source, LocalDate month);

    @SqlUpdate("""
        INSERT INTO analytics_monthly (source, month, metric, dimension, value, count, amount)
        SELECT :source, :month::date, metric, dimension, value, sum(count), sum(amount)
          FROM analytics_daily
         WHERE source = :source AND day >= :month AND day < (:month::date + interval '1 month')::date
         GROUP BY metric, dimension, value
        """)
    void insertMonth(String source, LocalDate month);

    /** Removes the marks of at most this many mentors and quarters, the latest first, and returns them. */
    @SqlQuery("""
        WITH chosen AS (
            SELECT DISTINCT quarter, mentor_id FROM analytics_changed_mentor ORDER BY quarter DESC, mentor_id LIMIT :max
        ), removed AS (
            DELETE FROM analytics_changed_mentor m
             USING chosen c
             WHERE m.quarter = c.quarter AND m.mentor_id = c.mentor_id
        )
        SELECT mentor_id, quarter FROM chosen
        """)
    List<ChangedMentor> takeChangedMentors(int max);

    record ChangedMentor(UUID mentorId, LocalDate quarter) {}

    @SqlUpdate("""
        DELETE FROM analytics_mentor_quarter q
         USING unnest(:mentors::uuid[], :quarters::text[]::date[]) AS c (mentor_id, quarter)
         WHERE q.mentor_id = c.mentor_id AND q.quarter = c.quarter
        """)
    void deleteMentors(List<UUID> mentors, List<String> quarters);

    @SqlUpdate("""
        INSERT INTO analytics_mentor_quarter (mentor_id, quarter, mocks)
        SELECT c.mentor_id, c.quarter, f.mocks
          FROM unnest(:mentors::uuid[], :quarters::text[]::date[]) AS c (mentor_id, quarter)
         CROSS JOIN LATERAL analytics_mentor_mocks(c.mentor_id, c.quarter) f
         WHERE f.mocks IS NOT NULL
        """)
    void insertMentors(List<UUID> mentors, List<String> quarters);

    @SqlUpdate("UPDATE analytics_zone SET zone = :zone WHERE zone <> :zone")
    boolean setZone(String zone);

    @SqlQuery("SELECT analytics_mark_all() IS NULL")
    boolean markAll();
}
