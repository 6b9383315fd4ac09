-- Each attempt to pay an order, as the provider last described it. `captured` stays true when a payment is refunded later.
-- `read_at` is when the request to the provider began: of two readings in the same state, the later one wins.
CREATE TABLE payment (
    id          text        PRIMARY KEY,
    order_id    uuid        NOT NULL REFERENCES plan_order,
    status      text        NOT NULL,
    captured    boolean     NOT NULL,
    amount      bigint      NOT NULL,
    currency    text        NOT NULL,
    method      text,
    fee         bigint,
    tax         bigint,
    error       text,
    created_at  timestamptz NOT NULL,
    read_at     timestamptz NOT NULL,
    CONSTRAINT payment_status CHECK (status IN ('created', 'failed', 'authorized', 'captured', 'refunded'))
);
CREATE INDEX payment_order ON payment (order_id, created_at, id);

-- Until now only the payment that settled an order was kept, by its id.
INSERT INTO payment (id, order_id, status, captured, amount, currency, created_at, read_at)
SELECT razorpay_payment_id, id, CASE status WHEN 'refunded' THEN 'refunded' ELSE 'captured' END, true, amount, currency,
       paid_at, paid_at
  FROM plan_order
 WHERE razorpay_payment_id IS NOT NULL AND paid_at IS NOT NULL;

-- The units of one order, oldest first.
CREATE INDEX ledger_entry_membership ON ledger_entry (membership_id, created_at, id);
