-- Money that goes back for a paid order. One made in the provider's dashboard has no `created_by`. `reason` is shown to the
-- buyer. A pending refund counts against what is left of the order; a failed one does not.
CREATE TABLE refund (
    id                  uuid        PRIMARY KEY,
    order_id            uuid        NOT NULL REFERENCES plan_order,
    razorpay_refund_id  text,
    amount              bigint      NOT NULL,
    status              text        NOT NULL,
    reason              text        NOT NULL,
    revoked             boolean     NOT NULL,
    created_by          uuid        REFERENCES person,
    created_at          timestamptz NOT NULL,
    processed_at        timestamptz,
    CONSTRAINT refund_provider_id UNIQUE (razorpay_refund_id),
    CONSTRAINT refund_amount CHECK (amount > 0),
    CONSTRAINT refund_status CHECK (status IN ('pending', 'processed', 'failed')),
    CONSTRAINT refund_processed CHECK ((status = 'processed') = (processed_at IS NOT NULL)),
    CONSTRAINT refund_processed_at_the_provider CHECK (status <> 'processed' OR razorpay_refund_id IS NOT NULL)
);
CREATE INDEX refund_order ON refund (order_id, created_at, id);

-- A revoked membership grants nothing more: its unused units lapse and its months no longer count.
ALTER TABLE membership ADD COLUMN revoked_at timestamptz;

CREATE OR REPLACE VIEW billing_standing AS
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
        WHERE membership.person_id = e.person_id AND membership.run = e.run AND membership.revoked_at IS NULL) m;

-- A unit of a revoked membership cannot be spent again.
CREATE OR REPLACE VIEW billing_unit AS
SELECT t.kind, t.cause, CASE WHEN m.run = e.run AND m.revoked_at IS NULL THEN e.ends_at END AS spendable_until
  FROM ledger_entry t
  JOIN membership m ON m.id = t.membership_id
  JOIN entitlement e ON e.person_id = t.person_id
 WHERE t.units = -1 AND t.adjusted_by IS NULL;

-- Published for mails: a refund with its order and buyer.
CREATE VIEW billing_refund AS
SELECT r.id, r.order_id, r.amount, r.status, r.reason, r.revoked, o.person_id, o.plan_name, o.amount AS order_amount
  FROM refund r
  JOIN plan_order o ON o.id = r.order_id;
