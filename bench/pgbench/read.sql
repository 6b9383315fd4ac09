-- The one statement of GET /api/mentee/booking-requests/{id}. Ids end in their row number.
\set n random(1, :bookings)
SELECT b.id, b.mentee_id, e.name AS mentee_name, e.email AS mentee_email,
       b.mentor_id, t.name AS mentor_name, t.email AS mentor_email,
       b.company_id, c.name AS company_name, b.interview_type, b.experience_level,
       b.interview_track, b.specific_topics, b.additional_notes,
       s.id AS confirmed_id, s.starts_at AS confirmed_starts_at, s.ends_at AS confirmed_ends_at,
       s.interview_types AS confirmed_interview_types, s.mentor_id AS confirmed_mentor_id,
       s.status AS confirmed_status, s.created_at AS confirmed_created_at,
       b.meeting_link, b.meet_link_id, b.status,
       b.confirmed_by, b.confirmed_at, b.cancelled_at, b.cancel_reason, b.created_at,
       n.id AS preferred_id, n.starts_at AS preferred_starts_at, n.ends_at AS preferred_ends_at,
       n.interview_types AS preferred_interview_types, n.mentor_id AS preferred_mentor_id,
       n.status AS preferred_status, n.created_at AS preferred_created_at
  FROM booking_request b
  JOIN accounts_person e ON e.id = b.mentee_id
  JOIN catalog_company c ON c.id = b.company_id
  LEFT JOIN accounts_person t ON t.id = b.mentor_id
  LEFT JOIN scheduling_slot s ON s.id = b.confirmed_slot_id
  LEFT JOIN bookings_requested_slot n ON n.booking_request_id = b.id
 WHERE b.id = (:booking_prefix || lpad(:n::text, 12, '0'))::uuid
 ORDER BY n.preference;
