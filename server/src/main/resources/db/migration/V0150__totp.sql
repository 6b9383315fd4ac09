-- The second factor of a person's sign-in. The secret is encrypted with a key of the installation; it counts once it is
-- confirmed. A code is accepted only if its step is later than the last one that was.
CREATE TABLE totp (
    person_id     uuid        PRIMARY KEY REFERENCES person ON DELETE CASCADE,
    secret        bytea       NOT NULL,
    created_at    timestamptz NOT NULL,
    confirmed_at  timestamptz,
    last_step     bigint      NOT NULL DEFAULT 0
);

-- Codes for a person who has lost their phone. Only hashes are kept, and each works once.
CREATE TABLE totp_recovery_code (
    code_hash  text        PRIMARY KEY,
    person_id  uuid        NOT NULL REFERENCES totp ON DELETE CASCADE,
    used_at    timestamptz
);
CREATE INDEX totp_recovery_code_person ON totp_recovery_code (person_id);
