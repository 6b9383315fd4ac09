-- The preferred slots of a request as the request sees them: an available slot that no mentor could take, or during which
-- the mentee has a mock of another request, appears as blocked, because it cannot be confirmed.
CREATE VIEW bookings_requested_slot AS
SELECT p.booking_request_id, p.preference, s.id, s.starts_at, s.ends_at, s.interview_types, s.mentor_id,
       CASE WHEN s.status = 'available'
             AND EXISTS (SELECT 1
                           FROM mock m
                          WHERE m.mentee_id = b.mentee_id AND m.status <> 'cancelled' AND m.booking_request_id <> b.id
                            AND tstzrange(m.starts_at, m.ends_at) && tstzrange(s.starts_at, s.ends_at))
            THEN 'blocked' ELSE s.status END AS status,
       s.created_at
  FROM booking_slot p
  JOIN booking_request b ON b.id = p.booking_request_id
  JOIN bookings_offered_slot s ON s.id = p.slot_id;
