-- Reminders and late notices that were sent, each once for the time it is about: a mock's start, or a deadline.
CREATE TABLE reminder (
    id          uuid        PRIMARY KEY,
    subject_id  uuid        NOT NULL,
    kind        text        NOT NULL,
    about       timestamptz NOT NULL,
    sent_at     timestamptz NOT NULL,
    CONSTRAINT reminder_once UNIQUE (subject_id, kind, about),
    CONSTRAINT reminder_kind CHECK (kind IN ('mock_in_24_hours', 'mock_in_1_hour', 'feedback_requested',
        'feedback_late', 'feedback_overdue', 'assignment_late'))
);

-- When a confirmed request became pending again; null if it never did. The promise of a mentor starts again then.
ALTER TABLE booking_request ADD COLUMN reopened_at timestamptz;

-- The waits of the last 30 days, for their median.
CREATE INDEX booking_request_confirmed_at ON booking_request (confirmed_at) INCLUDE (created_at, reopened_at)
    WHERE confirmed_at IS NOT NULL;

-- The dashboard counts late requests without a look at the rows.
DROP INDEX booking_request_pending;
CREATE INDEX booking_request_pending ON booking_request (created_at, id)
    INCLUDE (slots_lost_at, last_usable_at, reopened_at) WHERE status = 'pending';
CREATE OR REPLACE VIEW bookings_pending AS
SELECT created_at, slots_lost_at, last_usable_at, coalesce(reopened_at, created_at) AS waiting_since
  FROM booking_request
 WHERE status = 'pending';

-- Published: the reminders that are still true, and until when they are of use. Mail that waits for its provider is
-- dropped when its reminder is not here any more.
CREATE VIEW bookings_current_reminder AS
SELECT r.id, m.starts_at AS useful_until
  FROM reminder r
  JOIN mock m ON m.id = r.subject_id
 WHERE r.kind IN ('mock_in_24_hours', 'mock_in_1_hour') AND m.status = 'scheduled' AND m.starts_at = r.about
 UNION ALL
SELECT r.id, timestamptz 'infinity'
  FROM reminder r
  JOIN mock m ON m.id = r.subject_id
 WHERE r.kind IN ('feedback_requested', 'feedback_late') AND m.status IN ('scheduled', 'completed')
   AND m.feedback_at IS NULL
 UNION ALL
SELECT r.id, timestamptz 'infinity'
  FROM reminder r
  JOIN booking_request b ON b.id = r.subject_id
 WHERE r.kind = 'assignment_late' AND b.status = 'pending' AND coalesce(b.reopened_at, b.created_at) < r.about;

