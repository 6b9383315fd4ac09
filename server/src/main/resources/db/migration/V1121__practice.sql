-- Cards: what a person repeats, with the state of FSRS. The texts are copies, so that a card outlives a change of the
-- question bank.
CREATE TABLE practice_card (
    id                uuid             PRIMARY KEY,
    person_id         uuid             NOT NULL REFERENCES person ON DELETE CASCADE,
    question_id       uuid,
    prompt            text             NOT NULL,
    topic             text             NOT NULL,
    interview_type    text             NOT NULL,
    hints             text[]           NOT NULL,
    outline           text             NOT NULL,
    source            text             NOT NULL,
    feedback_id       uuid             REFERENCES feedback ON DELETE CASCADE,
    reason            text,
    due_at            timestamptz      NOT NULL,
    stability         double precision,
    difficulty        double precision,
    reps              int              NOT NULL DEFAULT 0,
    lapses            int              NOT NULL DEFAULT 0,
    last_reviewed_at  timestamptz,
    created_at        timestamptz      NOT NULL,
    CONSTRAINT practice_card_question UNIQUE (person_id, question_id),
    CONSTRAINT practice_card_action_item UNIQUE (feedback_id, prompt),
    CONSTRAINT practice_card_source CHECK ((source = 'chosen' AND question_id IS NOT NULL AND feedback_id IS NULL)
        OR (source = 'feedback' AND feedback_id IS NOT NULL)),
    CONSTRAINT practice_card_interview_type
        CHECK (interview_type IN ('coding', 'system_design', 'behavioral', 'hr_round')),
    CONSTRAINT practice_card_reviewed CHECK ((reps = 0) = (last_reviewed_at IS NULL)
        AND (reps = 0) = (stability IS NULL) AND (reps = 0) = (difficulty IS NULL)),
    CONSTRAINT practice_card_lapses CHECK (lapses BETWEEN 0 AND reps)
);
CREATE INDEX practice_card_due ON practice_card (person_id, due_at, id);

-- Reviews: each grade that a person gave, for the progress.
CREATE TABLE practice_review (
    id            uuid             PRIMARY KEY,
    card_id       uuid             NOT NULL REFERENCES practice_card ON DELETE CASCADE,
    person_id     uuid             NOT NULL,
    grade         text             NOT NULL,
    elapsed_days  int,
    answer        text,
    reviewed_at   timestamptz      NOT NULL,
    CONSTRAINT practice_review_grade CHECK (grade IN ('again', 'hard', 'good', 'easy'))
);
CREATE INDEX practice_review_person ON practice_review (person_id, reviewed_at);
CREATE INDEX practice_review_card ON practice_review (card_id);
