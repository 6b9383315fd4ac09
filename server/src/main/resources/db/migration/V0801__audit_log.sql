-- Who did what to what. Written in the transaction of the action, and only added to: the triggers refuse everything
-- else for every role, and `docs/audit.md` says how to take the rights from the application's role as well. Has no
-- foreign keys: an entry outlives what it is about. People appear by id only.
CREATE TABLE audit_entry (
    id            uuid        PRIMARY KEY,
    at            timestamptz NOT NULL,
    actor_id      uuid,
    actor_name    text,
    action        text        NOT NULL,
    subject_type  text        NOT NULL,
    subject_id    text,
    reason        text,
    ip            text,
    before        jsonb,
    after         jsonb,
    CONSTRAINT audit_entry_actor CHECK ((actor_id IS NULL) <> (actor_name IS NULL)),
    CONSTRAINT audit_entry_reason CHECK (length(reason) <= 2000)
);
CREATE INDEX audit_entry_at ON audit_entry (at, id);
CREATE INDEX audit_entry_actor ON audit_entry (actor_id, at, id);
CREATE INDEX audit_entry_action ON audit_entry (action, at, id);
CREATE INDEX audit_entry_subject ON audit_entry (subject_id, at, id);

-- Committed entries that the sealing job has not chained yet.
CREATE TABLE audit_unsealed (
    entry_id  uuid  PRIMARY KEY
);

-- The hash chain over the entries, in the order in which they were sealed. Each hash covers the one before.
CREATE TABLE audit_seal (
    sequence   bigint      PRIMARY KEY,
    entry_id   uuid        NOT NULL REFERENCES audit_entry,
    hash       text        NOT NULL,
    sealed_at  timestamptz NOT NULL,
    CONSTRAINT audit_seal_entry UNIQUE (entry_id),
    CONSTRAINT audit_seal_sequence CHECK (sequence > 0)
);

-- From where and how far the chain was checked, when, and the first break that was found.
CREATE TABLE audit_verification (
    at        timestamptz PRIMARY KEY,
    since     bigint      NOT NULL,
    sequence  bigint      NOT NULL,
    head      text        NOT NULL,
    problem   text
);

CREATE FUNCTION audit_queue_for_sealing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO audit_unsealed (entry_id) SELECT id FROM added;
    RETURN NULL;
END $$;
CREATE TRIGGER audit_entry_queued
    AFTER INSERT ON audit_entry REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION audit_queue_for_sealing();

CREATE FUNCTION audit_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% on % is refused: the audit log only grows', TG_OP, TG_TABLE_NAME
          USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER audit_entry_only_grows
    BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry
    FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse_change();
CREATE TRIGGER audit_seal_only_grows
    BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_seal
    FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse_change();
-- Also when a session switches ordinary triggers off with session_replication_role.
ALTER TABLE audit_entry ENABLE ALWAYS TRIGGER audit_entry_only_grows;
ALTER TABLE audit_seal ENABLE ALWAYS TRIGGER audit_seal_only_grows;
