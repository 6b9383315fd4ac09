CREATE SCHEMA sandbox;

-- What demo mode's mail provider has taken, as it came. A Message-ID seen before is the same mail.
CREATE TABLE sandbox.mail (
    id          uuid        PRIMARY KEY,
    message_id  text        NOT NULL,
    recipient   text        NOT NULL,
    bcc         text,
    mime        bytea       NOT NULL,
    sent_at     timestamptz NOT NULL,
    CONSTRAINT mail_once UNIQUE (message_id)
);
CREATE INDEX mail_recipient ON sandbox.mail (lower(recipient), sent_at DESC, id DESC);
CREATE INDEX mail_sent_at ON sandbox.mail (sent_at DESC, id DESC);

-- How far the application's clock is ahead of the system's. One row.
CREATE TABLE sandbox.clock (
    one           boolean PRIMARY KEY DEFAULT true CHECK (one),
    ahead_micros  bigint  NOT NULL CHECK (ahead_micros >= 0)
);
INSERT INTO sandbox.clock (ahead_micros) VALUES (0);
