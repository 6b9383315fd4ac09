-- Rows as the first version could write them.
INSERT INTO person (id, name, email, role, timezone, created_at, updated_at)
VALUES (md5('mentee')::uuid, 'José Núñez', 'jose@people.example', 'mentee', 'Asia/Kolkata', '2026-01-01Z',
        '2026-01-01Z'),
       (md5('mentor')::uuid, 'Mentor', 'mentor@people.example', 'mentor', 'Asia/Kolkata', '2026-01-01Z', '2026-01-01Z');

INSERT INTO session (id, person_id, rotated_at, created_at, last_used_at, expires_at, user_agent)
VALUES (md5('rolled')::uuid, md5('mentee')::uuid, '2026-04-20Z', '2026-01-01Z', '2026-04-20Z', '2026-05-20Z', 'rolled'),
       (md5('young')::uuid, md5('mentee')::uuid, '2026-04-20Z', '2026-04-20Z', '2026-04-20Z', '2026-05-20Z', 'young');

INSERT INTO plan_order (id, razorpay_order_id, person_id, name, email, password_hash, current_job, target_job, plan_id,
                        plan_name, amount, currency, duration_months, status, made_account, created_at, paid_at)
SELECT md5(o.name)::uuid, o.name, CASE WHEN o.owned THEN md5('mentee')::uuid END, 'José Núñez', 'jose@people.example',
       CASE WHEN o.owned THEN NULL ELSE 'hash' END, 'Engineer', 'Lead', 'growth', 'Growth', 499900, 'INR', 3, o.status,
       o.made_account, '2026-01-01Z', CASE WHEN o.status = 'paid' THEN timestamptz '2026-01-02Z' END
  FROM (VALUES ('made the account', true, 'paid', true), ('bought later', true, 'paid', false),
               ('visitor open', false, 'created', false), ('visitor expired', false, 'expired', false),
               ('own expired', true, 'expired', false)) o (name, owned, status, made_account);

CREATE TABLE held AS
SELECT *, timestamptz '2026-02-01Z' + day * interval '1 day' AS starts_at
  FROM (VALUES (1, 'held', 'completed'), (2, 'written no-show', 'no_show'), (3, 'no-show', 'no_show'))
       h (day, name, status);

INSERT INTO time_slot (id, starts_at, ends_at, interview_types, status, created_at)
SELECT md5(name)::uuid, starts_at, starts_at + interval '1 hour', '{coding}', 'booked', '2026-01-01Z' FROM held;
INSERT INTO booking_request (id, mentee_id, company_id, interview_type, experience_level, interview_track,
                             specific_topics, status, mentor_id, confirmed_slot_id, meeting_link, confirmed_at,
                             created_at)
SELECT md5(name)::uuid, md5('mentee')::uuid, (SELECT id FROM company LIMIT 1), 'coding', 'mid', 'general', '{}',
       'completed', md5('mentor')::uuid, md5(name)::uuid, name, '2026-01-02Z', '2026-01-01Z'
  FROM held;
INSERT INTO mock (id, booking_request_id, mentee_id, mentor_id, slot_id, meeting_link, starts_at, ends_at, status,
                  created_at)
SELECT md5(name)::uuid, md5(name)::uuid, md5('mentee')::uuid, md5('mentor')::uuid, md5(name)::uuid, name, starts_at,
       starts_at + interval '1 hour', status, '2026-01-02Z'
  FROM held;

INSERT INTO feedback (id, mock_id, mentor_id, mentee_id, problem_solving, communication, technical_depth, code_quality,
                      overall, strengths, improvements, action_items, hireability, created_at, updated_at)
SELECT md5('feedback ' || name)::uuid, md5(name)::uuid, md5('mentor')::uuid, md5('mentee')::uuid, 4, 4, 4, 4, 4,
       'Clear', 'Tests', 'Practise', 'hire', '2026-02-05Z', '2026-02-06Z'
  FROM held WHERE name <> 'no-show';
INSERT INTO rating (mock_id, mentor_id, mentee_id, stars, created_at)
VALUES (md5('held')::uuid, md5('mentor')::uuid, md5('mentee')::uuid, 4, '2026-02-07Z');

INSERT INTO outbox_mail (id, cause, recipient, subject, html, text, secret, created_at, sent_at, failed_at)
SELECT md5(m.subject)::uuid, m.cause || m.subject, 'jose@people.example', m.subject, 'html', 'text', m.secret,
       '2026-01-01Z', CASE WHEN m.subject LIKE 'sent %' THEN timestamptz '2026-01-01Z' END,
       CASE WHEN m.subject LIKE 'failed %' THEN timestamptz '2026-01-01Z' END
  FROM (VALUES ('sent link', 'password-link:', false), ('failed link', 'password-link:', false),
               ('waiting link', 'password-link:', false), ('sent secret', 'other:', true),
               ('sent receipt', 'order:', false)) m (subject, cause, secret);
