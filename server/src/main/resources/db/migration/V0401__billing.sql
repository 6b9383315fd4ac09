CREATE TABLE pricing_plan (
    plan_id                text        PRIMARY KEY,
    name                   text        NOT NULL,
    price                  bigint      NOT NULL,
    currency               text        NOT NULL DEFAULT 'INR',
    duration_months        int         NOT NULL,
    limit_mock_interviews  int,
    limit_resume_reviews   int,
    limit_ai_tools         int,
    features               text[]      NOT NULL,
    is_popular             boolean     NOT NULL DEFAULT false,
    display_order          int         NOT NULL,
    retired_at             timestamptz,
    created_at             timestamptz NOT NULL,
    CONSTRAINT pricing_plan_id CHECK (plan_id ~ '^[a-z][a-z0-9_-]{1,39}$'),
    CONSTRAINT pricing_plan_price CHECK (price BETWEEN 100 AND 100000000),
    CONSTRAINT pricing_plan_duration CHECK (duration_months BETWEEN 1 AND 60),
    CONSTRAINT pricing_plan_limits CHECK (
        limit_mock_interviews >= 0 AND limit_resume_reviews >= 0 AND limit_ai_tools >= 0)
);
CREATE INDEX pricing_plan_display_order ON pricing_plan (display_order, plan_id);

-- What somebody set out to buy. Price, duration and limits are copied from the plan on that day.
-- An order made without an account keeps name, address and password hash until it is paid; then it has a person,
-- and `made_account` says whether it made them or found them.
CREATE TABLE plan_order (
    id                     uuid        PRIMARY KEY,
    razorpay_order_id      text,
    razorpay_payment_id    text,
    person_id              uuid        REFERENCES person,
    name                   text        NOT NULL,
    email                  text        NOT NULL,
    password_hash          text,
    current_job            text,
    target_job             text,
    plan_id                text        NOT NULL REFERENCES pricing_plan,
    plan_name              text        NOT NULL,
    amount                 bigint      NOT NULL,
    currency               text        NOT NULL,
    duration_months        int         NOT NULL,
    limit_mock_interviews  int,
    limit_resume_reviews   int,
    limit_ai_tools         int,
    amount_refunded        bigint      NOT NULL DEFAULT 0,
    status                 text        NOT NULL DEFAULT 'created',
    booking                jsonb,
    booking_request_id     uuid,
    booking_problem        jsonb,
    made_account           boolean     NOT NULL DEFAULT false,
    created_at             timestamptz NOT NULL,
    paid_at                timestamptz,
    CONSTRAINT plan_order_razorpay_order UNIQUE (razorpay_order_id),
    CONSTRAINT plan_order_razorpay_payment UNIQUE (razorpay_payment_id),
    CONSTRAINT plan_order_status CHECK (status IN ('created', 'attempted', 'paid', 'refunded', 'expired')),
    CONSTRAINT plan_order_paid CHECK ((status IN ('paid', 'refunded')) = (paid_at IS NOT NULL)),
    CONSTRAINT plan_order_refund CHECK (amount_refunded BETWEEN 0 AND amount)
);
CREATE INDEX plan_order_person ON plan_order (person_id, created_at DESC, id DESC);
CREATE INDEX plan_order_created_at ON plan_order (created_at DESC, id DESC);
CREATE INDEX plan_order_status_created_at ON plan_order (status, created_at DESC, id DESC);
-- One open order for the same purchase: asking again returns it. An older price is another purchase.
CREATE UNIQUE INDEX plan_order_open ON plan_order (person_id, plan_id, amount, md5(coalesce(booking::text, '')))
    WHERE status IN ('created', 'attempted');

-- What the payment provider told us, once per event.
CREATE TABLE payment_event (
    event_id           text        PRIMARY KEY,
    event              text,
    razorpay_order_id  text,
    body               bytea       NOT NULL,
    received_at        timestamptz NOT NULL,
    handled_at         timestamptz
);

-- Until when a person has a plan, and the dearest one running. A `run` is an unbroken stretch of membership.
CREATE TABLE entitlement (
    person_id  uuid        PRIMARY KEY REFERENCES person ON DELETE CASCADE,
    run        int         NOT NULL,
    plan_id    text        NOT NULL,
    plan_name  text        NOT NULL,
    plan_price bigint      NOT NULL,
    ends_at    timestamptz NOT NULL
);

-- One paid order's units. Those of the person's current run can be spent until the entitlement ends.
CREATE TABLE membership (
    id                     uuid        PRIMARY KEY,
    order_id               uuid        NOT NULL REFERENCES plan_order,
    person_id              uuid        NOT NULL REFERENCES person ON DELETE CASCADE,
    run                    int         NOT NULL,
    plan_id                text        NOT NULL,
    granted_at             timestamptz NOT NULL,
    limit_mock_interviews  int,
    limit_resume_reviews   int,
    limit_ai_tools         int,
    used_mock_interviews   int         NOT NULL DEFAULT 0,
    used_resume_reviews    int         NOT NULL DEFAULT 0,
    used_ai_tools          int         NOT NULL DEFAULT 0,
    CONSTRAINT membership_order UNIQUE (order_id),
    CONSTRAINT membership_mock_interviews CHECK (used_mock_interviews BETWEEN 0 AND coalesce(limit_mock_interviews, 2147483647)),
    CONSTRAINT membership_resume_reviews CHECK (used_resume_reviews BETWEEN 0 AND coalesce(limit_resume_reviews, 2147483647)),
    CONSTRAINT membership_ai_tools CHECK (used_ai_tools BETWEEN 0 AND coalesce(limit_ai_tools, 2147483647))
);
CREATE INDEX membership_person ON membership (person_id, run, granted_at, id);

-- Each unit taken (-1) or given back (+1). `cause` is what it was taken for; `returns` the entry it gives back.
CREATE TABLE ledger_entry (
    id                  uuid        PRIMARY KEY,
    person_id           uuid        NOT NULL REFERENCES person ON DELETE CASCADE,
    membership_id       uuid        NOT NULL REFERENCES membership ON DELETE CASCADE,
    kind                text        NOT NULL,
    units               int         NOT NULL,
    reason              text        NOT NULL,
    cause               uuid        NOT NULL,
    returns             uuid        REFERENCES ledger_entry ON DELETE CASCADE,
    booking_request_id  uuid,
    created_at          timestamptz NOT NULL,
    CONSTRAINT ledger_entry_kind CHECK (kind IN ('mock_interviews', 'resume_reviews', 'ai_tools')),
    CONSTRAINT ledger_entry_units CHECK (units IN (-1, 1) AND (units = 1) = (returns IS NOT NULL)),
    CONSTRAINT ledger_entry_taken_once UNIQUE (kind, cause, units),
    CONSTRAINT ledger_entry_returned_once UNIQUE (returns)
);
CREATE INDEX ledger_entry_person ON ledger_entry (person_id, created_at DESC, id DESC);

-- Published: what a person has bought and used in the current run. Whether it still runs is `ends_at` against the clock.
CREATE VIEW billing_standing AS
SELECT e.person_id, e.plan_id, e.plan_name, e.ends_at,
       m.limit_mock_interviews, m.limit_resume_reviews, m.limit_ai_tools,
       m.used_mock_interviews, m.used_resume_reviews, m.used_ai_tools
  FROM entitlement e
 CROSS JOIN LATERAL (
       SELECT CASE WHEN count(*) = count(limit_mock_interviews) THEN sum(limit_mock_interviews)::int END AS limit_mock_interviews,
              CASE WHEN count(*) = count(limit_resume_reviews) THEN sum(limit_resume_reviews)::int END AS limit_resume_reviews,
              CASE WHEN count(*) = count(limit_ai_tools) THEN sum(limit_ai_tools)::int END AS limit_ai_tools,
              sum(used_mock_interviews)::int AS used_mock_interviews,
              sum(used_resume_reviews)::int AS used_resume_reviews,
              sum(used_ai_tools)::int AS used_ai_tools
         FROM membership
        WHERE membership.person_id = e.person_id AND membership.run = e.run) m;
