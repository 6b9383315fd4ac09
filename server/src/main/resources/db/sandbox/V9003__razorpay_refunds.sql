-- What was paid back. A repeated idempotency key is the same refund.
CREATE TABLE sandbox.razorpay_refund (
    id               text        PRIMARY KEY,
    payment_id       text        NOT NULL REFERENCES sandbox.razorpay_payment,
    amount           bigint      NOT NULL CHECK (amount > 0),
    currency         text        NOT NULL,
    receipt          text,
    notes            jsonb       NOT NULL,
    status           text        NOT NULL,
    speed            text        NOT NULL,
    idempotency_key  text,
    request          text        NOT NULL,
    created_at       timestamptz NOT NULL,
    CONSTRAINT razorpay_refund_status CHECK (status IN ('pending', 'processed', 'failed')),
    CONSTRAINT razorpay_refund_once UNIQUE (idempotency_key)
);
CREATE INDEX razorpay_refund_payment ON sandbox.razorpay_refund (payment_id, created_at DESC, id DESC);
CREATE INDEX razorpay_refund_created_at ON sandbox.razorpay_refund (created_at DESC, id DESC);

ALTER TABLE sandbox.razorpay_payment ADD COLUMN notes jsonb NOT NULL DEFAULT '[]';
CREATE INDEX razorpay_payment_created_at ON sandbox.razorpay_payment (created_at DESC, id DESC);

-- An order has several refunds, each with events of its own.
ALTER TABLE sandbox.razorpay_event
    ADD COLUMN subject text NOT NULL DEFAULT '',
    DROP CONSTRAINT razorpay_event_once,
    ADD CONSTRAINT razorpay_event_once UNIQUE (order_id, event, subject);
