-- How often the secret address of a person's calendar feed was replaced. The address is derived from person and generation,
-- so nothing secret is kept; without a row the generation is 0.
CREATE TABLE calendar_feed (
    person_id   uuid        PRIMARY KEY REFERENCES person ON DELETE CASCADE,
    generation  int         NOT NULL,
    rotated_at  timestamptz NOT NULL
);

-- Published: the mocks of calendar feeds. A booking has the times of its confirmed slot, also after it was cancelled.
CREATE VIEW bookings_calendar_entry AS
SELECT b.id, b.mentee_id, b.mentor_id, b.company_id, b.interview_type, b.experience_level, b.status, b.meeting_link,
       b.invite_sequence, s.starts_at, s.ends_at, greatest(b.confirmed_at, b.cancelled_at) AS changed_at
  FROM booking_request b
  JOIN scheduling_slot s ON s.id = b.confirmed_slot_id;
