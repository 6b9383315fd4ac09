-- Late declines count in a mentor's reliability, so a decline keeps the start of the mock that it was about.
ALTER TABLE booking_decline ADD COLUMN mock_starts_at timestamptz;
UPDATE booking_decline d
   SET mock_starts_at = (SELECT m.starts_at
                           FROM mock m
                          WHERE m.booking_request_id = d.booking_request_id AND m.mentor_id = d.mentor_id
                            AND m.status = 'cancelled' AND m.created_at <= d.declined_at
                          ORDER BY m.created_at DESC
                          LIMIT 1);
CREATE INDEX booking_decline_mentor ON booking_decline (mentor_id, declined_at);

-- A mentor who missed two mocks within 30 days gets no new ones until an admin lifts the pause, with a reason.
CREATE TABLE assignment_pause (
    id           uuid          PRIMARY KEY,
    mentor_id    uuid          NOT NULL REFERENCES person,
    mock_id      uuid          NOT NULL REFERENCES mock,
    missed_at    timestamptz[] NOT NULL,
    paused_at    timestamptz   NOT NULL,
    lifted_at    timestamptz,
    lifted_by    uuid          REFERENCES person,
    lift_reason  text,
    -- A mock pauses its mentor once, however often its no-show is decided again.
    CONSTRAINT assignment_pause_mock UNIQUE (mock_id),
    CONSTRAINT assignment_pause_lifted CHECK ((lifted_at IS NULL) = (lift_reason IS NULL)),
    CONSTRAINT assignment_pause_lifted_by CHECK (lifted_by IS NULL OR lifted_at IS NOT NULL)
);
CREATE UNIQUE INDEX assignment_pause_running ON assignment_pause (mentor_id) WHERE lifted_at IS NULL;

-- Published: the mentors who get no new mocks at present, and when the mocks that they missed began.
CREATE VIEW bookings_assignment_pause AS
SELECT mentor_id, missed_at, paused_at FROM assignment_pause WHERE lifted_at IS NULL;

-- As before, except that a mentor whose assignments are paused takes no slot.
CREATE OR REPLACE VIEW bookings_offered_slot AS
SELECT id, starts_at, ends_at, interview_types, mentor_id,
       CASE WHEN slot_status = 'available' AND NOT has_mentor THEN 'blocked' ELSE slot_status END AS status,
       created_at, slot_status, has_mentor
  FROM (SELECT s.id, s.starts_at, s.ends_at, s.interview_types, s.mentor_id, s.created_at, s.status AS slot_status,
               CASE WHEN s.mentor_id IS NULL
               THEN EXISTS (SELECT 1
                              FROM accounts_person p
                             WHERE p.role = 'mentor' AND NOT p.paused
                               AND NOT EXISTS (SELECT 1
                                                 FROM assignment_pause a
                                                WHERE a.mentor_id = p.id AND a.lifted_at IS NULL)
                               AND NOT EXISTS (SELECT 1
                                                 FROM mock m
                                                WHERE m.mentor_id = p.id AND m.status <> 'cancelled'
                                                  AND tstzrange(m.starts_at, m.ends_at) && tstzrange(s.starts_at, s.ends_at)))
               ELSE EXISTS (SELECT 1
                              FROM accounts_person p
                             WHERE p.id = s.mentor_id AND p.role = 'mentor' AND NOT p.paused
                               AND NOT EXISTS (SELECT 1
                                                 FROM assignment_pause a
                                                WHERE a.mentor_id = p.id AND a.lifted_at IS NULL)
                               AND NOT EXISTS (SELECT 1
                                                 FROM mock m
                                                WHERE m.mentor_id = p.id AND m.status <> 'cancelled'
                                                  AND tstzrange(m.starts_at, m.ends_at) && tstzrange(s.starts_at, s.ends_at)))
               END AS has_mentor
          FROM scheduling_slot s) slots;
