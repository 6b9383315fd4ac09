-- A mail to send, written in the transaction that causes it. Never changed but for its fate; a secret one loses its
-- text once it has been sent or given up.
CREATE TABLE outbox_mail (
    id          uuid        PRIMARY KEY,
    cause       text        NOT NULL,
    recipient   text        NOT NULL,
    subject     text        NOT NULL,
    html        text        NOT NULL,
    text        text        NOT NULL,
    invite      text,
    method      text,
    secret      boolean     NOT NULL DEFAULT false,
    created_at  timestamptz NOT NULL,
    attempts    int         NOT NULL DEFAULT 0,
    sent_at     timestamptz,
    failed_at   timestamptz,
    CONSTRAINT outbox_mail_once UNIQUE (cause, recipient),
    CONSTRAINT outbox_mail_invite CHECK ((invite IS NULL) = (method IS NULL)),
    CONSTRAINT outbox_mail_method CHECK (method IN ('REQUEST', 'CANCEL'))
);
CREATE INDEX outbox_mail_open ON outbox_mail (created_at) WHERE sent_at IS NULL AND failed_at IS NULL;
