-- Whether somebody has written about a mock, so that those who wait are found without looking at all that were held.
ALTER TABLE mock ADD COLUMN feedback_at timestamptz;
CREATE INDEX mock_awaiting_feedback ON mock (starts_at DESC, id DESC)
    WHERE feedback_at IS NULL AND status IN ('scheduled', 'completed');

-- The outer join, which finds its row always, is left out by the planner where only the mock is asked about.
CREATE OR REPLACE VIEW bookings_mock AS
SELECT m.id, m.booking_request_id, m.mentee_id, m.mentor_id, m.starts_at, m.ends_at, m.status,
       b.company_id, b.interview_type, m.feedback_at
  FROM mock m LEFT JOIN booking_request b ON b.id = m.booking_request_id;

-- Who deletes a slot or takes a link out of the pool asks who refers to it.
CREATE INDEX booking_request_confirmed_slot ON booking_request (confirmed_slot_id) WHERE confirmed_slot_id IS NOT NULL;
CREATE INDEX booking_request_meet_link ON booking_request (meet_link_id) WHERE meet_link_id IS NOT NULL;
CREATE INDEX mock_slot ON mock (slot_id);
CREATE INDEX mock_meet_link ON mock (meet_link_id) WHERE meet_link_id IS NOT NULL;
