-- What the stand-in for the payment provider knows, so that it survives a crash like the real one.
CREATE TABLE sandbox.razorpay_order (
    id           text        PRIMARY KEY,
    amount       bigint      NOT NULL,
    currency     text        NOT NULL,
    receipt      text,
    status       text        NOT NULL DEFAULT 'created',
    attempts     int         NOT NULL DEFAULT 0,
    amount_paid  bigint      NOT NULL DEFAULT 0,
    notes        jsonb       NOT NULL,
    created_at   timestamptz NOT NULL,
    CONSTRAINT razorpay_order_status CHECK (status IN ('created', 'attempted', 'paid'))
);
CREATE INDEX razorpay_order_receipt ON sandbox.razorpay_order (receipt);
CREATE INDEX razorpay_order_created_at ON sandbox.razorpay_order (created_at DESC, id DESC);

CREATE TABLE sandbox.razorpay_payment (
    id               text        PRIMARY KEY,
    order_id         text        NOT NULL REFERENCES sandbox.razorpay_order,
    amount           bigint      NOT NULL,
    currency         text        NOT NULL,
    status           text        NOT NULL,
    captured         boolean     NOT NULL,
    amount_refunded  bigint      NOT NULL DEFAULT 0,
    created_at       timestamptz NOT NULL,
    CONSTRAINT razorpay_payment_status CHECK (status IN ('created', 'authorized', 'captured', 'refunded', 'failed'))
);
CREATE INDEX razorpay_payment_order ON sandbox.razorpay_payment (order_id, created_at DESC, id DESC);

-- One id and one body for each event of an order, however often it is delivered.
CREATE TABLE sandbox.razorpay_event (
    id          text        PRIMARY KEY,
    order_id    text        NOT NULL REFERENCES sandbox.razorpay_order,
    event       text        NOT NULL,
    body        text        NOT NULL,
    created_at  timestamptz NOT NULL,
    CONSTRAINT razorpay_event_once UNIQUE (order_id, event)
);
