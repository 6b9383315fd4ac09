-- The first instant of a day. AT TIME ZONE returns the second of two midnights, where clocks go back from 01:00.
CREATE FUNCTION analytics_day_start(day date) RETURNS timestamptz LANGUAGE sql STABLE AS
$$
SELECT CASE WHEN ((midnight - interval '1 hour') AT TIME ZONE zone)::date = day THEN midnight - interval '1 hour'
            ELSE midnight END
  FROM (SELECT day::timestamp AT TIME ZONE zone AS midnight, zone FROM analytics_zone) AS day_of_zone
$$;

CREATE FUNCTION analytics_month(day date) RETURNS date LANGUAGE sql IMMUTABLE AS
$$ SELECT date_trunc('month', day::timestamp)::date $$;

CREATE FUNCTION analytics_quarter(day date) RETURNS date LANGUAGE sql IMMUTABLE AS
$$ SELECT date_trunc('quarter', day::timestamp)::date $$;

-- Sums of analytics_daily by month, so that a range of years reads few rows a month. Written by the job
-- `roll-up-analytics` for months that are over.
CREATE TABLE analytics_monthly (
    source     text    NOT NULL,
    month      date    NOT NULL CHECK (month = analytics_month(month)),
    metric     text    NOT NULL,
    dimension  text    NOT NULL,
    value      int     NOT NULL,
    count      bigint  NOT NULL,
    amount     bigint  NOT NULL,
    PRIMARY KEY (source, month, metric, dimension, value)
);

-- Months whose days were written to analytics_daily since their sums were; read by day until then. Written only by the
-- job.
CREATE TABLE analytics_changed_month (
    source  text NOT NULL,
    month   date NOT NULL,
    PRIMARY KEY (source, month)
);
INSERT INTO analytics_changed_month (source, month)
SELECT DISTINCT source, analytics_month(day) FROM analytics_daily;

-- The sums of some sources between two days, both inclusive: whole months from analytics_monthly, other days from
-- analytics_daily, and days that changed since from the facts.
CREATE FUNCTION analytics_sums(sources text[], first_day date, last_day date)
RETURNS TABLE (source text, month date, metric text, dimension text, value int, count bigint, amount bigint)
LANGUAGE sql STABLE AS
$$
WITH changed AS MATERIALIZED (
    SELECT d.source, d.day, analytics_day_start(d.day) AS since, analytics_day_start(d.day + 1) AS until
      FROM (SELECT DISTINCT c.source, c.day
              FROM analytics_changed_day c
             WHERE c.source = ANY (sources) AND c.day BETWEEN first_day AND last_day) AS d
), partial AS MATERIALIZED (
    SELECT m.source, m.month
      FROM analytics_changed_month m
     WHERE m.source = ANY (sources) AND m.month BETWEEN analytics_month(first_day) AND last_day
     UNION
    SELECT d.source, analytics_month(d.day) FROM changed d
     UNION
    SELECT s, analytics_month(first_day) FROM unnest(sources) AS s WHERE first_day > analytics_month(first_day)
     UNION
    SELECT s, analytics_month(last_day)
      FROM unnest(sources) AS s
     WHERE analytics_month(last_day + 1) = analytics_month(last_day)
)
SELECT m.source, m.month, m.metric, m.dimension, m.value, m.count, m.amount
  FROM analytics_monthly m
 WHERE m.source = ANY (sources) AND m.month BETWEEN analytics_month(first_day) AND last_day
   AND NOT EXISTS (SELECT FROM partial p WHERE p.source = m.source AND p.month = m.month)
 UNION ALL
SELECT p.source, p.month, d.metric, d.dimension, d.value, d.count, d.amount
  FROM partial p
  JOIN analytics_daily d ON d.source = p.source
   AND d.day BETWEEN greatest(p.month, first_day) AND least((p.month + interval '1 month')::date - 1, last_day)
 WHERE NOT EXISTS (SELECT FROM changed c WHERE c.source = d.source AND c.day = d.day)
 UNION ALL
SELECT c.source, analytics_month(c.day), f.metric, f.dimension, f.value, f.count, f.amount
  FROM changed c
 CROSS JOIN LATERAL analytics_facts(c.source, c.since, c.until) f
$$;

-- A mentor's mocks that start in a quarter of a year and are not cancelled. `mocks` has nine bytes for each: two for
-- the day of the quarter, counted from 0; one that is 1 if it took place; two for the stars, 0 without a rating; four
-- for the minutes from its end to its feedback, the smallest number without one. One row instead of one for each mock
-- keeps the exact median of any range of days readable within milliseconds.
CREATE TABLE analytics_mentor_quarter (
    mentor_id  uuid   NOT NULL,
    quarter    date   NOT NULL CHECK (quarter = analytics_quarter(quarter)),
    mocks      bytea  NOT NULL,
    PRIMARY KEY (quarter, mentor_id)
);

-- Mentors and quarters whose mocks changed since their row was written. Writers only insert, as for changed days.
CREATE TABLE analytics_changed_mentor (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    mentor_id  uuid NOT NULL,
    quarter    date NOT NULL
);
CREATE INDEX analytics_changed_mentor_quarter ON analytics_changed_mentor (quarter, mentor_id);

CREATE FUNCTION analytics_mentor_mocks(mentor uuid, quarter date) RETURNS TABLE (mocks bytea) LANGUAGE sql STABLE AS
$$
SELECT string_agg(int2send(((m.starts_at AT TIME ZONE q.zone)::date - quarter)::int2)
                      || boolsend(m.status = 'completed')
                      || int2send(coalesce(m.rating, 0)::int2)
                      || int4send(coalesce((extract(epoch FROM m.feedback_at - m.ends_at) / 60)::int, -2147483648)),
                  ''::bytea)
  -- OFFSET keeps the planner from computing the instants for each row.
  FROM (SELECT zone, analytics_day_start(quarter) AS since,
               analytics_day_start((quarter + interval '3 months')::date) AS until
          FROM analytics_zone
        OFFSET 0) AS q
  JOIN mock m ON m.mentor_id = mentor AND m.status <> 'cancelled' AND m.starts_at >= q.since AND m.starts_at < q.until
$$;

CREATE FUNCTION analytics_mark_mentor(mentor uuid, at timestamptz) RETURNS void LANGUAGE sql AS
$$
INSERT INTO analytics_changed_mentor (mentor_id, quarter)
SELECT mentor, analytics_quarter(analytics_day(at)) WHERE at IS NOT NULL
$$;

CREATE FUNCTION analytics_on_mentor_mock() RETURNS trigger LANGUAGE plpgsql AS
$$
BEGIN
    PERFORM analytics_mark_mentor(NEW.mentor_id, NEW.starts_at);
    IF TG_OP = 'DELETE' OR (OLD.mentor_id, OLD.starts_at) IS DISTINCT FROM (NEW.mentor_id, NEW.starts_at) THEN
        PERFORM analytics_mark_mentor(OLD.mentor_id, OLD.starts_at);
    END IF;
    RETURN NULL;
END
$$;
CREATE TRIGGER analytics_mentor_mock_written AFTER INSERT OR DELETE ON mock
    FOR EACH ROW EXECUTE FUNCTION analytics_on_mentor_mock();
CREATE TRIGGER analytics_mentor_mock_updated AFTER UPDATE ON mock
    FOR EACH ROW WHEN ((NEW.mentor_id, NEW.status, NEW.starts_at, NEW.ends_at, NEW.rating, NEW.feedback_at)
        IS DISTINCT FROM (OLD.mentor_id, OLD.status, OLD.starts_at, OLD.ends_at, OLD.rating, OLD.feedback_at))
    EXECUTE FUNCTION analytics_on_mentor_mock();

-- Marks all days, and all mentors in all quarters.
CREATE OR REPLACE FUNCTION analytics_mark_all() RETURNS void LANGUAGE sql AS
$$
INSERT INTO analytics_changed_day (source, day)
SELECT source, day::date
  FROM unnest(ARRAY['orders', 'refunds', 'bookings', 'assignments', 'mocks', 'ratings', 'mentees']) AS source
 CROSS JOIN (SELECT least((SELECT min(created_at) FROM person), (SELECT min(starts_at) FROM mock)) AS first,
                    greatest((SELECT max(created_at) FROM booking_request), (SELECT max(starts_at) FROM mock),
                             (SELECT max(created_at) FROM person), (SELECT max(created_at) FROM rating),
                             (SELECT max(processed_at) FROM refund), (SELECT max(paid_at) FROM plan_order),
                             (SELECT max(confirmed_at) FROM booking_request)) AS last) AS range
 CROSS JOIN generate_series(first::date - 1, last::date + 1, interval '1 day') AS day;
DELETE FROM analytics_mentor_quarter;
INSERT INTO analytics_changed_mentor (mentor_id, quarter)
SELECT DISTINCT mentor_id, analytics_quarter((starts_at AT TIME ZONE zone)::date)
  FROM mock CROSS JOIN analytics_zone
$$;

INSERT INTO analytics_changed_mentor (mentor_id, quarter)
SELECT DISTINCT mentor_id, analytics_quarter((starts_at AT TIME ZONE zone)::date)
  FROM mock CROSS JOIN analytics_zone;

-- Replaced by analytics_mentor_quarter.
DROP VIEW bookings_mentor_mock;

-- The names of mentors without reading a page of `person` for each.
CREATE INDEX person_mentor ON person (id) INCLUDE (name) WHERE role = 'mentor';

-- Counts the people with a plan who are neither mentors nor paused without reading the rows.
DROP INDEX entitlement_ends_at;
CREATE INDEX entitlement_ends_at ON entitlement (ends_at) INCLUDE (person_id);
