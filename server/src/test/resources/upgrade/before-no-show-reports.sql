-- Rows as they could exist before V0505, V0520 and later. Ids are hashes of names, so that the test can find the rows.
INSERT INTO person (id, name, email, role, timezone, created_at, updated_at)
SELECT md5(name)::uuid, name, name || '@people.example', role, 'Asia/Kolkata', '2026-01-01Z', '2026-01-01Z'
  FROM (VALUES ('mentee', 'mentee'), ('mentor', 'mentor'), ('admin', 'admin')) people (name, role);

INSERT INTO mentor_profile (person_id, companies) VALUES (md5('mentor')::uuid, '{google,Acme,ACME,Netflix,GOOGLE}');

INSERT INTO plan_order (id, razorpay_order_id, razorpay_payment_id, person_id, name, email, password_hash, current_job,
                        plan_id, plan_name, amount, currency, duration_months, limit_mock_interviews, status,
                        created_at, paid_at)
SELECT md5(o.name)::uuid, o.name, CASE o.name WHEN 'paid' THEN 'pay_1' WHEN 'refunded' THEN 'pay_2' END,
       CASE WHEN o.owned THEN md5('mentee')::uuid END, 'Vera', 'vera@people.example',
       CASE WHEN o.owned THEN NULL ELSE 'hash' END, 'Engineer', 'growth', 'Growth', 499900, 'INR', 3, 20, o.status,
       '2026-01-01Z', CASE WHEN o.status IN ('paid', 'refunded') THEN timestamptz '2026-01-01Z' END
  FROM (VALUES ('paid', true, 'paid'), ('refunded', true, 'refunded'), ('own open', true, 'created'),
               ('own attempted', true, 'attempted'), ('own expired', true, 'expired'),
               ('visitor open', false, 'created'),
               ('visitor attempted', false, 'attempted'),
               ('visitor mismatched', false, 'expired')) o (name, owned, status);

INSERT INTO entitlement (person_id, run, plan_id, plan_name, plan_price, ends_at)
VALUES (md5('mentee')::uuid, 1, 'growth', 'Growth', 499900, '2026-12-31Z');
INSERT INTO membership (id, order_id, person_id, run, plan_id, granted_at, limit_mock_interviews, used_mock_interviews)
VALUES (md5('membership')::uuid, md5('paid')::uuid, md5('mentee')::uuid, 1, 'growth', '2026-01-01Z', 20, 10);
INSERT INTO meet_link (id, name, link, created_at)
VALUES (md5('link')::uuid, 'Room', 'https://meet.example/room', '2026-01-01Z');

CREATE TABLE booked AS
SELECT *, timestamptz '2026-02-01Z' + day * interval '1 day' AS starts_at
  FROM (VALUES (1, 'pending', 'pending', NULL, NULL), (2, 'confirmed', 'confirmed', 'scheduled', NULL),
               (3, 'held', 'completed', 'completed', NULL), (4, 'silent', 'completed', 'completed', NULL),
               (5, 'mentor missed', 'completed', 'no_show', 'The mentor was missing'),
               (6, 'mentee missed', 'completed', 'no_show', NULL), (7, 'rated no-show', 'completed', 'no_show', NULL),
               (8, 'written no-show', 'completed', 'no_show', NULL),
               (9, 'cancelled by mentee', 'cancelled', 'cancelled', 'Booking cancelled in time'),
               (10, 'withdrawn', 'cancelled', NULL, 'Booking cancelled in time'),
               (11, 'cancelled by us', 'cancelled', 'cancelled', 'Booking cancelled by us'),
               (12, 'lapsed', 'cancelled', NULL, 'No time could be confirmed')) b (day, name, status, mock, returned);

INSERT INTO time_slot (id, starts_at, ends_at, interview_types, status, created_at)
SELECT md5('slot ' || name)::uuid, starts_at, starts_at + interval '1 hour', '{coding}',
       CASE WHEN mock IN ('scheduled', 'completed', 'no_show') THEN 'booked' ELSE 'available' END, '2026-01-01Z'
  FROM booked;
INSERT INTO booking_request (id, mentee_id, company_id, interview_type, experience_level, interview_track,
                             specific_topics, status, mentor_id, confirmed_slot_id, meeting_link, confirmed_at,
                             cancelled_at, cancel_reason, created_at)
SELECT md5(name)::uuid, md5('mentee')::uuid, (SELECT id FROM company LIMIT 1), 'coding', 'mid', 'general', '{}', status,
       CASE WHEN mock IS NOT NULL THEN md5('mentor')::uuid END,
       CASE WHEN mock IS NOT NULL THEN md5('slot ' || name)::uuid END,
       CASE WHEN mock IS NOT NULL THEN 'https://meet.example/room' END,
       CASE WHEN mock IS NOT NULL THEN timestamptz '2026-01-02Z' END,
       CASE WHEN status = 'cancelled' THEN timestamptz '2026-01-03Z' END,
       CASE WHEN status = 'cancelled' THEN 'Exams' END, '2026-01-01Z'
  FROM booked;
INSERT INTO booking_slot (booking_request_id, slot_id, preference)
SELECT md5(name)::uuid, md5('slot ' || name)::uuid, 1 FROM booked;
INSERT INTO mock (id, booking_request_id, mentee_id, mentor_id, slot_id, meet_link_id, meeting_link, starts_at, ends_at,
                  status, created_at, feedback_at)
SELECT md5('mock ' || name)::uuid, md5(name)::uuid, md5('mentee')::uuid, md5('mentor')::uuid,
       md5('slot ' || name)::uuid, md5('link')::uuid, 'https://meet.example/room', starts_at,
       starts_at + interval '1 hour', mock, '2026-01-02Z',
       CASE WHEN name IN ('held', 'written no-show') THEN starts_at + interval '2 hours' END
  FROM booked WHERE mock IS NOT NULL;

INSERT INTO ledger_entry (id, person_id, membership_id, kind, units, reason, cause, booking_request_id, created_at)
SELECT md5('unit ' || name)::uuid, md5('mentee')::uuid, md5('membership')::uuid, 'mock_interviews', -1,
       'Mock requested', md5(name)::uuid, md5(name)::uuid, '2026-01-01Z'
  FROM booked;
INSERT INTO ledger_entry (id, person_id, membership_id, kind, units, reason, cause, returns, booking_request_id,
                          created_at)
SELECT md5('back ' || name)::uuid, md5('mentee')::uuid, md5('membership')::uuid, 'mock_interviews', 1, returned,
       md5(name)::uuid, md5('unit ' || name)::uuid, md5(name)::uuid, '2026-01-03Z'
  FROM booked WHERE returned IS NOT NULL;

INSERT INTO feedback (id, mock_id, mentor_id, mentee_id, problem_solving, communication, technical_depth, code_quality,
                      overall, strengths, improvements, action_items, hireability, created_at, updated_at)
SELECT md5('feedback ' || name)::uuid, md5('mock ' || name)::uuid, md5('mentor')::uuid, md5('mentee')::uuid, 4, 4, 4, 4,
       4, 'Clear', 'Tests', 'Practise', 'hire', '2026-03-01Z', '2026-03-01Z'
  FROM booked WHERE name IN ('held', 'written no-show');
INSERT INTO rating (mock_id, mentor_id, mentee_id, stars, created_at)
SELECT md5('mock ' || name)::uuid, md5('mentor')::uuid, md5('mentee')::uuid, stars, '2026-03-02Z'
  FROM (VALUES ('held', 5), ('rated no-show', 2)) rated (name, stars);
