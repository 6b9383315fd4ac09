-- When a settled order is compared with the payment provider next. An order with recent movement is compared each night,
-- any other one once a month.
CREATE TABLE order_comparison (
    order_id  uuid        PRIMARY KEY REFERENCES plan_order ON DELETE CASCADE,
    due_at    timestamptz NOT NULL
);
CREATE INDEX order_comparison_due_at ON order_comparison (due_at, order_id);

INSERT INTO order_comparison (order_id, due_at)
SELECT id, paid_at FROM plan_order WHERE paid_at IS NOT NULL;

-- Where our records and the provider's, or our own tables, disagree. `subject` is the id of what disagrees: an order, a
-- payment or a refund. A payment that belongs to no order of ours has no `order_id`. The comparison that no longer finds a
-- difference resolves it. `told_at` is when the admins were told.
CREATE TABLE billing_difference (
    id           uuid        PRIMARY KEY,
    order_id     uuid        REFERENCES plan_order ON DELETE CASCADE,
    kind         text        NOT NULL,
    subject      text        NOT NULL,
    ours         text,
    theirs       text,
    found_at     timestamptz NOT NULL,
    told_at      timestamptz,
    resolved_at  timestamptz,
    CONSTRAINT billing_difference_resolved CHECK (resolved_at IS NULL OR resolved_at >= found_at)
);
-- The same difference is open once.
CREATE UNIQUE INDEX billing_difference_open ON billing_difference (kind, subject) WHERE resolved_at IS NULL;
CREATE INDEX billing_difference_order ON billing_difference (order_id);
CREATE INDEX billing_difference_found_at ON billing_difference (found_at DESC, id DESC);

-- Published for the dashboard: the open differences.
CREATE VIEW billing_open_difference AS
SELECT id, found_at FROM billing_difference WHERE resolved_at IS NULL;

-- Published for mails.
CREATE VIEW billing_found_difference AS
SELECT d.id, d.order_id, d.kind, d.ours, d.theirs, o.name AS buyer_name, o.plan_name
  FROM billing_difference d
  LEFT JOIN plan_order o ON o.id = d.order_id;
