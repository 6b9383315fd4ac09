-- Which questions a person was given, so that none repeats too early.
CREATE TABLE practice_asked (
    person_id    uuid        NOT NULL REFERENCES person ON DELETE CASCADE,
    question_id  uuid        NOT NULL,
    asked_at     timestamptz NOT NULL,
    PRIMARY KEY (person_id, question_id)
);

-- Preparation plans. The id is that of the run of the tool, with which the plan expires.
CREATE TABLE practice_plan (
    id               uuid  PRIMARY KEY REFERENCES ai_run ON DELETE CASCADE,
    person_id        uuid  NOT NULL REFERENCES person ON DELETE CASCADE,
    starts_on        date  NOT NULL,
    interview_on     date  NOT NULL,
    minutes_per_day  int   NOT NULL,
    plan             jsonb NOT NULL,
    CONSTRAINT practice_plan_minutes CHECK (minutes_per_day BETWEEN 60 AND 720)
);

-- The tasks of a plan that are done.
CREATE TABLE practice_plan_done (
    plan_id  uuid NOT NULL REFERENCES practice_plan ON DELETE CASCADE,
    task_id  text NOT NULL,
    done_on  date NOT NULL,
    PRIMARY KEY (plan_id, task_id)
);
