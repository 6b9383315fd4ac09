-- Inserts the purchases, mocks, feedback and ratings that the scripts before it listed in temporary tables.

INSERT INTO plan_order (id, razorpay_order_id, razorpay_payment_id, person_id, name, email, plan_id, plan_name, amount,
                        currency, duration_months, limit_mock_interviews, limit_resume_reviews, limit_ai_tools, status,
                        created_at, paid_at)
SELECT d.order_id, 'order_DemoOrder' || lpad(d.number::text, 5, '0'), 'pay_DemoPayment' || lpad(d.number::text, 3, '0'),
       p.id, p.name, p.email, l.plan_id, l.name, l.price, l.currency, l.duration_months, l.limit_mock_interviews,
       l.limit_resume_reviews, l.limit_ai_tools, 'paid', d.paid_at - interval '2 minutes', d.paid_at
  FROM demo_purchase d
  JOIN person p ON p.id = d.person_id
  JOIN pricing_plan l ON l.plan_id = d.plan_id;

-- The same orders and payments at the simulated provider, so that the nightly comparison finds no difference.
INSERT INTO sandbox.razorpay_order (id, amount, currency, receipt, status, attempts, amount_paid, notes, created_at)
SELECT o.razorpay_order_id, o.amount, o.currency, o.id::text, 'paid', 1, o.amount, '[]', o.created_at
  FROM demo_purchase d
  JOIN plan_order o ON o.id = d.order_id;

INSERT INTO sandbox.razorpay_payment (id, order_id, amount, currency, status, captured, created_at)
SELECT o.razorpay_payment_id, o.razorpay_order_id, o.amount, o.currency, 'captured', true, o.paid_at
  FROM demo_purchase d
  JOIN plan_order o ON o.id = d.order_id;

INSERT INTO payment (id, order_id, status, captured, amount, currency, method, fee, tax, created_at, read_at)
SELECT o.razorpay_payment_id, o.id, 'captured', true, o.amount, o.currency, 'upi', o.amount * 236 / 10000,
       o.amount * 36 / 10000, o.paid_at, o.paid_at
  FROM demo_purchase d
  JOIN plan_order o ON o.id = d.order_id;

INSERT INTO order_comparison (order_id, due_at) SELECT order_id, paid_at FROM demo_purchase;

INSERT INTO membership (id, order_id, person_id, run, plan_id, granted_at, limit_mock_interviews, limit_resume_reviews,
                        limit_ai_tools, used_mock_interviews)
SELECT pg_temp.id('membership', d.number), o.id, o.person_id, d.run, o.plan_id, o.paid_at, o.limit_mock_interviews,
       o.limit_resume_reviews, o.limit_ai_tools, d.used
  FROM demo_purchase d
  JOIN plan_order o ON o.id = d.order_id;

-- Settlement would have issued the invoices of these orders; here a job issues them.
INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked, version)
SELECT 'issue-invoice', d.order_id, o.paid_at, false, 1
  FROM demo_purchase d
  JOIN plan_order o ON o.id = d.order_id;

INSERT INTO entitlement (person_id, run, plan_id, plan_name, plan_price, ends_at)
SELECT o.person_id, d.run, o.plan_id, o.plan_name, o.amount,
       (o.paid_at AT TIME ZONE current_setting('demo.zone') + make_interval(months => o.duration_months))
       AT TIME ZONE current_setting('demo.zone')
  FROM demo_purchase d
  JOIN plan_order o ON o.id = d.order_id
 WHERE d.last;

INSERT INTO time_slot (id, starts_at, ends_at, interview_types, mentor_id, status, created_at)
SELECT slot_id, starts_at, ends_at, ARRAY[type], NULL, 'booked', asked_at - interval '1 day' FROM demo_mock;

INSERT INTO booking_request (id, mentee_id, company_id, interview_type, experience_level, interview_track,
                             specific_topics, additional_notes, status, mentor_id, confirmed_slot_id, meet_link_id,
                             meeting_link, confirmed_by, confirmed_at, invite_sequence, created_at)
SELECT d.booking_id, d.mentee_id, c.id, d.type, d.level, d.track, d.topics, d.notes, d.booking_status, d.mentor_id,
       d.slot_id, r.id, r.link, pg_temp.id('person', 1), d.asked_at + interval '5 hours', 1, d.asked_at
  FROM demo_mock d
  JOIN company c ON c.name = d.company
  JOIN meet_link r ON r.id = d.room_id;

INSERT INTO booking_slot (booking_request_id, slot_id, preference)
SELECT booking_id, slot_id, 1 FROM demo_mock;

INSERT INTO mock (id, booking_request_id, mentee_id, mentor_id, slot_id, meet_link_id, meeting_link, starts_at, ends_at,
                  status, created_at)
SELECT d.mock_id, d.booking_id, d.mentee_id, d.mentor_id, d.slot_id, r.id, r.link, d.starts_at, d.ends_at,
       d.mock_status, d.asked_at + interval '5 hours'
  FROM demo_mock d
  JOIN meet_link r ON r.id = d.room_id;

INSERT INTO ledger_entry (id, person_id, membership_id, kind, units, reason, cause, booking_request_id, created_at)
SELECT pg_temp.id('ledger', number), mentee_id, membership_id, 'mock_interviews', -1, 'Mock requested', booking_id,
       booking_id, asked_at
  FROM demo_mock;
INSERT INTO ledger_entry (id, person_id, membership_id, kind, units, reason, cause, returns, booking_request_id,
                          created_at)
SELECT id, person_id, pg_temp.id('membership', membership), 'mock_interviews', units, reason, booking_id, returns,
       booking_id, created_at
  FROM demo_ledger;

INSERT INTO feedback (id, mock_id, mentor_id, mentee_id, problem_solving, communication, technical_depth, code_quality,
                      overall, strengths, improvements, action_items, hireability, created_at, updated_at)
SELECT pg_temp.id('feedback', number), d.mock_id, d.mentor_id, d.mentee_id, solving, communication, depth, quality,
       overall, strengths, improvements, action_items, hireability, d.ends_at + interval '3 hours',
       d.ends_at + interval '3 hours'
  FROM demo_mock d
  JOIN demo_feedback USING (number);

-- Asha's cards from the feedback on her first mock.
INSERT INTO practice_card (id, person_id, question_id, prompt, topic, interview_type, hints, outline, source,
       feedback_id, reason, due_at, created_at)
SELECT pg_temp.id('card', cards.number), f.mentee_id, question::uuid, prompt, topic, 'coding', hints::text[],
       coalesce(outline, f.improvements), 'feedback', f.id, reason, f.created_at, f.created_at
  FROM feedback f
 CROSS JOIN (VALUES
       (1, 'f283130b-b6f8-3557-a15b-e855302bf5e9', 'Graphs',
        'A grid holds land and water. Count the islands, where land cells touching horizontally or vertically belong together.',
        '{"What does one search starting at a land cell visit?","When do you mark a cell: when you add it or when you take it out?"}',
        E'Scan cells, start a search at each unvisited land cell\nMark on entering the queue\nBounds check in one place\nO(rows times columns)\nRecursion depth on a large island\nMay the input be modified?',
        'Your mentor scored problem solving 2 of 5 and wrote: “Began to code before the approach was clear, and found the cycle only with a hint.”'),
       (2, NULL, 'Action items', 'Write the approach down in three lines first.', '{}', NULL, 'Your mentor gave you this to do.'),
       (3, NULL, 'Action items', 'Ten graph problems, breadth-first before depth-first.', '{}', NULL, 'Your mentor gave you this to do.'))
       AS cards (number, question, topic, prompt, hints, outline, reason)
 WHERE f.id = pg_temp.id('feedback', 1);

UPDATE mock SET feedback_id = f.id, feedback_at = f.created_at FROM feedback f WHERE f.mock_id = mock.id;

INSERT INTO rating (mock_id, mentor_id, mentee_id, stars, comment, created_at)
SELECT d.mock_id, d.mentor_id, d.mentee_id, stars, comment, d.ends_at + interval '1 day'
  FROM demo_mock d
  JOIN demo_rating USING (number);
UPDATE mock SET rating = r.stars, rated_at = r.created_at FROM rating r WHERE r.mock_id = mock.id;

-- Asha's inbox: her new plan, and the feedback on her last mock, which she has read.
INSERT INTO notification (id, person_id, cause, kind, title, body, href, read_at, created_at)
SELECT pg_temp.id('notification', 1), o.person_id, 'order-paid:' || o.id, 'payment',
       'Your ' || o.plan_name || ' plan is active', 'We have your payment, and you can book mocks.', '/mentee/plans',
       NULL, o.paid_at
  FROM plan_order o
 WHERE o.id = pg_temp.id('order', 2)
 UNION ALL
SELECT pg_temp.id('notification', 2), d.mentee_id, 'feedback-given:' || f.id, 'feedback',
       'Your feedback is ready: Amazon, Behavioural', p.name || ' has written your feedback and scores.',
       '/mentee/feedback', f.created_at + interval '1 hour', f.created_at
  FROM demo_mock d
  JOIN feedback f ON f.mock_id = d.mock_id
  JOIN person p ON p.id = d.mentor_id
 WHERE d.number = 4;

-- The evenings that Priya requests. DemoBookingRequester creates her request through the bookings module.
INSERT INTO time_slot (id, starts_at, ends_at, interview_types, mentor_id, status, created_at)
SELECT pg_temp.id('slot', 10 + day), pg_temp.evening(day), pg_temp.evening(day) + interval '1 hour',
       ARRAY['system_design'], NULL, 'available', pg_temp.demo_now() - interval '1 day'
  FROM generate_series(5, 7) AS day;
