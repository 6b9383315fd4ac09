-- What the server does in its one transaction for POST /api/mentee/booking-request, statement for statement. Its ids
-- are made by the first statement, and its jobs are due in a hundred years, so that nobody starts them meanwhile.
\set n random(1, :people)
BEGIN;
SELECT run, person_id AS person, uuidv7() AS booking, uuidv7() AS entry, uuidv7() AS mail, uuidv7() AS mail2, now() AS instant,
       now() + interval '100 years' AS later
  FROM entitlement WHERE person_id = (:person_prefix || lpad(:n::text, 12, '0'))::uuid FOR UPDATE \gset
WITH spent AS (
    UPDATE membership
       SET used_mock_interviews = used_mock_interviews + 1
     WHERE id = (SELECT id
                   FROM membership
                  WHERE person_id = (:person)::uuid AND run = (:run)::int
                    AND (limit_mock_interviews IS NULL OR used_mock_interviews < limit_mock_interviews)
                  ORDER BY granted_at, id
                  LIMIT 1)
       AND NOT EXISTS (SELECT 1
                         FROM ledger_entry
                        WHERE kind = 'mock_interviews' AND cause = (:booking)::uuid AND units = -1 AND adjusted_by IS NULL)
    RETURNING id)
INSERT INTO ledger_entry (id, person_id, membership_id, kind, units, reason, cause, booking_request_id, created_at)
SELECT (:entry)::uuid, (:person)::uuid, spent.id, 'mock_interviews', -1, 'Mock interview requested', (:booking)::uuid, (:booking)::uuid,
       (:instant)::timestamptz
  FROM spent;
SELECT id, name, category, interview_tracks, difficulty_levels, description, logo_url, created_at
  FROM company
 WHERE id = (:company)::uuid
   FOR KEY SHARE;
SELECT id, starts_at, ends_at, interview_types, mentor_id, status, created_at
  FROM time_slot
 WHERE id = ANY (ARRAY[(:slot)::uuid])
 ORDER BY id
   FOR SHARE;
WITH opened AS (
    INSERT INTO booking_request (id, mentee_id, company_id, interview_type, experience_level, interview_track,
                                 specific_topics, additional_notes, order_id, created_at)
    VALUES ((:booking)::uuid, (:person)::uuid, (:company)::uuid, 'coding', 'mid', 'general', ARRAY['Graphs'], 'Round ' || :n, NULL,
            (:instant)::timestamptz)
        ON CONFLICT ON CONSTRAINT booking_order DO NOTHING
    RETURNING id)
INSERT INTO booking_slot (booking_request_id, slot_id, preference)
SELECT opened.id, named.slot_id, named.preference
  FROM opened, unnest(ARRAY[(:slot)::uuid]) WITH ORDINALITY AS named (slot_id, preference);
SELECT b.id, e.id AS mentee_id, e.name AS mentee_name, e.email AS mentee_email, e.timezone AS mentee_timezone,
       t.id AS mentor_id, t.name AS mentor_name, t.email AS mentor_email, t.timezone AS mentor_timezone,
       c.name AS company_name, b.interview_type, b.experience_level,
       b.interview_track, b.specific_topics, b.additional_notes, b.cancel_reason, b.invite_sequence,
       b.slots_lost_at, b.starts_at, b.ends_at, b.meeting_link,
       u.spendable_until AS unit_spendable_until
  FROM bookings_booking b
  JOIN accounts_person e ON e.id = b.mentee_id
  LEFT JOIN accounts_person t ON t.id = b.mentor_id
  JOIN catalog_company c ON c.id = b.company_id
  LEFT JOIN billing_unit u ON u.kind = 'mock_interviews' AND u.cause = b.id
 WHERE b.id = (:booking)::uuid;
SELECT s.starts_at, s.ends_at
  FROM bookings_preferred_slot p
  JOIN scheduling_slot s ON s.id = p.slot_id
 WHERE p.booking_request_id = (:booking)::uuid
 ORDER BY p.preference;
SELECT id, name, email, timezone FROM accounts_person WHERE role = 'admin' AND NOT paused ORDER BY id;
INSERT INTO outbox_mail (id, cause, recipient, subject, html, text, invite, method, secret, created_at)
VALUES ((:mail)::uuid, 'booking-requested:' || :booking || ':0', 'mentee@people.example', 'We have your request: Amazon, Coding',
        :html, :text, NULL, NULL, false, (:instant)::timestamptz),
       ((:mail2)::uuid, 'booking-requested:' || :booking || ':0', 'admin@people.example', 'New booking request: Amazon, Coding',
        :html, :text, NULL, NULL, false, (:instant)::timestamptz)
    ON CONFLICT ON CONSTRAINT outbox_mail_once DO NOTHING;
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
         WHERE b.id = (:booking)::uuid) one
  LEFT JOIN booking_slot p ON p.booking_request_id = one.id
  LEFT JOIN scheduling_slot n ON n.id = p.slot_id
 ORDER BY p.preference;
INSERT INTO scheduled_tasks (task_name, task_instance, task_data, execution_time, picked, version)
VALUES ('review-booking-request', :booking || '@pgbench', NULL, (:later)::timestamptz, false, 1),
       ('send-mail', 'booking-requested:' || :booking || ':0', NULL, (:later)::timestamptz, false, 1)
    ON CONFLICT (task_name, task_instance) DO NOTHING;
COMMIT;
