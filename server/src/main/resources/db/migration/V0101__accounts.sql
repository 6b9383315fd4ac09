-- A person who signs in. `email` is stored as typed by the code in lower case; the index holds the rule.
CREATE TABLE person (
    id             uuid        PRIMARY KEY,
    name           text        NOT NULL,
    email          text        NOT NULL,
    password_hash  text,
    role           text        NOT NULL,
    paused         boolean     NOT NULL DEFAULT false,
    current_job    text,
    target_job     text,
    timezone       text        NOT NULL,
    created_at     timestamptz NOT NULL,
    updated_at     timestamptz NOT NULL,
    CONSTRAINT person_role CHECK (role IN ('mentee', 'mentor', 'admin'))
);
CREATE UNIQUE INDEX person_email ON person (lower(email));
CREATE INDEX person_role_created_at ON person (role, created_at DESC, id DESC);

-- A sign-in on one browser. The refresh cookie is derived from id and generation, so nothing secret is kept.
CREATE TABLE session (
    id            uuid        PRIMARY KEY,
    person_id     uuid        NOT NULL REFERENCES person ON DELETE CASCADE,
    generation    int         NOT NULL DEFAULT 0,
    rotated_at    timestamptz NOT NULL,
    created_at    timestamptz NOT NULL,
    last_used_at  timestamptz NOT NULL,
    expires_at    timestamptz NOT NULL,
    ended_at      timestamptz,
    user_agent    text,
    ip            text
);
CREATE INDEX session_person ON session (person_id) WHERE ended_at IS NULL;

-- A mailed link to choose a password. Only the hash of the token is kept.
CREATE TABLE password_link (
    token_hash  text        PRIMARY KEY,
    person_id   uuid        NOT NULL REFERENCES person ON DELETE CASCADE,
    created_at  timestamptz NOT NULL,
    expires_at  timestamptz NOT NULL,
    used_at     timestamptz
);
CREATE INDEX password_link_person ON password_link (person_id);

-- What a mentor says of themselves, beside the person.
CREATE TABLE mentor_profile (
    person_id         uuid   PRIMARY KEY REFERENCES person ON DELETE CASCADE,
    headline          text,
    bio               text,
    current_company   text,
    years_experience  int    CHECK (years_experience BETWEEN 0 AND 70),
    companies         text[] NOT NULL DEFAULT '{}',
    interview_types   text[] NOT NULL DEFAULT '{}',
    topics            text[] NOT NULL DEFAULT '{}',
    weekly_capacity   int    NOT NULL DEFAULT 5 CHECK (weekly_capacity BETWEEN 0 AND 100)
);

-- Published: a person's name and address for lists of other modules.
CREATE VIEW accounts_person AS
SELECT id, name, email, role, paused, target_job AS target_role, timezone FROM person;
