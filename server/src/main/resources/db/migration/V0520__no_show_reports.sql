-- Set when the mentee rates a mock. A mock with feedback or a rating took place, so it can't be a no-show.
ALTER TABLE mock ADD COLUMN rated_at timestamptz;
ALTER TABLE mock ADD CONSTRAINT mock_no_show_unwritten
    CHECK (status <> 'no_show' OR (feedback_at IS NULL AND rated_at IS NULL));

-- That one side missed a mock: what the other side says, what the accused answers, and what was decided. One per mock.
CREATE TABLE no_show_report (
    mock_id          uuid        PRIMARY KEY REFERENCES mock,
    reported_by      text        NOT NULL,
    reported_at      timestamptz NOT NULL,
    note             text,
    objection        text,
    objected_at      timestamptz,
    outcome          text,
    decided_by       uuid        REFERENCES person,
    decided_at       timestamptz,
    decision_reason  text,
    CONSTRAINT no_show_reporter CHECK (reported_by IN ('mentor', 'mentee')),
    CONSTRAINT no_show_outcome CHECK (outcome IN ('mentor_missed', 'mentee_missed', 'held')),
    CONSTRAINT no_show_objection CHECK ((objection IS NULL) = (objected_at IS NULL)),
    CONSTRAINT no_show_objection_in_time CHECK (objected_at <= reported_at + interval '24 hours'),
    CONSTRAINT no_show_decided CHECK ((outcome IS NULL) = (decided_at IS NULL)),
    CONSTRAINT no_show_admin_gives_reason CHECK ((decided_by IS NULL) = (decision_reason IS NULL)),
    -- Without an admin a report stands only as it was made, and only if nobody objected.
    CONSTRAINT no_show_stands_unopposed CHECK (outcome IS NULL OR decided_by IS NOT NULL
        OR (objection IS NULL AND outcome = CASE reported_by WHEN 'mentee' THEN 'mentor_missed' ELSE 'mentee_missed' END))
);
CREATE INDEX no_show_to_decide ON no_show_report (objected_at) WHERE objected_at IS NOT NULL AND outcome IS NULL;

-- No-shows from before reports were kept. Only the mentee's report returned the unit.
INSERT INTO no_show_report (mock_id, reported_by, reported_at, outcome, decided_at)
SELECT m.id, r.reported_by, m.starts_at + interval '10 minutes',
       CASE r.reported_by WHEN 'mentee' THEN 'mentor_missed' ELSE 'mentee_missed' END, m.starts_at + interval '10 minutes'
  FROM mock m
 CROSS JOIN LATERAL (
       SELECT CASE WHEN EXISTS (SELECT
                                  FROM ledger_entry
                                 WHERE kind = 'mock_interviews' AND cause = m.booking_request_id AND units = 1)
                   THEN 'mentee' ELSE 'mentor' END AS reported_by) r
 WHERE m.status = 'no_show';

-- Published: reports for mails.
CREATE VIEW bookings_no_show AS
SELECT mock_id, reported_by, reported_at, note, objection, outcome, decided_by IS NOT NULL AS by_admin, decision_reason
  FROM no_show_report;

-- Published: when the reports that an admin must decide were objected to, for the dashboard.
CREATE VIEW bookings_no_show_to_decide AS
SELECT objected_at FROM no_show_report WHERE objected_at IS NOT NULL AND outcome IS NULL;
