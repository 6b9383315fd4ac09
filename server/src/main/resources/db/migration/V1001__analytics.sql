-- The platform's time zone, by which days are counted. The server writes it at start.
CREATE TABLE analytics_zone (
    only_row  boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    zone      text    NOT NULL
);
INSERT INTO analytics_zone (zone) VALUES ('Asia/Kolkata');

CREATE FUNCTION analytics_day(at timestamptz) RETURNS date LANGUAGE sql STABLE AS
$$ SELECT (at AT TIME ZONE zone)::date FROM analytics_zone $$;

-- Sums of facts by day, so that a range of years is read as some thousand rows. Written by the job `roll-up-analytics`.
CREATE TABLE analytics_daily (
    source     text    NOT NULL,
    day        date    NOT NULL,
    metric     text    NOT NULL,
    dimension  text    NOT NULL,
    value      int     NOT NULL,
    count      bigint  NOT NULL,
    amount     bigint  NOT NULL,
    PRIMARY KEY (source, day, metric, dimension, value)
);

-- Days whose facts changed since their sums were written. Writers only insert, so they never wait for each other; a
-- reader computes these days from the facts.
CREATE TABLE analytics_changed_day (
    id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    source  text NOT NULL,
    day     date NOT NULL
);
CREATE INDEX analytics_changed_day_source ON analytics_changed_day (source, day);

-- For the facts of one day, and for accounts.
CREATE INDEX plan_order_paid_at ON plan_order (paid_at) WHERE paid_at IS NOT NULL;
CREATE INDEX refund_processed_at ON refund (processed_at) WHERE processed_at IS NOT NULL;
CREATE INDEX rating_created_at ON rating (created_at);

-- The definition of each figure: the facts of a source between two instants. Amounts are paise; values are minutes.
--   orders       paid orders, by payment; dimension: plan
--   refunds      processed refunds, by the time they were processed; dimension: plan
--   bookings     booking requests, by creation; three facts each
--   assignments  confirmed requests, by confirmation; value: minutes from the request to its (last) confirmation
--   mocks        mocks that are over, by start; dimension: held, no_show_mentor, no_show_mentee, cancelled
--   ratings      by creation; value: stars
--   mentees      by registration; `requested`, `paid`, `completed` have the day of the first one as dimension
CREATE FUNCTION analytics_facts(source text, since timestamptz, until timestamptz)
RETURNS TABLE (metric text, dimension text, value int, count bigint, amount bigint) LANGUAGE sql STABLE AS
$$
SELECT 'paid', plan_id, 0, 1::bigint, o.amount
  FROM plan_order o
 WHERE source = 'orders' AND paid_at >= since AND paid_at < until
UNION ALL
SELECT 'refunded', o.plan_id, 0, 1, r.amount
  FROM refund r JOIN plan_order o ON o.id = r.order_id
 WHERE source = 'refunds' AND r.processed_at >= since AND r.processed_at < until
UNION ALL
SELECT f.metric, f.dimension, 0, 1, 0
  FROM booking_request b
 CROSS JOIN LATERAL (VALUES ('status', b.status), ('company', b.company_id::text), ('type', b.interview_type))
       AS f (metric, dimension)
 WHERE source = 'bookings' AND b.created_at >= since AND b.created_at < until
UNION ALL
SELECT 'waited', '', (extract(epoch FROM confirmed_at - created_at) / 60)::int, 1, 0
  FROM booking_request
 WHERE source = 'assignments' AND confirmed_at >= since AND confirmed_at < until
UNION ALL
SELECT 'mock',
       CASE m.status WHEN 'completed' THEN 'held'
                     WHEN 'no_show' THEN 'no_show_' || coalesce(b.missed_by, 'unknown')
                     ELSE m.status END,
       0, 1, 0
  FROM mock m JOIN booking_request b ON b.id = m.booking_request_id
 WHERE source = 'mocks' AND m.status <> 'scheduled' AND m.starts_at >= since AND m.starts_at < until
UNION ALL
SELECT 'rating', '', stars, 1, 0
  FROM rating
 WHERE source = 'ratings' AND created_at >= since AND created_at < until
UNION ALL
SELECT f.metric, coalesce(analytics_day(f.at)::text, ''), 0, 1, 0
  FROM person p
 CROSS JOIN LATERAL (VALUES
       ('registered', NULL::timestamptz),
       ('requested', least((SELECT min(created_at) FROM booking_request WHERE mentee_id = p.id),
                           (SELECT min(created_at) FROM plan_order WHERE person_id = p.id AND booking IS NOT NULL))),
       ('paid', (SELECT min(paid_at) FROM plan_order WHERE person_id = p.id)),
       ('completed', (SELECT min(ends_at) FROM mock WHERE mentee_id = p.id AND status = 'completed')))
       AS f (metric, at)
 WHERE source = 'mentees' AND p.role = 'mentee' AND p.created_at >= since AND p.created_at < until
   AND (f.metric = 'registered' OR f.at IS NOT NULL)
$$;

CREATE FUNCTION analytics_mark(source text, VARIADIC instants timestamptz[]) RETURNS void LANGUAGE sql AS
$$
INSERT INTO analytics_changed_day (source, day)
SELECT DISTINCT source, analytics_day(at) FROM unnest(instants) AS at WHERE at IS NOT NULL
$$;

-- Marks all days, as after a change of the time zone.
CREATE FUNCTION analytics_mark_all() RETURNS void LANGUAGE sql AS
$$
INSERT INTO analytics_changed_day (source, day)
SELECT source, day::date
  FROM unnest(ARRAY['orders', 'refunds', 'bookings', 'assignments', 'mocks', 'ratings', 'mentees']) AS source
 CROSS JOIN (SELECT least((SELECT min(created_at) FROM person), (SELECT min(starts_at) FROM mock)) AS first,
                    greatest((SELECT max(created_at) FROM booking_request), (SELECT max(starts_at) FROM mock),
                             (SELECT max(created_at) FROM person), (SELECT max(created_at) FROM rating),
                             (SELECT max(processed_at) FROM refund), (SELECT max(paid_at) FROM plan_order),
                             (SELECT max(confirmed_at) FROM booking_request)) AS last) AS range
 CROSS JOIN generate_series(first::date - 1, last::date + 1, interval '1 day') AS day
$$;
SELECT analytics_mark_all();

CREATE FUNCTION analytics_mark_mentee(mentee uuid) RETURNS void LANGUAGE sql AS
$$ SELECT analytics_mark('mentees', created_at) FROM person WHERE id = mentee $$;

CREATE FUNCTION analytics_on_person() RETURNS trigger LANGUAGE plpgsql AS
$$
BEGIN
    PERFORM analytics_mark('mentees', OLD.created_at, NEW.created_at);
    RETURN NULL;
END
$$;
CREATE TRIGGER analytics_person AFTER INSERT OR DELETE OR UPDATE OF role, created_at ON person
    FOR EACH ROW EXECUTE FUNCTION analytics_on_person();

-- A mentee's milestones are their first order, request and completed mock, so later ones mark no day.
CREATE FUNCTION analytics_on_order() RETURNS trigger LANGUAGE plpgsql AS
$$
BEGIN
    PERFORM analytics_mark('orders', OLD.paid_at, NEW.paid_at);
    PERFORM analytics_mark_mentee(coalesce(NEW.person_id, OLD.person_id));
    RETURN NULL;
END
$$;
CREATE TRIGGER analytics_order_inserted AFTER INSERT ON plan_order
    FOR EACH ROW WHEN (NEW.paid_at IS NOT NULL OR NEW.booking IS NOT NULL) EXECUTE FUNCTION analytics_on_order();
CREATE TRIGGER analytics_order_updated AFTER UPDATE ON plan_order
    FOR EACH ROW WHEN (NEW.paid_at IS DISTINCT FROM OLD.paid_at OR NEW.amount <> OLD.amount
        OR NEW.person_id IS DISTINCT FROM OLD.person_id OR (NEW.booking IS NULL) <> (OLD.booking IS NULL))
    EXECUTE FUNCTION analytics_on_order();
CREATE TRIGGER analytics_order_deleted AFTER DELETE ON plan_order
    FOR EACH ROW EXECUTE FUNCTION analytics_on_order();

CREATE FUNCTION analytics_on_refund() RETURNS trigger LANGUAGE plpgsql AS
$$
BEGIN
    PERFORM analytics_mark('refunds', OLD.processed_at, NEW.processed_at);
    RETURN NULL;
END
$$;
CREATE TRIGGER analytics_refund AFTER INSERT OR DELETE OR UPDATE OF processed_at, amount ON refund
    FOR EACH ROW EXECUTE FUNCTION analytics_on_refund();

CREATE FUNCTION analytics_on_booking() RETURNS trigger LANGUAGE plpgsql AS
$$
BEGIN
    PERFORM analytics_mark('bookings', OLD.created_at, NEW.created_at);
    PERFORM analytics_mark('assignments', OLD.confirmed_at, NEW.confirmed_at);
    IF TG_OP <> 'UPDATE' AND NOT EXISTS (SELECT FROM booking_request
            WHERE mentee_id = coalesce(NEW.mentee_id, OLD.mentee_id) AND id <> coalesce(NEW.id, OLD.id)
              AND created_at <= coalesce(NEW.created_at, OLD.created_at)) THEN
        PERFORM analytics_mark_mentee(coalesce(NEW.mentee_id, OLD.mentee_id));
    END IF;
    RETURN NULL;
END
$$;
CREATE TRIGGER analytics_booking_written AFTER INSERT OR DELETE ON booking_request
    FOR EACH ROW EXECUTE FUNCTION analytics_on_booking();
CREATE TRIGGER analytics_booking_updated AFTER UPDATE ON booking_request
    FOR EACH ROW WHEN (NEW.status <> OLD.status OR NEW.confirmed_at IS DISTINCT FROM OLD.confirmed_at
        OR NEW.company_id <> OLD.company_id OR NEW.interview_type <> OLD.interview_type)
    EXECUTE FUNCTION analytics_on_booking();

-- Which side missed a mock is written to its request.
CREATE FUNCTION analytics_on_missed() RETURNS trigger LANGUAGE plpgsql AS
$$
BEGIN
    PERFORM analytics_mark('mocks', starts_at) FROM mock WHERE booking_request_id = NEW.id;
    RETURN NULL;
END
$$;
CREATE TRIGGER analytics_booking_missed AFTER UPDATE ON booking_request
    FOR EACH ROW WHEN (NEW.missed_by IS DISTINCT FROM OLD.missed_by) EXECUTE FUNCTION analytics_on_missed();

CREATE FUNCTION analytics_on_mock() RETURNS trigger LANGUAGE plpgsql AS
$$
BEGIN
    PERFORM analytics_mark('mocks', OLD.starts_at, NEW.starts_at);
    IF 'completed' IN (OLD.status, NEW.status) AND NOT EXISTS (SELECT FROM mock
            WHERE mentee_id = coalesce(NEW.mentee_id, OLD.mentee_id) AND status = 'completed'
              AND id <> coalesce(NEW.id, OLD.id) AND ends_at <= coalesce(NEW.ends_at, OLD.ends_at)) THEN
        PERFORM analytics_mark_mentee(coalesce(NEW.mentee_id, OLD.mentee_id));
    END IF;
    RETURN NULL;
END
$$;
CREATE TRIGGER analytics_mock_inserted AFTER INSERT ON mock
    FOR EACH ROW WHEN (NEW.status <> 'scheduled') EXECUTE FUNCTION analytics_on_mock();
CREATE TRIGGER analytics_mock_updated AFTER UPDATE ON mock
    FOR EACH ROW WHEN (NEW.status <> OLD.status OR NEW.starts_at <> OLD.starts_at OR NEW.ends_at <> OLD.ends_at)
    EXECUTE FUNCTION analytics_on_mock();
CREATE TRIGGER analytics_mock_deleted AFTER DELETE ON mock
    FOR EACH ROW WHEN (OLD.status <> 'scheduled') EXECUTE FUNCTION analytics_on_mock();

CREATE FUNCTION analytics_on_rating() RETURNS trigger LANGUAGE plpgsql AS
$$
BEGIN
    PERFORM analytics_mark('ratings', OLD.created_at, NEW.created_at);
    RETURN NULL;
END
$$;
CREATE TRIGGER analytics_rating AFTER INSERT OR DELETE OR UPDATE OF stars, created_at ON rating
    FOR EACH ROW EXECUTE FUNCTION analytics_on_rating();

-- Published: mocks by mentor, and until when people have a plan, for figures.
CREATE VIEW bookings_mentor_mock AS
SELECT mentor_id, status, starts_at, ends_at, rating, feedback_at FROM mock;
CREATE VIEW billing_plan_end AS
SELECT person_id, ends_at FROM entitlement;
