CREATE TABLE feedback (
    id                uuid        PRIMARY KEY,
    mock_id           uuid        NOT NULL,
    mentor_id         uuid        NOT NULL REFERENCES person,
    mentee_id         uuid        NOT NULL REFERENCES person,
    problem_solving   int         NOT NULL CHECK (problem_solving BETWEEN 1 AND 5),
    communication     int         NOT NULL CHECK (communication BETWEEN 1 AND 5),
    technical_depth   int         NOT NULL CHECK (technical_depth BETWEEN 1 AND 5),
    code_quality      int         NOT NULL CHECK (code_quality BETWEEN 1 AND 5),
    overall           int         NOT NULL CHECK (overall BETWEEN 1 AND 5),
    strengths         text        NOT NULL,
    improvements      text        NOT NULL,
    action_items      text        NOT NULL,
    hireability       text        NOT NULL,
    created_at        timestamptz NOT NULL,
    updated_at        timestamptz NOT NULL,
    CONSTRAINT feedback_mock UNIQUE (mock_id),
    CONSTRAINT feedback_mock_exists FOREIGN KEY (mock_id) REFERENCES mock,
    CONSTRAINT feedback_hireability CHECK (hireability IN ('strong_hire', 'hire', 'lean_hire', 'lean_no_hire', 'no_hire'))
);
CREATE INDEX feedback_mentee ON feedback (mentee_id, created_at DESC, id DESC);
CREATE INDEX feedback_mentor ON feedback (mentor_id, created_at DESC, id DESC);
CREATE INDEX feedback_created_at ON feedback (created_at DESC, id DESC);

-- A mentee's stars for a mock, once.
CREATE TABLE rating (
    mock_id     uuid        PRIMARY KEY,
    mentor_id   uuid        NOT NULL REFERENCES person,
    mentee_id   uuid        NOT NULL REFERENCES person,
    stars       int         NOT NULL CHECK (stars BETWEEN 1 AND 5),
    comment     text,
    created_at  timestamptz NOT NULL,
    CONSTRAINT rating_mock_exists FOREIGN KEY (mock_id) REFERENCES mock
);
CREATE INDEX rating_mentor ON rating (mentor_id);

-- Published: which mocks have feedback and stars, for lists of mocks and mentors.
CREATE VIEW feedback_of_mock AS
SELECT m.id AS mock_id, f.id AS feedback_id, r.stars AS rating
  FROM mock m
  LEFT JOIN feedback f ON f.mock_id = m.id
  LEFT JOIN rating r ON r.mock_id = m.id;

-- Published: who wrote feedback for whom, for mails and figures.
CREATE VIEW feedback_given AS
SELECT id, mock_id, mentor_id, mentee_id, overall, created_at FROM feedback;
