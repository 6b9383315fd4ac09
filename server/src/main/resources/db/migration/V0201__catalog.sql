CREATE TABLE company (
    id                 uuid        PRIMARY KEY,
    name               text        NOT NULL,
    category           text        NOT NULL,
    interview_tracks   text[]      NOT NULL,
    difficulty_levels  text[]      NOT NULL,
    description        text,
    logo_url           text,
    created_at         timestamptz NOT NULL,
    CONSTRAINT company_category CHECK (category IN ('product', 'unicorn', 'startup', 'service'))
);
CREATE UNIQUE INDEX company_name ON company (lower(name));
CREATE INDEX company_by_name ON company (name, id);

CREATE TABLE topic (
    name            text NOT NULL,
    interview_type  text NOT NULL,
    PRIMARY KEY (interview_type, name),
    CONSTRAINT topic_interview_type CHECK (interview_type IN ('coding', 'system_design', 'behavioral', 'hr_round'))
);

-- Published: a company's name for lists of other modules.
CREATE VIEW catalog_company AS
SELECT id, name, category FROM company;
