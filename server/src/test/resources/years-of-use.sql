-- 8,000 people, of whom one in a hundred is a mentor; three requests of each mentee, most of them held and written
-- about. Everything follows from a number. Foreign keys hold by construction and are not checked row by row.
SET session_replication_role = replica;

INSERT INTO person (id, name, email, role, timezone, created_at, updated_at)
SELECT md5('person ' || n)::uuid, 'Person ' || md5(n::text), 'person-' || n || '@years.example',
       CASE WHEN n % 100 = 0 THEN 'mentor' ELSE 'mentee' END, 'Asia/Kolkata', at, at
  FROM generate_series(1, 8000) n, LATERAL (SELECT timestamptz '2020-01-01Z' + n * interval '90 minutes' AS at) t;

INSERT INTO mentor_profile (person_id, interview_types)
SELECT md5('person ' || n)::uuid, '{coding}' FROM generate_series(100, 8000, 100) n;

INSERT INTO mentor_company (mentor_id, position, company_id)
SELECT md5('person ' || n)::uuid, 1, c.id FROM generate_series(100, 8000, 100) n, company c WHERE c.name = 'Amazon';

INSERT INTO plan_order (id, razorpay_order_id, person_id, name, email, plan_id, plan_name, amount, currency,
                        duration_months, limit_mock_interviews, status, created_at, paid_at)
SELECT md5('order ' || n)::uuid, 'order_years' || n, md5('person ' || n)::uuid, 'Person ' || md5(n::text),
       'person-' || n || '@years.example', 'growth', 'Growth', 499900, 'INR', 3, 3, 'paid', at, at
  FROM generate_series(1, 8000) n, LATERAL (SELECT timestamptz '2020-02-01Z' + n * interval '90 minutes' AS at) t;

INSERT INTO payment (id, order_id, status, captured, amount, currency, created_at, read_at)
SELECT 'pay_years' || n, md5('order ' || n)::uuid, 'captured', true, 499900, 'INR', at, at
  FROM generate_series(1, 8000) n, LATERAL (SELECT timestamptz '2020-02-01Z' + n * interval '90 minutes' AS at) t;

INSERT INTO order_comparison (order_id, due_at)
SELECT md5('order ' || n)::uuid, timestamptz '2199-01-01Z' + n * interval '1 minute' FROM generate_series(1, 8000) n;

INSERT INTO billing_difference (id, order_id, kind, subject, ours, theirs, found_at, told_at, resolved_at)
SELECT md5('difference ' || n)::uuid, md5('order ' || n)::uuid, 'refund_status', 'rfnd_years' || n, 'pending', 'failed',
       at, at, at
  FROM generate_series(1, 8000) n, LATERAL (SELECT timestamptz '2020-02-01Z' + n * interval '90 minutes' AS at) t;

INSERT INTO membership (id, order_id, person_id, run, plan_id, granted_at, limit_mock_interviews, used_mock_interviews)
SELECT md5('membership ' || n)::uuid, md5('order ' || n)::uuid, md5('person ' || n)::uuid, 1, 'growth', '2023-06-01Z',
       3, 3
  FROM generate_series(1, 8000) n;

INSERT INTO entitlement (person_id, run, plan_id, plan_name, plan_price, ends_at)
SELECT md5('person ' || n)::uuid, 1, 'growth', 'Growth', 499900, '2023-09-01Z' FROM generate_series(1, 8000) n;

CREATE TEMPORARY TABLE asked AS
SELECT n, md5('booking ' || n)::uuid AS id, md5('slot ' || n)::uuid AS slot_id, md5('mock ' || n)::uuid AS mock_id,
       md5('person ' || mentee)::uuid AS mentee_id, md5('person ' || mentor)::uuid AS mentor_id,
       timestamptz '2020-03-01Z' + (n % 300) * interval '5 days' + n / 300 * interval '1 minute' AS starts_at,
       CASE n % 30 WHEN 0 THEN 'pending' WHEN 1 THEN 'cancelled' ELSE 'completed' END AS status
  FROM generate_series(1, 24000) n,
       LATERAL (SELECT (n + 2) / 3 AS mentee, ((n + 2) / 3 / 100 + 1) * 100 AS mentor) p
 WHERE mentee % 100 <> 0 AND mentor <= 8000;

INSERT INTO time_slot (id, starts_at, ends_at, interview_types, status, created_at)
SELECT slot_id, starts_at, starts_at + interval '1 hour', '{coding}', 'booked', starts_at - interval '9 days'
  FROM asked;

INSERT INTO time_slot (id, starts_at, ends_at, interview_types, status, created_at)
SELECT md5('open ' || n)::uuid, at, at + interval '1 hour', '{coding}', 'available', '2020-01-01Z'
  FROM generate_series(1, 2000) n, LATERAL (SELECT timestamptz '2031-01-01Z' + n * interval '1 hour' AS at) t;

INSERT INTO booking_request (id, mentee_id, company_id, interview_type, experience_level, interview_track,
                             specific_topics, status, mentor_id, confirmed_slot_id, meeting_link, confirmed_at,
                             last_usable_at, created_at)
SELECT a.id, mentee_id, (SELECT id FROM company ORDER BY id OFFSET n % 10 LIMIT 1), 'coding', 'mid', 'general',
       '{Graphs}', status, CASE WHEN status = 'completed' THEN mentor_id END,
       CASE WHEN status = 'completed' THEN slot_id END,
       CASE WHEN status = 'completed' THEN 'https://meet.example/' || n END,
       CASE WHEN status = 'completed' THEN starts_at - interval '8 days' END,
       CASE WHEN status = 'pending' THEN timestamptz '2031-01-01Z' + (1 + n % 2000) * interval '1 hour' END,
       starts_at - interval '9 days'
  FROM asked a;

INSERT INTO booking_slot (booking_request_id, slot_id, preference)
SELECT id, CASE WHEN status = 'pending' THEN md5('open ' || 1 + n % 2000)::uuid ELSE slot_id END, 1 FROM asked;

INSERT INTO mock (id, booking_request_id, mentee_id, mentor_id, slot_id, meeting_link, starts_at, ends_at, status,
                  created_at, feedback_id, feedback_at, rating, rated_at)
SELECT mock_id, id, mentee_id, mentor_id, slot_id, 'https://meet.example/' || n, starts_at,
       starts_at + interval '1 hour', 'completed', starts_at - interval '8 days',
       CASE WHEN n % 77 <> 0 THEN md5('feedback ' || n)::uuid END,
       CASE WHEN n % 77 <> 0 THEN starts_at + interval '2 hours' END, CASE WHEN n % 3 = 0 THEN 1 + n % 5 END,
       CASE WHEN n % 3 = 0 THEN starts_at + interval '1 day' END
  FROM asked WHERE status = 'completed';

INSERT INTO no_show_report (mock_id, reported_by, reported_at, outcome, decided_by, decided_at, decision_reason)
SELECT mock_id, 'mentor', starts_at + interval '15 minutes', 'held', mentor_id, starts_at + interval '1 day',
       'Both were there'
  FROM asked WHERE status = 'completed' AND n % 5 = 0;

INSERT INTO ledger_entry (id, person_id, membership_id, kind, units, reason, cause, booking_request_id, created_at)
SELECT md5('taken ' || n)::uuid, mentee_id, md5('membership ' || (n + 2) / 3)::uuid, 'mock_interviews', -1,
       'Mock interview requested', id, id, starts_at - interval '9 days'
  FROM asked;

INSERT INTO feedback (id, mock_id, mentor_id, mentee_id, problem_solving, communication, technical_depth, code_quality,
                      overall, strengths, improvements, action_items, hireability, created_at, updated_at)
SELECT md5('feedback ' || n)::uuid, mock_id, mentor_id, mentee_id, 4, 3, 4, 3, 1 + n % 5, 'Clear', 'Test more',
       'Graphs', 'hire', starts_at + interval '2 hours', starts_at + interval '2 hours'
  FROM asked WHERE status = 'completed' AND n % 77 <> 0;

INSERT INTO rating (mock_id, mentor_id, mentee_id, stars, created_at)
SELECT mock_id, mentor_id, mentee_id, 1 + n % 5, starts_at + interval '1 day'
  FROM asked WHERE status = 'completed' AND n % 3 = 0;

INSERT INTO session (id, person_id, rotated_at, created_at, last_used_at, expires_at, ends_at)
SELECT md5('session ' || n)::uuid, md5('person ' || n)::uuid, '2020-01-01Z', '2020-01-01Z', '2020-01-01Z',
       '2020-02-01Z', '2020-04-01Z'
  FROM generate_series(1, 8000) n;

INSERT INTO password_link (token_hash, person_id, created_at, expires_at, used_at)
SELECT md5('link ' || n), md5('person ' || n)::uuid, '2020-01-01Z', '2020-01-02Z', '2020-01-01Z'
  FROM generate_series(1, 8000) n;

INSERT INTO outbox_mail (id, cause, recipient, subject, html, text, secret, created_at, sent_at)
SELECT md5('mail ' || n)::uuid, 'years:' || n, 'person-' || n || '@years.example', 'Subject', '', '', false,
       '2020-01-01Z', '2020-01-01Z'
  FROM generate_series(1, 8000) n;

INSERT INTO audit_entry (id, at, actor_id, action, subject_type, subject_id, ip, after)
SELECT md5('entry ' || n)::uuid, timestamptz '2020-01-01Z' + n * interval '2 hours', md5('person ' || n % 500)::uuid,
       CASE WHEN n % 1000 = 0 THEN 'company.changed' ELSE 'account.registered' END, 'account',
       md5('person ' || n % 8000)::uuid, '192.0.2.1', '{"role": "mentee"}'
  FROM generate_series(1, 20000) n;

INSERT INTO audit_seal (sequence, entry_id, hash, sealed_at)
SELECT 100000 + n, md5('entry ' || n)::uuid, md5('seal ' || n), '2025-01-01Z' FROM generate_series(1, 20000) n;

INSERT INTO notification (id, person_id, cause, kind, title, body, href, position, read_at, created_at)
SELECT md5('notification ' || n)::uuid, md5('person ' || n % 4000)::uuid, 'years:' || n, 'feedback',
       'Your feedback is ready', '', '/mentee/feedback', nextval('notification_positions'),
       CASE WHEN n % 3 > 0 THEN timestamptz '2031-02-01Z' END,
       timestamptz '2031-01-01Z' + n * interval '1 minute'
  FROM generate_series(1, 16000) n;

SET session_replication_role = DEFAULT;
ANALYZE;
