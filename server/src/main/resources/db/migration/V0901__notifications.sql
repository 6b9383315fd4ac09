-- A notification in a person's inbox, at most one per person and cause. `position` orders the deliveries to a person's
-- streams; it is null until the first delivery. person_id has no foreign key: its check would make all bookings that
-- notify the same admin update the lock of that admin's row.
CREATE TABLE notification (
    id          uuid        PRIMARY KEY,
    person_id   uuid        NOT NULL,
    cause       text        NOT NULL,
    kind        text        NOT NULL,
    title       text        NOT NULL,
    body        text        NOT NULL,
    href        text        NOT NULL,
    position    bigint,
    read_at     timestamptz,
    created_at  timestamptz NOT NULL,
    CONSTRAINT notification_once UNIQUE (person_id, cause),
    CONSTRAINT notification_position UNIQUE (person_id, position),
    CONSTRAINT notification_inside_the_app CHECK (href LIKE '/%' AND href NOT LIKE '//%' AND href NOT LIKE '/\\%')
);
CREATE INDEX notification_newest ON notification (person_id, created_at DESC, id DESC);
CREATE INDEX notification_unread ON notification (person_id, created_at DESC, id DESC) WHERE read_at IS NULL;
CREATE INDEX notification_undelivered ON notification (person_id) WHERE position IS NULL;
-- For the purge, which deletes the oldest rows of everyone.
CREATE INDEX notification_age ON notification USING brin (created_at);
CREATE SEQUENCE notification_positions;

-- What a person chose per kind. A kind without a row is on in both channels.
CREATE TABLE notification_preference (
    person_id   uuid        NOT NULL,
    kind        text        NOT NULL,
    app         boolean     NOT NULL,
    mail        boolean     NOT NULL,
    PRIMARY KEY (person_id, kind)
);

-- Published for the outbox: the kinds of which a person wants no mail.
CREATE VIEW notifications_muted_mail AS
SELECT person_id, kind FROM notification_preference WHERE NOT mail;

-- Inserts a notification unless its cause has notified the person before, or the person switched the kind off. It is
-- published as a function, so that the outbox stores a mail and its notification in one statement; it does nothing
-- without an href. Returns whether it inserted.
CREATE FUNCTION notifications_insert(
    id uuid, person_id uuid, cause text, kind text, title text, body text, href text, created_at timestamptz)
RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
    IF href IS NULL OR EXISTS (SELECT
                                 FROM notification_preference p
                                WHERE p.person_id = notifications_insert.person_id
                                  AND p.kind = notifications_insert.kind AND NOT p.app) THEN
        RETURN false;
    END IF;
    INSERT INTO notification (id, person_id, cause, kind, title, body, href, created_at)
    VALUES (id, person_id, cause, kind, title, body, href, created_at)
    ON CONFLICT ON CONSTRAINT notification_once DO NOTHING;
    RETURN FOUND;
END
$$;
