-- What the server asks for GET /api/mentee/booking-requests/{id}. The ids end in their number.
\set n random(1, :bookings)
SELECT one.*, p.booking_request_id AS named_booking_request_id, p.slot_id AS named_slot_id,
       n.starts_at AS named_starts_at, n.ends_at AS named_ends_at, n.status AS named_status
  FROM (SELECT b.id, b.mentee_id, e.name AS mentee_name, e.email AS mentee_email,
               b.mentor_id, t.name AS mentor_name, t.email AS mentor_email,
               b.company_id, c.name AS company_name, b.interview_type, b.experience_level,
               b.interview_track, b.specific_topics, b.additional_notes,
               b.confirmed_slot_id, s.starts_at AS slot_starts_at, s.ends_at AS slot_ends_at, s.status AS slot_status,
               b.meeting_link, b.meet_link_id, b.status,
               b.confirmed_by, b.confirmed_at, b.cancelled_at, b.cancel_reason, b.created_at
          FROM booking_request b
          JOIN accounts_person e ON e.id = b.mentee_id
          JOIN catalog_company c ON c.id = b.company_id
          LEFT JOIN accounts_person t ON t.id = b.mentor_id
          LEFT JOIN scheduling_slot s ON s.id = b.confirmed_slot_id
         WHERE b.id = (:booking_prefix || lpad(:n::text, 12, '0'))::uuid) one
  LEFT JOIN booking_slot p ON p.booking_request_id = one.id
  LEFT JOIN scheduling_slot n ON n.id = p.slot_id
 ORDER BY p.preference;
