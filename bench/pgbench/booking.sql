-- The one transaction of POST /api/mentee/booking-request, statement for statement. The first statement makes the ids.
-- The jobs are due in a hundred years, so that no server starts them during the benchmark. The company's id stands for
-- that of the admin, whose inbox gets a row too.
\set n random(1, :people)
BEGIN;
WITH current AS MATERIALIZED (
    SELECT run FROM entitlement
     WHERE person_id = (:person_prefix || lpad(:n::text, 12, '0'))::uuid AND ends_at > now() FOR UPDATE),
used AS (
    UPDATE membership
       SET used_mock_interviews = used_mock_interviews + 1
     WHERE id = (SELECT id
                   FROM membership
                  WHERE person_id = (:person_prefix || lpad(:n::text, 12, '0'))::uuid
                    AND run = (SELECT run FROM current)
                    AND (limit_mock_interviews IS NULL OR used_mock_interviews < limit_mock_interviews)
                  ORDER BY granted_at, id
                  LIMIT 1)
       AND (limit_mock_interviews IS NULL OR used_mock_interviews < limit_mock_interviews)
       AND NOT EXISTS (SELECT 1
                         FROM ledger_entry
                        WHERE kind = 'mock_interviews' AND cause = (SELECT uuidv7()) AND units = -1
                          AND adjusted_by IS NULL)
    RETURNING id, person_id, uuidv7() AS booking)
INSERT INTO ledger_entry (id, person_id, membership_id, kind, units, reason, cause, booking_request_id, created_at)
SELECT uuidv7(), used.person_id, used.id, 'mock_interviews', -1, 'Mock interview requested', used.booking, used.booking,
       now()
  FROM used
RETURNING person_id AS person, cause AS booking, uuidv7() AS mail, uuidv7() AS mail2, created_at AS instant,
          created_at + interval '100 years' AS later \gset
WITH chosen_company AS MATERIALIZED (
    SELECT * FROM catalog_company WHERE id = (:company)::uuid FOR KEY SHARE),
slots AS MATERIALIZED (
    SELECT s.*, EXISTS (SELECT 1
                          FROM mock m
                         WHERE m.mentee_id = (:person)::uuid AND m.status <> 'cancelled'
                           AND tstzrange(m.starts_at, m.ends_at) && tstzrange(s.starts_at, s.ends_at)) AS mentee_busy
      FROM bookings_offered_slot s
     WHERE s.id = ANY (ARRAY[(:slot)::uuid])
     ORDER BY s.id
       FOR SHARE),
inserted AS (
    INSERT INTO booking_request (id, mentee_id, company_id, interview_type, experience_level, interview_track,
                                 specific_topics, additional_notes, order_id, last_usable_at, created_at)
    SELECT (:booking)::uuid, (:person)::uuid, chosen_company.id, 'coding', 'mid', 'general', ARRAY['Graphs'],
           'Round ' || :n, NULL,
           (SELECT max(starts_at) FROM slots), (:instant)::timestamptz
      FROM chosen_company
        ON CONFLICT ON CONSTRAINT booking_order DO NOTHING
    RETURNING *),
preferred AS (
    INSERT INTO booking_slot (booking_request_id, slot_id, preference)
    SELECT inserted.id, slots.id, chosen.preference
      FROM inserted
     CROSS JOIN unnest(ARRAY[(:slot)::uuid]) WITH ORDINALITY AS chosen (slot_id, preference)
      JOIN slots ON slots.id = chosen.slot_id
    RETURNING *)
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
       n.status AS preferred_status, n.created_at AS preferred_created_at,
       n.mentee_busy AS preferred_mentee_busy, c.category AS company_category,
       c.interview_tracks AS company_interview_tracks, c.difficulty_levels AS company_difficulty_levels,
       c.description AS company_description, c.logo_url AS company_logo_url, c.created_at AS company_created_at
  FROM inserted b
  JOIN accounts_person e ON e.id = b.mentee_id
  JOIN chosen_company c ON c.id = b.company_id
  LEFT JOIN accounts_person t ON t.id = b.mentor_id
  LEFT JOIN slots s ON s.id = b.confirmed_slot_id
  LEFT JOIN preferred p ON p.booking_request_id = b.id
  LEFT JOIN slots n ON n.id = p.slot_id
 ORDER BY p.preference;
SELECT id, name, email, timezone FROM accounts_person WHERE id = (:person)::uuid
 UNION ALL
SELECT id, name, email, timezone FROM accounts_person WHERE role = 'admin' AND NOT paused
 ORDER BY id;
INSERT INTO outbox_mail (id, cause, recipient, subject, html, text, invite, method, secret, created_at,
                         person_id, kind, notified)
VALUES ((:mail)::uuid, 'booking-requested:' || :booking || ':0', 'mentee@people.example',
        'We have your request: Amazon, Coding', :html, :text, NULL, NULL, false, (:instant)::timestamptz,
        (:person)::uuid, 'request',
        notifications_insert(uuidv7(), (:person)::uuid, 'booking-requested:' || :booking || ':0', 'request',
                             'We have your request: Amazon, Coding',
                             'We''re finding a mentor and will email you as soon as your mock is confirmed.',
                             '/mentee/bookings?booking=' || :booking, (:instant)::timestamptz)),
       ((:mail2)::uuid, 'booking-requested:' || :booking || ':0', 'admin@people.example',
        'New booking request: Amazon, Coding', :html, :text, NULL, NULL, false, (:instant)::timestamptz,
        (:company)::uuid, 'request_queue',
        notifications_insert(uuidv7(), (:company)::uuid, 'booking-requested:' || :booking || ':0', 'request_queue',
                             'New booking request: Amazon, Coding', 'It needs a mentor and a slot.', '/admin/requests',
                             (:instant)::timestamptz))
    ON CONFLICT ON CONSTRAINT outbox_mail_once DO NOTHING;
INSERT INTO scheduled_tasks (task_name, task_instance, task_data, execution_time, picked, version)
VALUES ('review-booking-request', :booking || '@pgbench', NULL, (:later)::timestamptz, false, 1),
       ('send-mail', 'booking-requested:' || :booking || ':0', NULL, (:later)::timestamptz, false, 1)
    ON CONFLICT (task_name, task_instance) DO NOTHING;
COMMIT;
