-- Published: slots as booking requests see them. `has_mentor` alone decides whether some mentor could take a slot: its own
-- mentor, or for a slot of any mentor one of them, is not paused and in no other mock then. An available slot that nobody
-- could take is shown as blocked; `slot_status` is the status of the slot itself.
CREATE VIEW bookings_offered_slot AS
SELECT id, starts_at, ends_at, interview_types, mentor_id,
       CASE WHEN slot_status = 'available' AND NOT has_mentor THEN 'blocked' ELSE slot_status END AS status,
       created_at, slot_status, has_mentor
  FROM (SELECT s.id, s.starts_at, s.ends_at, s.interview_types, s.mentor_id, s.created_at, s.status AS slot_status,
               CASE WHEN s.mentor_id IS NULL
               THEN EXISTS (SELECT 1
                              FROM accounts_person p
                             WHERE p.role = 'mentor' AND NOT p.paused
                               AND NOT EXISTS (SELECT 1
                                                 FROM mock m
                                                WHERE m.mentor_id = p.id AND m.status <> 'cancelled'
                                                  AND tstzrange(m.starts_at, m.ends_at) && tstzrange(s.starts_at, s.ends_at)))
               ELSE EXISTS (SELECT 1
                              FROM accounts_person p
                             WHERE p.id = s.mentor_id AND p.role = 'mentor' AND NOT p.paused
                               AND NOT EXISTS (SELECT 1
                                                 FROM mock m
                                                WHERE m.mentor_id = p.id AND m.status <> 'cancelled'
                                                  AND tstzrange(m.starts_at, m.ends_at) && tstzrange(s.starts_at, s.ends_at)))
               END AS has_mentor
          FROM scheduling_slot s) slots;
