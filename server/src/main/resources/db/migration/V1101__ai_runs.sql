-- A use of an AI tool: what came out, or that it failed. The unit that it takes has its id as the cause.
CREATE TABLE ai_run (
    id          uuid        PRIMARY KEY,
    person_id   uuid        NOT NULL REFERENCES person ON DELETE CASCADE,
    tool        text        NOT NULL,
    status      text        NOT NULL,
    title       text        NOT NULL,
    score       int,
    engine      text,
    result      jsonb,
    created_at  timestamptz NOT NULL,
    finished_at timestamptz,
    CONSTRAINT ai_run_tool CHECK (tool IN ('resume_analysis', 'interview_prep', 'question_generator')),
    CONSTRAINT ai_run_status CHECK (status IN ('running', 'done', 'failed')),
    CONSTRAINT ai_run_result CHECK ((status = 'done') = (result IS NOT NULL))
);

-- One at a time per person.
CREATE UNIQUE INDEX ai_run_running ON ai_run (person_id) WHERE status = 'running';
-- A person's history, and how many they started today.
CREATE INDEX ai_run_person ON ai_run (person_id, created_at DESC, id DESC);
-- What is interrupted, and what expires.
CREATE INDEX ai_run_started ON ai_run (created_at) WHERE status = 'running';
CREATE INDEX ai_run_created_at ON ai_run (created_at);

-- The pictures of an analysed document's first pages.
CREATE TABLE ai_page (
    run_id  uuid  NOT NULL REFERENCES ai_run ON DELETE CASCADE,
    number  int   NOT NULL,
    picture bytea NOT NULL,
    PRIMARY KEY (run_id, number)
);
